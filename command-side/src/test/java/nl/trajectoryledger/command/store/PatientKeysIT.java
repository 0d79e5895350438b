package nl.trajectoryledger.command.store;

import static nl.trajectoryledger.command.store.Examples.ANNA;
import static nl.trajectoryledger.command.store.Examples.BRAM;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trajectoryledger.events.dossier.ErasureGround;
import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.stored.JdbcPatientKeys;
import nl.trajectoryledger.events.stored.MasterKey;
import nl.trajectoryledger.events.stored.SecretFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class PatientKeysIT {

    private static final PatientErased ERASED =
            new PatientErased(
                    ANNA, new FactId(1), ErasureGround.COURT_ORDER, "court", "case 12", List.of());

    private final TestStore store = new TestStore();
    private final JdbcPatientKeys keys = keys(store.master);

    @Test
    void gives_each_patient_one_key_that_stays() {
        var first = keys.obtain(ANNA);

        assertThat(keys.obtain(ANNA)).isEqualTo(first);
        assertThat(keys.find(ANNA)).isEqualTo(first);
        assertThat(keys(store.master).find(ANNA)).isEqualTo(first);
        assertThat(keys.obtain(BRAM)).isNotEqualTo(first);
    }

    @Test
    void knows_no_key_of_a_patient_nobody_wrote_about() {
        assertThat(keys.find(ANNA)).isNull();
    }

    @Test
    void forgets_a_key_whose_transaction_was_rolled_back() {
        store.transaction.executeWithoutResult(
                status -> {
                    assertThat(keys.find(ANNA)).isNull();
                    assertThat(keys.obtain(ANNA)).isEqualTo(keys.find(ANNA));
                    status.setRollbackOnly();
                });

        assertThat(keys.find(ANNA)).isNull();
        assertThat(keys.obtain(ANNA)).isEqualTo(keys(store.master).find(ANNA));
    }

    @Test
    void opens_nothing_and_seals_nothing_once_a_key_is_destroyed() {
        keys.obtain(ANNA);
        store.append(0, ERASED);
        destroyKeys();

        assertThat(keys.find(ANNA)).isNull();
        assertThatThrownBy(() -> keys.obtain(ANNA)).hasMessageEndingWith("was erased");
    }

    @Test
    void names_both_master_keys_when_the_wrong_one_is_used(@TempDir Path folder)
            throws IOException {
        keys.obtain(ANNA);
        var other = MasterKey.read(SecretFile.create(folder.resolve("other.key")));

        assertThatThrownBy(() -> keys(other).find(ANNA))
                .hasMessageContaining("wrapped by master key " + store.master.id())
                .hasMessageEndingWith("and this is " + other.id());
    }

    @Test
    void a_key_is_destroyed_with_the_event_that_says_so_only_and_for_good() {
        keys.obtain(ANNA);
        assertThatThrownBy(this::destroyKeys)
                .hasStackTraceContaining("with the event that says so");

        store.append(0, ERASED);
        destroyKeys();
        assertThatThrownBy(
                        () ->
                                store.database
                                        .asOwner()
                                        .sql("update ledger.patient_key set wrapped = 'a'::bytea")
                                        .update())
                .hasStackTraceContaining("that is final");
        assertThatThrownBy(
                        () ->
                                store.database
                                        .asOwner()
                                        .sql("delete from ledger.patient_key")
                                        .update())
                .hasStackTraceContaining("what was recorded stays");
    }

    private void destroyKeys() {
        store.database
                .asOwner()
                .sql("update ledger.patient_key set wrapped = null, erased_at = now()")
                .update();
    }

    private JdbcPatientKeys keys(MasterKey master) {
        return new JdbcPatientKeys(new TransactionAwareDataSourceProxy(store.dataSource), master);
    }
}

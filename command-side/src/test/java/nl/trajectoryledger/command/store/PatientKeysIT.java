package nl.trajectoryledger.command.store;

import static nl.trajectoryledger.command.store.Examples.ANNA;
import static nl.trajectoryledger.command.store.Examples.BRAM;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trajectoryledger.events.stored.JdbcPatientKeys;
import nl.trajectoryledger.events.stored.MasterKey;
import nl.trajectoryledger.events.stored.SecretFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import java.io.IOException;
import java.nio.file.Path;

class PatientKeysIT {

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
        store.database
                .asOwner()
                .sql("update ledger.patient_key set wrapped = null, erased_at = now()")
                .update();

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

    private JdbcPatientKeys keys(MasterKey master) {
        return new JdbcPatientKeys(new TransactionAwareDataSourceProxy(store.dataSource), master);
    }
}

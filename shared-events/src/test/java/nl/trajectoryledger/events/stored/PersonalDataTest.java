package nl.trajectoryledger.events.stored;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PersonName;
import nl.trajectoryledger.events.identity.PersonalData;
import nl.trajectoryledger.events.identity.PolicyNumber;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who a person is never leaves the ledger's memory in the clear. */
class PersonalDataTest {

    private static final PatientId ANNA = new PatientId(new UUID(0, 1));
    private static final Set<String> WHO = Set.of("bsn", "name", "birthDate", "policyNumber");

    @Test
    void is_marked_by_its_type_in_every_event() {
        var fields =
                EventNames.all().stream()
                        .map(name -> EventNames.typeOf(name).orElseThrow())
                        .flatMap(PersonalDataTest::fieldsWithin)
                        .filter(field -> WHO.contains(field.getName()))
                        .toList();

        assertThat(fields).extracting(RecordComponent::getName).containsAll(WHO);
        assertThat(fields).allMatch(field -> PersonalData.class.isAssignableFrom(field.getType()));
    }

    @ParameterizedTest
    @MethodSource("persons")
    void is_neither_in_what_is_stored_nor_in_what_is_printed(DossierEvent event) {
        var stored = new String(json(FixedKeys.of(ANNA)).write(event), UTF_8);

        for (var text : List.of(stored, event.toString())) {
            assertThat(text).doesNotContain("999990019", "Voorbeeld", "1961-04-12", "POLIS-77");
        }
    }

    @ParameterizedTest
    @MethodSource("persons")
    void comes_back_with_the_key_of_the_patient(DossierEvent event) {
        var json = json(FixedKeys.of(ANNA));

        assertThat(json.read(event.getClass(), json.write(event))).isEqualTo(event);
    }

    @Test
    void is_gone_once_the_key_is_destroyed_while_the_rest_stays_readable() {
        var stored = json(FixedKeys.of(ANNA)).write(insured());

        var read = json(FixedKeys.of()).read(InsuranceStarted.class, stored);

        assertThat(read.policyNumber()).isNull();
        assertThat(read.insurer()).isEqualTo(new UzoviCode("3311"));
    }

    static Stream<DossierEvent> persons() {
        return Stream.of(
                new PatientRegistered(
                        ANNA,
                        new FactId(1),
                        new Bsn("999990019"),
                        new BirthDate(LocalDate.parse("1961-04-12")),
                        new PersonName("Anna Voorbeeld"),
                        null),
                insured());
    }

    private static InsuranceStarted insured() {
        return new InsuranceStarted(
                ANNA,
                new FactId(2),
                new UzoviCode("3311"),
                LocalDate.parse("2023-01-01"),
                null,
                new PolicyNumber("POLIS-77"),
                null,
                null);
    }

    private static EventJson json(FixedKeys keys) {
        return new EventJson(new AesGcmSeal(keys));
    }

    /** The fields of a record of the ledger, and of the ledger's records within it. */
    private static Stream<RecordComponent> fieldsWithin(Class<?> type) {
        return type.isRecord() && type.getPackage().equals(DossierEvent.class.getPackage())
                ? Stream.of(type.getRecordComponents())
                        .flatMap(
                                field ->
                                        Stream.concat(
                                                Stream.of(field), fieldsWithin(field.getType())))
                : Stream.empty();
    }
}

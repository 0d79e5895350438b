package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.MS;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.Measure;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MakeAssessmentTest {

    private static final String SEVERE =
            "{fact: 'assessed', trajectory: 'ms', date: '2024-02-01',"
                    + " measure: 'functional-limitation', value: 'severe'}";

    private final Ledger ledger = new Ledger(PATIENT, INTAKE, SEVERE);

    @Test
    void records_a_word_a_flag_a_day_and_a_score_as_text() {
        ledger.records(assessed("gold-class", "'B2'"), made(Measure.GOLD_CLASS, "B2", null));
        ledger.records(assessed("second-term", "true"), made(Measure.SECOND_TERM, "true", null));
        ledger.records(
                assessed("radiotherapy-ended", "'2023-12-24'"),
                made(Measure.RADIOTHERAPY_ENDED, "2023-12-24", null));
        ledger.records(
                assessed("prom", "{instrument: 'NDI', score: 12.50}"),
                made(Measure.PROM, "12.5", "NDI"));
    }

    @Test
    void answers_the_same_assessment_with_the_first() {
        ledger.repeats(SEVERE, 3);
        new Ledger(PATIENT, INTAKE, assessed("prom", "{instrument: 'NDI', score: 10}"))
                .repeats(assessed("prom", "{instrument: 'NDI', score: 10.0}"), 3);
    }

    @Test
    void refuses_another_content_under_the_same_reference_as_a_conflict() {
        var referenced = SEVERE.replace("}", ", source: {system: 'pms', reference: 'a'}}");
        new Ledger(PATIENT, INTAKE, referenced)
                .conflicts(
                        referenced.replace("severe", "none"),
                        "conflict under the source reference: the ledger holds this assessed with"
                                + " other content: value");
    }

    @Test
    void refuses_a_value_that_the_measure_cannot_have() {
        ledger.refuses(
                assessed("gold-class", "'E'"),
                "value 'E' is not one that measure gold-class can have");
        ledger.refuses(
                assessed("second-term", "'true'"),
                "value 'true' is not one that measure second-term can have");
        ledger.refuses(
                assessed("gold-class", "true"),
                "value 'true' is not one that measure gold-class can have");
        ledger.refuses(
                assessed("radiotherapy-ended", "'2023-02-30'"),
                "value '2023-02-30' is not one that measure radiotherapy-ended can have");
        ledger.refuses(
                assessed("prom", "'12'"), "value '12' is not one that measure prom can have");
        ledger.refuses(
                assessed("prom", "{instrument: 'NDI', score: 0.00001}"),
                "value '0.00001' is not one that measure prom can have");
    }

    @Test
    void refuses_a_trajectory_without_an_intake() {
        ledger.refuses(SEVERE.replace("'ms'", "'b'"), "trajectory 'b' has no intake in the ledger");
    }

    private static String assessed(String measure, String value) {
        return "{fact: 'assessed', trajectory: 'ms', date: '2024-02-01', measure: '%s', value: %s}"
                .formatted(measure, value);
    }

    private static AssessmentMade made(Measure measure, String value, @Nullable String instrument) {
        return new AssessmentMade(
                PATIENT_ID, nth(4), MS, day("2024-02-01"), measure, value, instrument, null);
    }
}

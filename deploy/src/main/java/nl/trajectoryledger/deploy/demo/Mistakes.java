package nl.trajectoryledger.deploy.demo;

import java.time.LocalDate;

/** What the practice recorded wrongly and put right. */
final class Mistakes {

    private Mistakes() {}

    static void correctOne(DemoPatient patient, String trajectory, LocalDate session) {
        patient.about(
                "session-corrected",
                trajectory,
                fact ->
                        fact.put("session", session.toString())
                                .put("performance", "1870")
                                .put("reason", "this was the examination, not a treatment"));
    }

    static void miscodeOne(DemoPatient patient, String trajectory, LocalDate session) {
        patient.about(
                "session-corrected",
                trajectory,
                fact ->
                        fact.put("session", session.toString())
                                .put("entitlement", "001")
                                .put("reason", "the code was left out"));
    }

    static void retractOne(DemoPatient patient, String trajectory, LocalDate session) {
        patient.about(
                "session-retracted",
                trajectory,
                fact ->
                        fact.put("session", session.toString())
                                .put("reason", "the patient did not come"));
    }
}

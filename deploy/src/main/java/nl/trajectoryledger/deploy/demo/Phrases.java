package nl.trajectoryledger.deploy.demo;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.function.Consumer;

/** Parts of facts that several plots tell. */
final class Phrases {

    static final Consumer<ObjectNode> NOTHING_MORE = _ -> {};
    static final Consumer<ObjectNode> CHRONIC = fact -> fact.put("basis", "chronic-list");
    static final Consumer<ObjectNode> PAID = fact -> fact.put("verdict", "paid");
    static final Consumer<ObjectNode> PAID_SUPPLEMENTARY =
            fact -> fact.put("verdict", "paid").put("payer", "SUPPLEMENTARY");

    /** Not payable, or not wholly, under the conditions of the insurance (PM305). */
    static final Consumer<ObjectNode> REJECTED =
            fact -> fact.put("verdict", "rejected").putArray("returnCodes").add("0613");

    static final Consumer<ObjectNode> CLOSURE =
            fact ->
                    fact.put("from", "9473")
                            .put("to", "9373")
                            .put("date", "2024-07-01")
                            .put("cause", "code-closure")
                            .put("confirmedBy", DemoPatient.OLD_INSURER);

    private Phrases() {}

    static Consumer<ObjectNode> firstTreatmentOn(LocalDate day) {
        return fact -> fact.put("firstTreatmentOn", day.toString());
    }

    static Consumer<ObjectNode> assessed(LocalDate day, String measure) {
        return fact -> fact.put("date", day.toString()).put("measure", measure);
    }

    /** What the patient's first insurer would have known. */
    static Consumer<ObjectNode> history(LocalDate startedOn, LocalDate switchedOn, int treatments) {
        return fact ->
                fact.put("startedOn", startedOn.toString())
                        .put("treatments", treatments)
                        .put("upTo", switchedOn.minusDays(1).toString())
                        .put("insurer", DemoPatient.OLD_INSURER)
                        .put("statedBy", DemoPatient.PRACTICE)
                        .put("signedOn", switchedOn.plusDays(40).toString());
    }
}

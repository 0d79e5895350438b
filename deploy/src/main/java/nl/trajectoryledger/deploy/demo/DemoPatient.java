package nl.trajectoryledger.deploy.demo;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Collects the facts of one made-up patient, as the practice and the insurers state them. */
final class DemoPatient {

    static final String PRACTICE = "04012345";
    static final String OLD_INSURER = "3343";
    static final String NEW_INSURER = "3311";

    private static final JsonMapper JSON = new JsonMapper();

    private final RandomGenerator chance;
    private final String key;
    private final List<String> facts = new ArrayList<>();

    DemoPatient(int number, Plot plot, RandomGenerator chance) {
        this.chance = chance;
        this.key = "demo-%03d".formatted(number + 1);
        var person = MadeUpPerson.number(number, plot.bornAfter(), plot.bornBefore(), chance);
        state(
                "patient",
                fact ->
                        fact.put("bsn", person.bsn())
                                .put("birthDate", person.birthDate().toString())
                                .put("name", person.name()));
    }

    List<String> facts() {
        return facts;
    }

    /** A workday somewhere in a number of days. */
    LocalDate workdayWithin(int days, LocalDate from) {
        return workday(from.plusDays(chance.nextInt(days)));
    }

    boolean oneIn(int number) {
        return chance.nextInt(number) == 0;
    }

    int between(int from, int to) {
        return chance.nextInt(from, to + 1);
    }

    void insured(String insurer, LocalDate from, int supplementaryTreatments) {
        state(
                "insured",
                fact -> {
                    fact.put("insurer", insurer).put("from", from.toString());
                    fact.put("policyNumber", "DEMO-%s-%s".formatted(insurer, key.substring(5)));
                    if (supplementaryTreatments > 0) {
                        fact.putObject("supplementary")
                                .put("treatmentsPerYear", supplementaryTreatments);
                    }
                });
    }

    void intake(
            String trajectory, LocalDate date, String diagnosis, Consumer<ObjectNode> furthermore) {
        state(
                "intake",
                fact -> {
                    fact.put("trajectory", trajectory).put("date", date.toString());
                    fact.put("practice", PRACTICE).put("diagnosis", diagnosis);
                    furthermore.accept(fact);
                });
    }

    /** Sessions about a week apart, on workdays; the days are given back. */
    List<LocalDate> sessions(String trajectory, LocalDate from, int count, String performance) {
        var days = new ArrayList<LocalDate>();
        for (var day = from; days.size() < count; day = day.plusDays(between(6, 8))) {
            days.add(workday(day));
            about(
                    "session",
                    trajectory,
                    fact ->
                            fact.put("date", days.getLast().toString())
                                    .put("practice", PRACTICE)
                                    .put("performance", performance));
        }
        return days;
    }

    /** The first decision on a claim, some weeks after the session. */
    void claim(String trajectory, LocalDate session, String insurer, Consumer<ObjectNode> verdict) {
        decide(trajectory, session, insurer, between(10, 30), verdict);
    }

    /** A later decision on the same claim. */
    void reconsider(
            String trajectory, LocalDate session, String insurer, Consumer<ObjectNode> verdict) {
        decide(trajectory, session, insurer, between(60, 120), verdict);
    }

    private void decide(
            String trajectory,
            LocalDate session,
            String insurer,
            int daysLater,
            Consumer<ObjectNode> verdict) {
        about(
                "claim-decided",
                trajectory,
                fact -> {
                    fact.put("session", session.toString()).put("insurer", insurer);
                    fact.put("date", session.plusDays(daysLater).toString());
                    verdict.accept(fact);
                });
    }

    /** A fact about a trajectory. */
    void about(String kind, String trajectory, Consumer<ObjectNode> fields) {
        state(
                kind,
                fact -> {
                    fact.put("trajectory", trajectory);
                    fields.accept(fact);
                });
    }

    private void state(String kind, Consumer<ObjectNode> fields) {
        var fact = JSON.createObjectNode().put("fact", kind).put("patient", key);
        fields.accept(fact);
        // With a reference of the practice's system the file can be imported twice.
        fact.putObject("source")
                .put("system", "demo")
                .put("reference", "%s-%d".formatted(key, facts.size() + 1));
        facts.add(fact.toString());
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }
}

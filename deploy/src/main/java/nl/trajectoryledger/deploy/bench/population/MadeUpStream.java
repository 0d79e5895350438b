package nl.trajectoryledger.deploy.bench.population;

import nl.trajectoryledger.deploy.demo.MadeUpBsn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What practices and insurers state about one made-up patient, in the order of time. */
final class MadeUpStream {

    private static final List<String> DIAGNOSES =
            List.of("7023", "6223", "9372", "3326", "2554", "7231");
    private static final List<String> PRACTICES = List.of("04012345", "04054321", "04011223");
    private static final List<String> INSURERS = List.of("3343", "3311", "7095");
    private static final LocalDate BEGIN = LocalDate.of(2021, 1, 4);
    private static final int PAUSE_BETWEEN_TRAJECTORIES = 60;

    private final int person;
    private final Random chance;
    private final List<String> facts = new ArrayList<>();
    private LocalDate today;
    private int trajectories;

    MadeUpStream(int person, Random chance) {
        this.person = person;
        this.chance = chance;
        today = BEGIN.plusDays(chance.nextInt(700));
    }

    /** So many facts about the patient. */
    List<String> facts(int length) {
        register();
        while (facts.size() < length) {
            treat(Math.min(length - facts.size(), 10 + chance.nextInt(60)));
        }
        return facts;
    }

    private void register() {
        var born = LocalDate.of(1935 + chance.nextInt(75), 1, 1).plusDays(chance.nextInt(365));
        state(
                "patient",
                "\"bsn\":\"%s\",\"birthDate\":\"%s\",\"name\":\"Made Up %d\""
                        .formatted(MadeUpBsn.number(person), born, person));
        state(
                "insured",
                "\"insurer\":\"%s\",\"from\":\"2021-01-01\",\"policyNumber\":\"B-%07d\""
                                .formatted(any(INSURERS), person)
                        + ",\"supplementary\":{\"treatmentsPerYear\":%d}"
                                .formatted(chance.nextInt(5) * 6));
    }

    /** A trajectory of so many facts. */
    private void treat(int length) {
        var key = "t%d".formatted(++trajectories);
        var practice = any(PRACTICES);
        about(
                "intake",
                key,
                "\"date\":\"%s\",\"practice\":\"%s\",\"diagnosis\":\"%s\""
                        .formatted(today, practice, any(DIAGNOSES)));
        int left = length - 1;
        while (left > 0) {
            left -= session(key, practice, left);
        }
        today = today.plusDays(PAUSE_BETWEEN_TRAJECTORIES);
    }

    /** A session and what follows from it; how many facts that are. */
    private int session(String trajectory, String practice, int most) {
        var id = "%d-%d".formatted(person, facts.size());
        about(
                "session",
                trajectory,
                "\"date\":\"%s\",\"practice\":\"%s\",\"therapist\":\"04098765\""
                                .formatted(today, practice)
                        + ",\"performance\":\"1000\",\"minutes\":30,\"id\":\"%s\"".formatted(id));
        int stated = 1;
        if (stated < most && chance.nextInt(3) == 0) {
            claim(trajectory, id);
            stated++;
        }
        if (stated < most && chance.nextInt(40) == 0) {
            correct(trajectory, id);
            stated++;
        }
        today = today.plusDays(2 + chance.nextInt(8));
        return stated;
    }

    private void claim(String trajectory, String session) {
        var verdict =
                chance.nextInt(6) > 0
                        ? "\"verdict\":\"paid\",\"payer\":\"SUPPLEMENTARY\""
                        : "\"verdict\":\"rejected\",\"returnCodes\":[\"0613\"]";
        about(
                "claim-decided",
                trajectory,
                "\"session\":\"%s\",\"insurer\":\"%s\",\"date\":\"%s\",%s"
                        .formatted(session, INSURERS.getFirst(), today.plusDays(20), verdict));
    }

    private void correct(String trajectory, String session) {
        about(
                "session-corrected",
                trajectory,
                "\"session\":\"%s\",\"minutes\":25,\"reason\":\"typing error\"".formatted(session));
    }

    private void about(String kind, String trajectory, String fields) {
        state(kind, "\"trajectory\":\"%s\",%s".formatted(trajectory, fields));
    }

    private void state(String kind, String fields) {
        facts.add(
                "{\"fact\":\"%s\",\"patient\":\"p-%07d\",%s".formatted(kind, person, fields)
                        + ",\"source\":{\"system\":\"bench\",\"reference\":\"%d-%d\"}}"
                                .formatted(person, facts.size()));
    }

    private String any(List<String> values) {
        return values.get(chance.nextInt(values.size()));
    }
}

package nl.trajectoryledger.deploy.arrival;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up facts of one patient, all on different days, so that their order of arrival bears on
 * nothing: the ledger's order decides only between facts of one day.
 */
final class RandomFacts {

    private static final List<String> CODES =
            List.of("9372", "7023", "6223", "2554", "4021", "7231");
    private static final LocalDate START = LocalDate.of(2022, 1, 1);

    private final Random random;
    private final List<String> facts = new ArrayList<>();
    private int day;

    RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    /** One JSON object a fact, without the patient fact. */
    List<String> some() {
        state(
                ("'fact':'insured','insurer':'3343','from':'%s',"
                                + "'supplementary':{'treatmentsPerYear':4}")
                        .formatted(next()));
        state("'fact':'insured','insurer':'3311','from':'%s'".formatted(next()));
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            trajectory("'trajectory':'t%d'".formatted(i));
        }
        return facts;
    }

    private void trajectory(String key) {
        var first = next();
        intake(key, first);
        var sessions = new ArrayList<LocalDate>();
        for (int i = 0; i < random.nextInt(25); i++) {
            sessions.add(next());
            state("'fact':'session',%s,'date':'%s'".formatted(key, sessions.getLast()));
        }
        about(key, sessions);
        if (random.nextBoolean()) {
            state(history(key, first.minusDays(50)));
        }
        if (random.nextInt(3) == 0) {
            state(
                    "'fact':'assessed',%s,'date':'%s','measure':'gold-class','value':'B1'"
                            .formatted(key, next()));
        }
    }

    private String history(String key, LocalDate startedOn) {
        return "'fact':'prior-history',%s,'startedOn':'%s','treatments':%d,'upTo':'%s',%s"
                .formatted(key, startedOn, random.nextInt(25), next(), "'statedBy':'3343'");
    }

    private void intake(String key, LocalDate first) {
        var told = "";
        if (random.nextBoolean()) {
            told = ",'firstTreatmentOn':'%s'".formatted(first.minusDays(60));
        }
        var code = CODES.get(random.nextInt(CODES.size()));
        state(
                "'fact':'intake',%s,'date':'%s','practice':'04012345','diagnosis':'%s'%s"
                        .formatted(key, first, code, told));
    }

    private void about(String key, List<LocalDate> sessions) {
        for (var session : sessions) {
            var what = what();
            if (!what.isEmpty()) {
                state("%s,%s,'session':'%s'".formatted(what, key, session));
            }
        }
    }

    private String what() {
        return switch (random.nextInt(12)) {
            case 0 -> "'fact':'session-retracted','reason':'in error'";
            case 1 -> "'fact':'session-corrected','performance':'1870','reason':'intake'";
            case 2 ->
                    "'fact':'claim-decided','insurer':'3311','verdict':'rejected','date':'%s'"
                            .formatted(next());
            default -> "";
        };
    }

    private LocalDate next() {
        day += 1 + random.nextInt(9);
        return START.plusDays(day);
    }

    private void state(String fields) {
        facts.add("{" + fields.replace('\'', '"') + "}");
    }
}

package nl.trajectoryledger.deploy.histories;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One made-up patient: realistic by the kinds of facts and codes, nasty by their days, order and
 * mistakes. Facts are stated in the order in which the ledger comes to know them.
 */
final class RandomStory {

    private static final List<String> INSURERS = List.of("3311", "3343", "7095");

    private final Chance chance;
    private final List<Statement> said = new ArrayList<>();
    private final LocalDate begin;
    private int references;

    private RandomStory(Chance chance) {
        this.chance = chance;
        this.begin = chance.turn().minusDays(chance.upTo(400));
    }

    /** A story in which facts of one kind may have one day, and a session more than one mistake. */
    static List<Statement> any(long seed) {
        return new RandomStory(new Chance(seed, true)).tell();
    }

    /** A story of which the order of arrival decides nothing, see {@link Arrival}. */
    static List<Statement> withoutTies(long seed) {
        return new RandomStory(new Chance(seed, false)).tell();
    }

    private List<Statement> tell() {
        insurances();
        int trajectories = chance.of(1, 1, 2, 2, 3);
        for (int i = 1; i <= trajectories; i++) {
            new RandomTrajectory(this, chance, "t" + i, chance.within(begin, 300)).tell();
        }
        said.sort(Comparator.comparing(Statement::recorded));
        said.addFirst(
                Statement.of(
                        LocalDate.of(1990, 1, 1),
                        "patient",
                        "bsn",
                        "999990019",
                        "birthDate",
                        birthDate()));
        return Door.accepted(said);
    }

    /** Adults, children, and those who pass a birthday that matters during the story. */
    private LocalDate birthDate() {
        return switch (chance.upTo(5)) {
            case 0, 1 -> chance.within(begin.minusYears(18), 400);
            case 2 -> chance.within(begin.minusYears(17), 4_000);
            case 3 -> chance.within(begin.minusYears(22), 400);
            case 4 -> LocalDate.of(chance.of(1956, 1992, 1996, 2000, 2004, 2008), 2, 29);
            default -> chance.within(LocalDate.of(1930, 1, 1), 20_000);
        };
    }

    private void insurances() {
        var from = chance.within(begin.minusDays(200), 300);
        for (int i = chance.upTo(3); i > 0; i--) {
            from = chance.free("insured", from);
            say(
                    from,
                    "insured",
                    "insurer",
                    chance.of(INSURERS),
                    "from",
                    from,
                    "until",
                    chance.oneIn(4) ? chance.within(from, 500) : null,
                    "supplementary",
                    chance.oneIn(3) ? null : Map.of("treatmentsPerYear", chance.of(0, 2, 6, 12)));
            from = chance.within(from, chance.oneIn(4) ? 3 : 500);
        }
    }

    String insurer() {
        return chance.of(INSURERS);
    }

    /** States a fact, now and then late, and now and then under a reference that is retracted. */
    void say(LocalDate known, String kind, @Nullable Object... fields) {
        var recorded = chance.oneIn(6) ? chance.within(known, 300) : known;
        if (!chance.oneIn(8)) {
            said.add(Statement.of(recorded, kind, fields));
            return;
        }
        var reference = "r" + ++references;
        said.add(Statement.of(recorded, kind, with(fields, source(reference))));
        if (chance.oneIn(3) && isTakenBack(kind)) {
            said.add(
                    Statement.of(
                            chance.within(recorded, 100),
                            "fact-retracted",
                            "reference",
                            reference,
                            "reason",
                            "in error",
                            "source",
                            Map.of("system", "practice")));
        }
        if (chance.oneIn(3) && chance.ties()) {
            said.add(
                    Statement.of(
                            chance.within(recorded, 120), kind, with(fields, source(reference))));
        }
    }

    /** What else was stated of a code or a session rests on it. */
    private boolean isTakenBack(String kind) {
        return switch (kind) {
            case "intake", "diagnosis-migrated", "session", "session-corrected" -> chance.ties();
            case "session-retracted" -> chance.ties();
            default -> true;
        };
    }

    private static Map<String, String> source(String reference) {
        return Map.of("system", "practice", "reference", reference);
    }

    private static @Nullable Object[] with(@Nullable Object[] fields, Map<String, String> source) {
        var more = java.util.Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = "source";
        more[fields.length + 1] = source;
        return more;
    }
}

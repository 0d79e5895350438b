package nl.trajectoryledger.deploy.histories;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.RuleName;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** One made-up trajectory with everything that may be stated of it. */
final class RandomTrajectory {

    /** One code at least of each rule, of each clause with a term, of each column of the list. */
    private static final List<String> CODES =
            List.of(
                    "9363", "7023", "6223", "2554", "6486", "9248", "9390", "3993", "9372", "4021",
                    "1033", "1236", "1969", "3038", "3070", "3075", "3213", "3969", "6089", "6948",
                    "9379", "9474", "6489", "7231", "1077", "1979", "6088", "2054", "2154", "9473",
                    "7023", "2554", "9372", "9390", "9363");

    private static final List<String> PRACTICES = List.of("04012345", "04054321", "88001234");
    private static final List<List<String>> QUALIFICATIONS =
            List.of(
                    List.of("0400"),
                    List.of("0484"),
                    List.of("0723", "0400"),
                    List.of("0485"),
                    List.of("0406"));

    private final RandomStory story;
    private final Chance chance;
    private final String firstKey;
    private final LocalDate begin;
    private String key;
    private String code;
    private LocalDate known;
    private LocalDate day;

    RandomTrajectory(RandomStory story, Chance chance, String key, LocalDate begin) {
        this.story = story;
        this.chance = chance;
        this.firstKey = key;
        this.key = key;
        this.begin = begin;
        this.known = chance.oneIn(12) ? chance.within(begin, 200) : begin;
        this.code = chance.of(CODES);
        this.day = begin.plusDays(chance.of(-2, 0, 0, 1, 7, 30));
    }

    void tell() {
        intake(begin, null);
        for (int episodes = chance.of(1, 1, 1, 2, 3); episodes > 0; episodes--) {
            new RandomSessions(story, chance, this).tell();
            around();
            if (chance.oneIn(3)) {
                migration();
            }
            if (chance.oneIn(4)) {
                continuation();
            }
        }
    }

    String key() {
        return key;
    }

    /** The day that a fact can be known at the earliest: its own, and that of the intake. */
    LocalDate knownFrom(LocalDate date) {
        return date.isBefore(known) ? known : date;
    }

    LocalDate day() {
        return day;
    }

    void goOnFrom(LocalDate next) {
        day = next;
    }

    void say(LocalDate date, String kind, @Nullable Object... fields) {
        var more = new @Nullable Object[fields.length + 2];
        more[0] = "trajectory";
        more[1] = key;
        System.arraycopy(fields, 0, more, 2, fields.length);
        story.say(knownFrom(date), kind, more);
    }

    private void intake(LocalDate date, @Nullable String continues) {
        var basis = basis();
        say(
                date,
                "intake",
                "date",
                date,
                "practice",
                chance.of(PRACTICES),
                "qualifications",
                chance.oneIn(2) ? chance.of(QUALIFICATIONS) : null,
                "discipline",
                chance.oneIn(4) ? "exercise-therapy" : null,
                "diagnosis",
                code,
                "basis",
                basis,
                "listClause",
                basis == null ? clause() : null,
                "firstTreatmentOn",
                chance.oneIn(5) ? date.minusDays(chance.upTo(60)) : null,
                "continues",
                continues);
    }

    private @Nullable String basis() {
        return chance.oneIn(8) ? chance.of(RuleName.values()).toString() : null;
    }

    private @Nullable String clause() {
        if (chance.oneIn(12)) {
            return chance.of("A1", "B7", "D5", "B18");
        }
        var named =
                DcsphList.builtIn()
                        .find(new DcsphCode(code), begin)
                        .orElseThrow()
                        .clauses()
                        .stream()
                        .map(Object::toString)
                        .sorted()
                        .toList();
        return named.isEmpty() || chance.oneIn(2) ? null : chance.of(named);
    }

    private void continuation() {
        key = firstKey + (char) ('b' + chance.upTo(3));
        if (chance.oneIn(2)) {
            code = chance.of(CODES);
        }
        var date = day.plusDays(chance.of(-20, 0, 1, 10));
        known = known.isBefore(date) ? date : known;
        intake(date, firstKey);
    }

    private void migration() {
        var to = chance.of(CODES);
        var basis = basis();
        var date = day.minusDays(chance.of(0, 0, 1, 40));
        say(
                chance.oneIn(3) ? chance.within(day, 200) : day,
                "diagnosis-migrated",
                "from",
                code,
                "to",
                to,
                "date",
                date,
                "cause",
                chance.of("code-closure", "code-closure", "reclassification", "split"),
                "confirmedBy",
                chance.oneIn(2) ? story.insurer() : chance.of(PRACTICES),
                "basis",
                basis);
        code = to;
    }

    /** Everything that is stated beside the sessions. */
    private void around() {
        if (chance.oneIn(4)) {
            var date = chance.within(begin.minusDays(5), 300);
            say(date, "referred", "date", date, "referrer", "01012345");
        }
        while (chance.oneIn(2)) {
            new RandomAssessment(chance, begin).tell(this);
        }
        if (chance.oneIn(4)) {
            history();
        }
        if (chance.oneIn(4)) {
            authorisation();
        }
        if (chance.oneIn(5)) {
            var date = day.minusDays(chance.of(0, 1, 30));
            say(date, "discharged", "date", date);
        }
    }

    private void history() {
        var upTo = chance.free("history" + firstKey, chance.within(begin.minusDays(30), 200));
        say(
                upTo,
                "prior-history",
                "startedOn",
                upTo.minusDays(chance.upTo(300)),
                "treatments",
                chance.of(0, 1, 4, 9, 12, 20, 25),
                "upTo",
                upTo,
                "statedBy",
                story.insurer());
    }

    private void authorisation() {
        var from = chance.free("authorised" + firstKey, chance.within(begin, 300));
        say(
                from,
                "authorised",
                "insurer",
                story.insurer(),
                "from",
                from,
                "until",
                chance.within(from, 300),
                "treatments",
                chance.oneIn(2) ? chance.of(0, 1, 5) : null);
    }
}

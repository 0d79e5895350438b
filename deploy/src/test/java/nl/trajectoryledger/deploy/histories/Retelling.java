package nl.trajectoryledger.deploy.histories;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.events.dossier.MigrationCause;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Retells a story with more facts than it had. */
final class Retelling {

    private static final List<String> CODES =
            List.of("7023", "2554", "9248", "6486", "9390", "9372", "4021", "7231", "9363");

    private final List<Statement> story;
    private final Chance chance;
    private final LocalDate known;

    Retelling(List<Statement> story, Chance chance) {
        this.story = story;
        this.chance = chance;
        this.known = LocalDate.ofInstant(story.getLast().recorded(), ZoneOffset.UTC);
    }

    List<Statement> story() {
        return story;
    }

    List<Statement> withLater(LocalDate day) {
        return new LaterFacts(story, chance, this).after(day);
    }

    /** A day within the story or shortly before or after it. */
    LocalDate someDay() {
        var dates = story.stream().map(said -> said.text("date")).filter(d -> !d.isEmpty());
        var some = dates.map(LocalDate::parse).toList();
        return some.isEmpty() ? known : chance.of(some).plusDays(chance.of(-30, -1, 0, 1, 60));
    }

    List<Statement> withInsurance(LocalDate from) {
        return with(
                Statement.of(
                        known,
                        "insured",
                        "insurer",
                        chance.of("3311", "3343", "9999"),
                        "from",
                        from,
                        "supplementary",
                        chance.oneIn(2) ? Map.of("treatmentsPerYear", chance.upTo(9)) : null));
    }

    /** With a migration from the code in force on the day; the door may refuse it. */
    List<Statement> withMigration(LocalDate date) {
        var key = key();
        var from = codeOn(date, key);
        return from == null
                ? story
                : with(
                        Statement.of(
                                known,
                                "diagnosis-migrated",
                                "trajectory",
                                key,
                                "from",
                                from,
                                "to",
                                chance.of(CODES),
                                "date",
                                date,
                                "cause",
                                cause(),
                                "confirmedBy",
                                "3343",
                                "basis",
                                chance.oneIn(4) ? "chronic-list" : null));
    }

    private String cause() {
        return switch (chance.of(MigrationCause.values())) {
            case CODE_CLOSURE -> "code-closure";
            case RECLASSIFICATION -> "reclassification";
            case SPLIT -> "split";
        };
    }

    private @Nullable String codeOn(LocalDate date, String key) {
        return Answer.report(Door.events(story), date).trajectories().stream()
                .filter(one -> one.keys().stream().anyMatch(known -> known.value().equals(key)))
                .map(one -> one.diagnosis().value())
                .findFirst()
                .orElse(null);
    }

    /** With a session that is retracted, at once or later, in one of the two ways. */
    List<Statement> withSessionRetracted(LocalDate date) {
        var begun = IntStream.range(0, story.size()).filter(this::isIntake).boxed().toList();
        if (begun.isEmpty()) {
            return story;
        }
        int intake = chance.of(begun);
        int place = intake + 1 + chance.upTo(story.size() - intake - 1);
        int later = place + chance.upTo(story.size() - place);
        var wrong = wrongSession(story.get(intake).text("trajectory"), date);
        var spread = insert(wrong, place, later);
        // A session on a day that others name by the day has to go at once.
        return Door.accepted(spread).size() == spread.size() ? spread : insert(wrong, place, place);
    }

    private boolean isIntake(int index) {
        return story.get(index).fact() instanceof Fact.Intake;
    }

    private List<Statement> wrongSession(String key, LocalDate date) {
        var source = Map.of("system", "other", "reference", "wrong");
        var stated =
                Statement.of(
                        known,
                        "session",
                        "trajectory",
                        key,
                        "date",
                        date,
                        "id",
                        "wrong",
                        "source",
                        source);
        return List.of(stated, chance.oneIn(2) ? retraction(key) : retractionOfTheFact());
    }

    private Statement retraction(String key) {
        return Statement.of(
                known,
                "session-retracted",
                "trajectory",
                key,
                "session",
                "wrong",
                "reason",
                "in error");
    }

    private Statement retractionOfTheFact() {
        return Statement.of(
                known,
                "fact-retracted",
                "reference",
                "wrong",
                "reason",
                "in error",
                "source",
                Map.of("system", "other"));
    }

    private List<Statement> insert(List<Statement> two, int first, int second) {
        var longer = new ArrayList<>(story);
        longer.add(second, two.get(1));
        longer.add(first, two.get(0));
        return longer;
    }

    /** The key of some trajectory; one that does not exist if there is none. */
    String key() {
        var keys =
                story.stream()
                        .filter(said -> said.fact() instanceof Fact.Intake)
                        .map(said -> said.text("trajectory"))
                        .toList();
        return keys.isEmpty() ? "none" : chance.of(keys);
    }

    List<Statement> with(String kind, @Nullable Object... fields) {
        return with(Statement.of(known, kind, fields));
    }

    private List<Statement> with(Statement added) {
        var longer = new ArrayList<>(story);
        longer.add(added);
        return longer;
    }
}

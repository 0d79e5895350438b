package nl.trajectoryledger.deploy.histories;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.SessionFact;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Retells a story with a fact that happened after a day. Prior history, the first intake of a
 * trajectory, corrections and retractions are seen on any day, so none of these; nor a session
 * within a history stated, which takes one of the places that the statement fills.
 */
final class LaterFacts {

    private static final List<String> CODES = List.of("7023", "2554", "9390", "9372", "4021");

    private final List<Statement> story;
    private final Chance chance;
    private final Retelling retelling;

    LaterFacts(List<Statement> story, Chance chance, Retelling retelling) {
        this.story = story;
        this.chance = chance;
        this.retelling = retelling;
    }

    List<Statement> after(LocalDate day) {
        var date = day.plusDays(1 + chance.upTo(chance.of(0, 10, 400)));
        return switch (chance.upTo(8)) {
            case 0, 1 -> withSession(date);
            case 2 -> retelling.withInsurance(date);
            case 3 -> retelling.withMigration(date);
            case 4 -> withOne("discharged", date);
            case 5 -> withAssessment(date);
            case 6 -> withAuthorisation(date);
            case 7 -> withDecision(date);
            default -> withContinuation(date);
        };
    }

    private List<Statement> withOne(String kind, LocalDate date, @Nullable Object... more) {
        var fields = new ArrayList<@Nullable Object>();
        fields.addAll(List.of("trajectory", retelling.key(), "date", date));
        fields.addAll(Arrays.asList(more));
        return retelling.with(kind, fields.toArray());
    }

    private List<Statement> withSession(LocalDate day) {
        var date = day;
        for (var said : story) {
            if (said.fact() instanceof Fact.PriorHistory history && !date.isAfter(history.upTo())) {
                date = history.upTo().plusDays(1);
            }
        }
        return withOne("session", date, "id", "later");
    }

    private List<Statement> withAssessment(LocalDate date) {
        return switch (chance.upTo(4)) {
            case 0 -> assessed(date, "gold-class", "D");
            case 1 -> assessed(date, "conservative-treatment-ended", date.minusDays(90).toString());
            case 2 -> assessed(date, "hospital-discharged", date.minusDays(90).toString());
            case 3 -> assessed(date, "second-term", true);
            default -> assessed(date, "functional-limitation", "severe");
        };
    }

    private List<Statement> assessed(LocalDate date, String measure, Object value) {
        return withOne("assessed", date, "measure", measure, "value", value);
    }

    private List<Statement> withAuthorisation(LocalDate from) {
        return retelling.with(
                "authorised",
                "trajectory",
                retelling.key(),
                "insurer",
                chance.of("3311", "3343"),
                "from",
                from,
                "until",
                from.plusDays(90));
    }

    private List<Statement> withDecision(LocalDate date) {
        var sessions =
                story.stream().filter(said -> said.fact() instanceof SessionFact.Session).toList();
        if (sessions.isEmpty()) {
            return story;
        }
        var session = chance.of(sessions);
        var id = session.text("id");
        return retelling.with(
                "claim-decided",
                "trajectory",
                session.text("trajectory"),
                "session",
                id.isEmpty() ? session.text("date") : id,
                "insurer",
                chance.of("3311", "3343"),
                "verdict",
                chance.of("paid", "rejected"),
                "date",
                date);
    }

    private List<Statement> withContinuation(LocalDate day) {
        var date = day;
        for (var said : story) {
            if (said.fact() instanceof Fact.Intake intake && !date.isAfter(intake.date())) {
                date = intake.date().plusDays(1);
            }
        }
        return retelling.with(
                "intake",
                "trajectory",
                "later",
                "continues",
                retelling.key(),
                "date",
                date,
                "practice",
                "04012345",
                "diagnosis",
                chance.of(CODES),
                "qualifications",
                List.of("0484"));
    }
}

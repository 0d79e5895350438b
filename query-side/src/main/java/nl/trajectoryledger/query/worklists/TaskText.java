package nl.trajectoryledger.query.worklists;

import static java.util.stream.Collectors.toUnmodifiableMap;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.ClaimAtIssue;
import nl.trajectoryledger.query.coverage.CodeClosed;
import nl.trajectoryledger.query.coverage.CodeMismatch;
import nl.trajectoryledger.query.coverage.HistoryConflict;
import nl.trajectoryledger.query.coverage.HistoryMissing;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.Task;
import nl.trajectoryledger.query.coverage.Worklist;
import nl.trajectoryledger.query.prose.Phrases;
import nl.trajectoryledger.query.prose.Prose;
import nl.trajectoryledger.query.prose.Texts;
import nl.trajectoryledger.query.trace.Remark;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Tells a person of a task, in Dutch or in English. */
final class TaskText {

    private static final Map<Locale, TaskText> TOLD =
            Prose.LANGUAGES.stream().collect(toUnmodifiableMap(one -> one, TaskText::new));

    private final Phrases phrases;
    private final Prose prose;

    private TaskText(Locale locale) {
        phrases = new Phrases(TaskText.class, locale);
        prose = Prose.in(locale);
    }

    /** What is told of something in each language. */
    static Texts told(Function<TaskText, String> telling) {
        return Texts.of(locale -> telling.apply(in(locale)));
    }

    static TaskText in(Locale locale) {
        return Objects.requireNonNull(TOLD.get(locale));
    }

    String title(Worklist worklist) {
        return phrases.say(Remark.of("worklist." + worklist));
    }

    /** Why it is there; {@code label} is what the list calls the code of a closed one. */
    String why(Task task, String label) {
        return switch (task) {
            case HistoryMissing missing -> phrases.say(TaskRemarks.why(missing));
            case CodeClosed closed -> phrases.say(TaskRemarks.why(closed, label));
            case ClaimAtIssue claim -> byTheRules(TaskRemarks.why(claim), claim.derived());
            case HistoryConflict conflict -> phrases.say(TaskRemarks.why(conflict));
            case CodeMismatch mismatch -> byTheRules(TaskRemarks.why(mismatch), mismatch.derived());
        };
    }

    /** What to do next. */
    String next(Task task, int candidates) {
        return phrases.say(
                switch (task) {
                    case HistoryMissing missing -> TaskRemarks.next(missing);
                    case CodeClosed closed -> TaskRemarks.next(closed, candidates);
                    case ClaimAtIssue claim -> TaskRemarks.next(claim);
                    case HistoryConflict conflict -> TaskRemarks.next(conflict);
                    case CodeMismatch _ -> Remark.of("code-mismatch.next");
                });
    }

    /** The letter that asks for a history. It names the patient as the ledger does. */
    String request(PatientId patient, HistoryMissing missing) {
        return phrases.say(TaskRemarks.request(patient, missing));
    }

    private String byTheRules(Remark why, @Nullable Outcome derived) {
        var said = phrases.say(why);
        return derived == null
                ? said
                : said
                        + " "
                        + phrases.say(
                                Remark.of("by-the-rules").with("verdict", prose.verdict(derived)));
    }
}

package nl.trajectoryledger.query.prose;

import static java.util.Map.entry;

import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.explain.Difference;
import nl.trajectoryledger.query.explain.Explanation;
import nl.trajectoryledger.query.explain.FactUsed;
import nl.trajectoryledger.query.explain.Hypothesis;
import nl.trajectoryledger.query.trace.Check;
import nl.trajectoryledger.query.trace.Checked;
import nl.trajectoryledger.query.trace.Remark;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells an explanation to a person, in Dutch or in English. */
public final class Prose {

    /** The languages explanations are told in. */
    public static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

    private static final Map<Locale, Prose> TOLD =
            Map.ofEntries(
                    entry(LANGUAGES.get(0), new Prose(LANGUAGES.get(0))),
                    entry(LANGUAGES.get(1), new Prose(LANGUAGES.get(1))));

    private final Phrases phrases;
    private final AnswerWords answers;
    private final RuleWords rules;

    private Prose(Locale locale) {
        this.phrases = new Phrases(Prose.class, locale);
        this.answers = new AnswerWords(phrases);
        this.rules = new RuleWords(phrases);
    }

    /** Dutch for a Dutch locale, English for every other. */
    public static Prose in(Locale locale) {
        var known = TOLD.get(Locale.of(locale.getLanguage()));
        return known == null ? Objects.requireNonNull(TOLD.get(Locale.ENGLISH)) : known;
    }

    /** The explanation, a line each; what belongs to a heading begins with two spaces. */
    public List<String> lines(Explanation explanation) {
        var lines = new ArrayList<String>();
        var trace = explanation.trace();
        lines.add(title(explanation));
        var outcome = explanation.outcome();
        if (outcome.number() != null) {
            lines.add(phrases.say("title.number", Map.of("number", outcome.number())));
        }
        if (outcome.entitlementCode() != null) {
            var code = outcome.entitlementCode().value();
            lines.add(phrases.say("title.code", Map.of("code", code)));
        }
        section(lines, "heading.rule", Stream.of(rules.version(trace.source())));
        section(lines, "heading.grounds", trace.grounds().stream().map(phrases::say));
        section(lines, "heading.parameters", trace.parameters().stream().map(rules::parameter));
        section(lines, "heading.count", trace.count().stream().map(phrases::say));
        section(lines, "heading.checks", trace.checks().stream().flatMap(this::check));
        section(lines, "heading.payer", trace.payer().stream().map(phrases::say));
        section(lines, "heading.findings", trace.findings().stream().map(phrases::say));
        section(lines, "heading.notes", trace.notes().stream().map(phrases::say));
        section(lines, "heading.changes", explanation.changes().stream().map(this::change));
        section(lines, "heading.facts", explanation.facts().stream().map(this::fact));
        return List.copyOf(lines);
    }

    /** The explanation in few lines: the count, what decided, who pays, what would change it. */
    public List<String> brief(Explanation explanation) {
        var trace = explanation.trace();
        var lines = new ArrayList<String>();
        lines.add(title(explanation));
        var said =
                Stream.of(
                        trace.count().stream().map(phrases::say),
                        trace.checks().stream().flatMap(this::decisive),
                        trace.payer().stream().map(phrases::say),
                        trace.findings().stream().map(phrases::say),
                        explanation.changes().stream().map(this::change));
        said.flatMap(part -> part).distinct().map(line -> "  " + line).forEach(lines::add);
        return List.copyOf(lines);
    }

    private Stream<String> decisive(Checked checked) {
        boolean decides =
                checked.outcome() == Checked.Outcome.FAILED || checked.check() == Check.ROOM_LEFT;
        return decides ? checked.remarks().stream().map(phrases::say) : Stream.of();
    }

    /** What made the difference, a line each. */
    public List<String> lines(Difference difference) {
        var lines = new ArrayList<String>();
        lines.add(state("difference.from", difference.from()));
        lines.add(state("difference.to", difference.to()));
        if (Objects.equals(difference.from(), difference.to())) {
            lines.add(phrases.say("difference.none"));
        }
        var rules =
                difference.rules().stream()
                        .map(atom -> phrases.say("difference.rule", Map.of("atom", atom)));
        section(
                lines,
                "heading.difference",
                Stream.concat(difference.facts().stream().map(this::fact), rules));
        return List.copyOf(lines);
    }

    private String state(String key, @Nullable Outcome outcome) {
        var said =
                outcome == null
                        ? phrases.say("difference.unknown")
                        : answers.said(phrases.say("difference.answer"), outcome);
        return phrases.say(key, Map.of("outcome", said));
    }

    private void section(List<String> lines, String heading, Stream<String> said) {
        var body = said.map(line -> "  " + line).toList();
        if (!body.isEmpty()) {
            lines.add("");
            lines.add(phrases.say(heading));
            lines.addAll(body);
        }
    }

    private String title(Explanation explanation) {
        return phrases.say(
                explanation.session() == null ? "title.next" : "title.held",
                Map.of(
                        "date", explanation.trace().date(),
                        "trajectory", explanation.trajectory().value(),
                        "verdict", answers.verdict(explanation.outcome())));
    }

    /** The verdict, its reasons and the payer in short. */
    public String verdict(Outcome outcome) {
        return answers.verdict(outcome);
    }

    private Stream<String> check(Checked checked) {
        var head =
                "%s: %s"
                        .formatted(
                                phrases.say("check." + checked.check()),
                                phrases.say("outcome." + checked.outcome()));
        return Stream.concat(
                Stream.of(head),
                checked.remarks().stream().map(remark -> "  " + phrases.say(remark)));
    }

    private String change(Hypothesis change) {
        return answers.said(phrases.say(change.what()), change.outcome());
    }

    private String fact(FactUsed used) {
        var remark =
                Remark.of(used.date() == null ? "fact.undated" : "fact")
                        .with("fact", String.valueOf(used.fact().value()))
                        .with("event", used.event())
                        .with("sequence", String.valueOf(used.sequence()))
                        .with("recorded", used.recordedAt());
        var line = phrases.say(used.date() == null ? remark : remark.with("date", used.date()));
        return used.hash() == null
                ? line
                : line + ", " + phrases.say("fact.hash", Map.of("hash", used.hash()));
    }
}

package nl.trajectoryledger.deploy.scenarios;

import nl.trajectoryledger.deploy.scenarios.Checked.CheckedField;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Plays one scenario and holds every expectation against the answer. */
final class ScenarioCheck {

    private final Scenario scenario;
    private final ScenarioLedger ledger;
    private final Answers answers;

    ScenarioCheck(Scenario scenario, Rulebook rulebook) {
        this(scenario, ScenarioLedger.of(scenario), rulebook);
    }

    /** For a scenario that was played already. */
    ScenarioCheck(Scenario scenario, ScenarioLedger ledger, Rulebook rulebook) {
        this.scenario = scenario;
        this.ledger = ledger;
        this.answers = new Answers(ledger.events(), rulebook);
    }

    List<Checked> expectations() {
        var checked = new ArrayList<Checked>();
        for (var expectation : scenario.expectations()) {
            checked.add(
                    new Checked(
                            scenario.file(),
                            scenario.name(),
                            checked.size(),
                            expectation.subject(),
                            fields(expectation)));
        }
        return checked;
    }

    /** Facts that were refused though nobody expects it, in words. */
    List<String> unexpectedRefusals() {
        var expected =
                scenario.expectations().stream()
                        .filter(Expectation.OfRefusal.class::isInstance)
                        .map(refusal -> ((Expectation.OfRefusal) refusal).fact())
                        .collect(Collectors.toSet());
        return ledger.refusals().entrySet().stream()
                .filter(refused -> !expected.contains(refused.getKey()))
                .map(this::inWords)
                .toList();
    }

    private String inWords(Map.Entry<Integer, List<String>> refused) {
        return "%s: facts[%d]: refused: %s"
                .formatted(
                        scenario.file(), refused.getKey(), String.join("; ", refused.getValue()));
    }

    private List<CheckedField> fields(Expectation expectation) {
        return switch (expectation) {
            case Expectation.OfRefusal refusal -> List.of(check(refusal));
            case Expectation.OfAnswer answer -> check(answer);
        };
    }

    private CheckedField check(Expectation.OfRefusal expected) {
        var fragment = expected.rule().toLowerCase(Locale.ROOT);
        var messages = ledger.refusals().getOrDefault(expected.fact(), List.of());
        return new CheckedField(
                "refused",
                StringNode.valueOf(expected.rule()),
                messages.isEmpty()
                        ? NullNode.getInstance()
                        : StringNode.valueOf(String.join("; ", messages)),
                messages.stream()
                        .anyMatch(message -> message.toLowerCase(Locale.ROOT).contains(fragment)));
    }

    private List<CheckedField> check(Expectation.OfAnswer expected) {
        var fields = expected.fields().entrySet().stream();
        try {
            var answer = answers.to(expected);
            return fields.map(field -> check(field, answer.get(field.getKey()))).toList();
        } catch (Unanswerable reason) {
            var actual = StringNode.valueOf(reason.getMessage());
            return fields.map(
                            field ->
                                    new CheckedField(
                                            field.getKey(), field.getValue(), actual, false))
                    .toList();
        }
    }

    private static CheckedField check(
            Map.Entry<String, JsonNode> field, @Nullable JsonNode answered) {
        var actual = answered == null ? NullNode.getInstance() : answered;
        var expected = field.getValue();
        return actual.isArray()
                ? new CheckedField(
                        field.getKey(),
                        expected,
                        sorted(actual),
                        asSet(actual).equals(asSet(expected)))
                : new CheckedField(field.getKey(), expected, actual, actual.equals(expected));
    }

    /** A list is a set; anything else is a set of no list. */
    private static Set<JsonNode> asSet(JsonNode node) {
        return node.isArray() ? node.valueStream().collect(Collectors.toSet()) : Set.of(node);
    }

    private static JsonNode sorted(JsonNode names) {
        var sorted = JsonNodeFactory.instance.arrayNode();
        names.valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(sorted::add);
        return sorted;
    }
}

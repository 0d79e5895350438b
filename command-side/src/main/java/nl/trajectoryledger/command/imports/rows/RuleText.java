package nl.trajectoryledger.command.imports.rows;

import nl.trajectoryledger.command.dossier.Fact;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the field in a rule that was broken: it stands first, after the kind of fact if named. */
final class RuleText {

    private static final Pattern FIRST = Pattern.compile("(?:[a-z-]+: )?([a-z][A-Za-z]*)\\b.*");

    private RuleText() {}

    static @Nullable String fieldOf(String rule, Fact fact) {
        return fieldOf(
                rule,
                name ->
                        Stream.of(fact.getClass().getRecordComponents())
                                .anyMatch(field -> field.getName().equals(name)));
    }

    static @Nullable String fieldOf(String rule, Predicate<String> isField) {
        var first = FIRST.matcher(rule);
        if (!first.matches()) {
            return null;
        }
        var name = first.group(1);
        return isField.test(name) || rule.endsWith(name + " is missing") ? name : null;
    }
}

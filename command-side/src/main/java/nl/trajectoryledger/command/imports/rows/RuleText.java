package nl.trajectoryledger.command.imports.rows;

import nl.trajectoryledger.command.dossier.Fact;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the field in a rule that was broken: it stands first, after the kind of fact if named. */
public final class RuleText {

    private static final Pattern FIRST = Pattern.compile("(?:[a-z-]+: )?([a-z][A-Za-z]*)\\b.*");

    private static final Set<String> FIELDS =
            Set.of(
                    "birthDate",
                    "bsn",
                    "date",
                    "diagnosis",
                    "entitlement",
                    "from",
                    "performance",
                    "practice",
                    "qualifications",
                    "reference",
                    "to",
                    "trajectory",
                    "treatments",
                    "upTo");

    private RuleText() {}

    /** The first word of a rule about a row of a document, which names a field of a fact. */
    static @Nullable String firstWord(String rule) {
        return fieldOf(rule, FIELDS::contains);
    }

    static @Nullable String fieldOf(String rule, Fact fact) {
        return fieldOf(
                rule,
                name ->
                        Stream.of(fact.getClass().getRecordComponents())
                                .anyMatch(field -> field.getName().equals(name)));
    }

    /** The field that a rule names first, if it is one. */
    public static @Nullable String fieldOf(String rule, Predicate<String> isField) {
        var first = FIRST.matcher(rule);
        if (!first.matches()) {
            return null;
        }
        var name = first.group(1);
        return isField.test(name) || rule.endsWith(name + " is missing") ? name : null;
    }
}

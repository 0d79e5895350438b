package nl.trajectoryledger.command.imports.tables;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A column of a form.
 *
 * @param field the name of the field in errors, and of its words
 * @param isRequired whether a table without it is not of the form
 * @param headings by which it is known, the template's first, in Dutch and English
 */
public record Column(String field, boolean isRequired, List<String> headings) {

    public static final Column BSN = of("bsn", "BSN", "burgerservicenummer");
    public static final Column POLICY =
            of("policy", "polisnummer", "relatienummer", "policy number", "verzekerdennummer");
    public static final Column BIRTH_DATE =
            of("birthDate", "geboortedatum", "birth date", "date of birth");

    /** A column that a table may lack. */
    public static Column of(String field, String... headings) {
        return new Column(field, false, List.of(headings));
    }

    /** A column that a table must have. */
    public static Column required(String field, String... headings) {
        return new Column(field, true, List.of(headings));
    }

    /** The heading that the template has. */
    String heading() {
        return headings.getFirst();
    }

    /** Whether a heading stands for this column, however it is spelt. */
    boolean isHeaded(String heading) {
        return spelt().contains(letters(heading));
    }

    private Set<String> spelt() {
        return Stream.concat(Stream.of(field), headings.stream())
                .map(Column::letters)
                .collect(toUnmodifiableSet());
    }

    private static String letters(String heading) {
        var plain = Normalizer.normalize(heading, Normalizer.Form.NFD);
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}

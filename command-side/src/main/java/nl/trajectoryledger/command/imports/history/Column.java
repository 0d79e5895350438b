package nl.trajectoryledger.command.imports.history;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of the form. Its headings are those that insurers print on theirs (form behandelhistorie
 * paramedische zorg, ONVZ 2024) in Dutch, and the names of the fact's fields in English.
 */
enum Column {
    BSN("bsn", "BSN", "burgerservicenummer"),
    POLICY("policy", "polisnummer", "relatienummer", "policy number", "verzekerdennummer"),
    BIRTH_DATE("birthDate", "geboortedatum", "birth date", "date of birth"),
    PRACTICE("practice", "AGB-code praktijk", "praktijk", "practice", "AGB practice"),
    THERAPIST("therapist", "AGB-code behandelaar", "behandelaar", "therapist", "AGB therapist"),
    DIAGNOSIS("diagnosis", "diagnosecode", "DCSPH", "diagnosis", "diagnosis code"),
    STARTED_ON("startedOn", "start behandeltraject", "startdatum", "started on", "start"),
    FIRST_TREATMENT_ON("firstTreatmentOn", "eerste behandeling", "first treatment on"),
    TREATMENTS("treatments", "aantal behandelingen", "treatments", "number of treatments"),
    UP_TO("upTo", "laatste meegetelde datum", "tot en met", "up to", "last date counted"),
    INSURER("insurer", "vorige zorgverzekeraar", "UZOVI", "insurer", "previous insurer"),
    SIGNED_BY("signedBy", "ondertekend door", "signed by"),
    SIGNED_ON("signedOn", "ondertekend op", "signed on");

    private static final List<Column> REQUIRED =
            List.of(PRACTICE, DIAGNOSIS, STARTED_ON, TREATMENTS, UP_TO);

    private final String field;

    @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody can change.
    private final List<String> headings;

    Column(String field, String... headings) {
        this.field = field;
        this.headings = List.of(headings);
    }

    /** The name of the field in errors. */
    String field() {
        return field;
    }

    /** The heading that the template has. */
    String heading() {
        return headings.getFirst();
    }

    /** The column that a heading stands for, however it is spelt. */
    static Optional<Column> of(String heading) {
        var letters = letters(heading);
        return Stream.of(values()).filter(column -> column.spelt().contains(letters)).findFirst();
    }

    /** The headings that a table lacks. */
    static Set<String> lacking(Set<Column> columns) {
        var lacking =
                REQUIRED.stream().filter(column -> !columns.contains(column)).map(Column::heading);
        var person =
                columns.contains(BSN) || columns.containsAll(Set.of(POLICY, BIRTH_DATE))
                        ? Stream.<String>empty()
                        : Stream.of(BSN.heading());
        return Stream.concat(person, lacking).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> spelt() {
        return Stream.concat(Stream.of(field), headings.stream())
                .map(Column::letters)
                .collect(Collectors.toSet());
    }

    private static String letters(String heading) {
        var plain = Normalizer.normalize(heading, Normalizer.Form.NFD);
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    static List<String> template() {
        return Arrays.stream(values()).map(Column::heading).toList();
    }
}

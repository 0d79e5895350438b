package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.PatientRegistered;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By which words a text says who a patient is: BSN, name, policy number, birth date. */
public final class PersonWords {

    /** A shorter name or policy number stands in texts that say nothing of the patient. */
    private static final int SHORTEST = 4;

    private static final List<DateTimeFormatter> DAYS =
            Stream.of("yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy", "yyyyMMdd")
                    .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT))
                    .toList();

    private final List<Pattern> names = new ArrayList<>();
    private final List<LocalDate> births = new ArrayList<>();

    private PersonWords() {}

    /** The words that the facts about a patient hold. */
    public static PersonWords of(Collection<? extends DossierEvent> events) {
        var words = new PersonWords();
        for (var event : events) {
            if (event instanceof PatientRegistered registered) {
                words.add(registered);
            } else if (event instanceof InsuranceStarted insured
                    && insured.policyNumber() != null) {
                words.add(insured.policyNumber().value());
            }
        }
        return words;
    }

    private void add(PatientRegistered registered) {
        if (registered.bsn() != null) {
            // In fixed-width records other digits stand beside it; a table loses leading zeros.
            names.add(Pattern.compile(registered.bsn().value()));
            var shortened = registered.bsn().value().replaceFirst("^0+", "");
            names.add(Pattern.compile("(?<!\\d)%s(?!\\d)".formatted(shortened)));
        }
        if (registered.name() != null) {
            add(registered.name().value());
        }
        if (registered.birthDate() != null) {
            births.add(registered.birthDate().value());
        }
    }

    private void add(String words) {
        if (words.strip().length() >= SHORTEST) {
            names.add(
                    Pattern.compile(
                            "(?<![\\p{L}\\d])%s(?![\\p{L}\\d])"
                                    .formatted(Pattern.quote(words.strip())),
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** Whether the same person was stated to be somebody. */
    public boolean name(PatientRegistered registered) {
        return registered.bsn() != null && name(registered.bsn().value());
    }

    /** Whether a text names the patient; a birth date alone is that of many. */
    public boolean name(String text) {
        return names.stream().anyMatch(words -> words.matcher(text).find());
    }

    /** Whether a text names the patient or the day of birth. */
    public boolean tell(String text) {
        return name(text)
                || births.stream()
                        .flatMap(day -> DAYS.stream().map(day::format))
                        .filter(Objects::nonNull)
                        .anyMatch(text::contains);
    }
}

package nl.trajectoryledger.query.patients;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.rulebooks.Rulebooks;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what an address says; a refusal never repeats it. */
public final class Parameters {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static final String KNOWN_HERE = "rules is a version of a rulebook known here: ";

    private Parameters() {}

    static PatientId patient(String text) {
        try {
            return new PatientId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new UnknownPatient();
        }
    }

    /** A parameter that is misspelt would otherwise be answered as if it had not been given. */
    public static void requireOnly(Set<String> asked, String... known) {
        if (!Set.of(known).containsAll(asked)) {
            throw new BadRequest("the parameters are " + String.join(", ", known));
        }
    }

    /** The rulebook of a version, or the one in force. */
    static Rulebook rulebook(Rulebooks known, @Nullable String version) {
        return version == null
                ? known.inForce()
                : known.find(version)
                        .orElseThrow(
                                () ->
                                        new BadRequest(
                                                known.all().stream()
                                                        .map(Rulebook::version)
                                                        .collect(
                                                                Collectors.joining(
                                                                        ", ", KNOWN_HERE, ""))));
    }

    /** A date, if one is given. */
    public static @Nullable LocalDate validOn(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new BadRequest("validOn is a date (ISO 8601)");
        }
    }

    /** An instant with its offset, or a date, which means the end of that day in Amsterdam. */
    public static @Nullable Instant knownAt(@Nullable String text) {
        return text == null ? null : moment("knownAt", text);
    }

    /** The same where a moment must be given. */
    static Instant moment(String name, @Nullable String text) {
        try {
            if (text != null) {
                return text.contains("T")
                        ? OffsetDateTime.parse(text).toInstant()
                        : endOf(LocalDate.parse(text));
            }
        } catch (DateTimeException _) {
            // Said below, as when it is not given.
        }
        throw new BadRequest(name + " is a date, or an instant with its offset (ISO 8601)");
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(AMSTERDAM).toInstant().minusNanos(1);
    }
}

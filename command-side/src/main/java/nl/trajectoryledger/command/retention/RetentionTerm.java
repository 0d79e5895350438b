package nl.trajectoryledger.command.retention;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * How long a file must be kept after its last change.
 *
 * @param validFrom first day on which the term is in force; null for as far back as files go
 */
record RetentionTerm(@Nullable LocalDate validFrom, int years, String article, String publication) {

    boolean inForce(LocalDate day) {
        return validFrom == null || !day.isBefore(validFrom);
    }
}

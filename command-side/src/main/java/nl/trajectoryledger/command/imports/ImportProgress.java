package nl.trajectoryledger.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an import is.
 *
 * @param sameFileAs the import that brought the same file first; null if this one did
 * @param rows lines of the file
 * @param done rows that are answered, the sum of the four kinds of answer
 * @param state waiting, running, done, failed, cancelled; interrupted if its process is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportProgress(
        UUID id,
        @Nullable UUID sameFileAs,
        String format,
        boolean dryRun,
        String state,
        long rows,
        long done,
        long accepted,
        long repeated,
        long refused,
        long conflicting,
        @JsonUnwrapped Pace pace,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Nothing more will happen. */
    boolean isOver() {
        return switch (state) {
            case "waiting", "running" -> false;
            default -> true;
        };
    }
}

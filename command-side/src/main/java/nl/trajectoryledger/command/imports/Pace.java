package nl.trajectoryledger.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * How fast an import is.
 *
 * @param rowsPerSecond so far; null before the first row
 * @param secondsLeft if it goes on as it went; null where nobody can tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Pace(@Nullable Long rowsPerSecond, @Nullable Long secondsLeft) {

    static Pace of(long done, long rows, double seconds) {
        if (done == 0 || seconds <= 0) {
            return new Pace(null, null);
        }
        double rate = done / seconds;
        return new Pace(Math.round(rate), (long) Math.ceil((rows - done) / rate));
    }
}

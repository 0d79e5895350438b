package nl.trajectoryledger.query.rulebook;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A rule as it holds in a stretch of time.
 *
 * @param validFrom first day; null if it holds since before the rulebook
 * @param validUntil last day; null while it is in force
 * @param article article and paragraph that say so
 * @param publication where that text was published
 * @param source where the text was read
 * @param adult what it gives from 18 years; null if it is not for adults
 * @param minor what it gives below 18 years; null if it is not for minors
 * @param conditions what must be so besides
 */
public record RuleVersion(
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String article,
        String publication,
        String source,
        @Nullable Entitlement adult,
        @Nullable Entitlement minor,
        List<Condition> conditions)
        implements Validity {

    public RuleVersion {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    /** Only from what tells versions apart: counts are kept by version, and it is asked often. */
    @Override
    public int hashCode() {
        return 31 * article.hashCode() + Objects.hashCode(validFrom);
    }

    /** What it gives at an age. */
    public @Nullable Entitlement entitlement(boolean isMinor) {
        return isMinor ? minor : adult;
    }
}

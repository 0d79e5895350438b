package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.EntitlementCode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/** An entitlement code as a claim states it, held against the one it should carry. */
final class ClaimedCode {

    private static final EntitlementCode MINOR = new EntitlementCode("003");
    private static final Set<String> OLD_MINOR = Set.of("004", "005", "006", "007");
    private static final LocalDate OLD_MINOR_UNTIL = LocalDate.of(2024, 12, 31);

    private ClaimedCode() {}

    static boolean differs(
            @Nullable EntitlementCode stated, @Nullable EntitlementCode derived, LocalDate day) {
        return stated != null && derived != null && !asListed(stated, day).equals(derived);
    }

    /** The codes of children's therapy were one with 003 until they lapsed (DCSPH list 4.7). */
    static EntitlementCode asListed(EntitlementCode stated, LocalDate day) {
        boolean old = OLD_MINOR.contains(stated.value()) && !day.isAfter(OLD_MINOR_UNTIL);
        return old ? MINOR : stated;
    }
}

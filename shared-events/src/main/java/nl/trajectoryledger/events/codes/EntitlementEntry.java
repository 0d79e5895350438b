package nl.trajectoryledger.events.codes;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What COD321 says of one entitlement code.
 *
 * @param validUntil last day it can be claimed with; null while nobody ended it
 * @param payer who pays, as the list abbreviates it: BV is the basic insurance, AV a supplementary
 *     one
 * @param meaningNl what it stands for
 */
public record EntitlementEntry(
        EntitlementCode code,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String payer,
        String meaningNl) {

    /** Whether the basic insurance pays what is claimed with the code. */
    public boolean isBasic() {
        return payer.startsWith("BV");
    }

    /** Whether the code exists on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}

package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.RuleName;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rule of entitlement with its versions in time.
 *
 * @param labelNl what a Dutch reader calls it
 * @param labelEn what an English reader calls it
 * @param diagnoses DCSPH codes that fall under it of themselves
 * @param anyDiagnosis whether it goes with every code
 * @param codes entitlement codes of which the diagnosis code must permit one
 * @param versions in order of time
 */
public record Rule(
        RuleName rule,
        String labelNl,
        String labelEn,
        Set<DcsphCode> diagnoses,
        boolean anyDiagnosis,
        Set<EntitlementCode> codes,
        List<RuleVersion> versions) {

    public Rule {
        diagnoses = diagnoses == null ? Set.of() : Set.copyOf(diagnoses);
        codes = codes == null ? Set.of() : Set.copyOf(codes);
        versions = List.copyOf(versions);
    }

    /** The version in force on a day for an age, if there is one. */
    public Optional<RuleVersion> on(LocalDate day, boolean minor) {
        return versions.stream()
                .filter(version -> version.holdsOn(day) && version.entitlement(minor) != null)
                .findFirst();
    }

    /** Whether the rule is for an age at all, on whatever day. */
    public boolean isFor(boolean minor) {
        return versions.stream().anyMatch(version -> version.entitlement(minor) != null);
    }
}

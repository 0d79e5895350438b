package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.RuleName;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One rule of entitlement with its versions in time.
 *
 * @param labelNl what a Dutch reader calls it
 * @param labelEn what an English reader calls it
 * @param diagnoses DCSPH codes that fall under it of themselves
 * @param codes entitlement codes of which the diagnosis code must permit one; empty if it goes with
 *     every code
 * @param continuous whether a version holds on every day from the first to the last
 * @param versions in order of time
 */
public record Rule(
        RuleName rule,
        String labelNl,
        String labelEn,
        Set<DcsphCode> diagnoses,
        Set<EntitlementCode> codes,
        boolean continuous,
        List<RuleVersion> versions) {

    public Rule {
        diagnoses = inOrder(diagnoses);
        codes = inOrder(codes);
        versions =
                versions == null
                        ? List.of()
                        : versions.stream()
                                .sorted(Comparator.comparing(Validity::firstDay))
                                .toList();
    }

    /** So that the content reads the same wherever it is read. */
    private static <C extends Comparable<C>> Set<C> inOrder(Set<C> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes == null ? Set.of() : codes));
    }

    /** The version in force on a day for an age, if there is one. */
    public Optional<RuleVersion> on(LocalDate day, boolean minor) {
        for (var version : versions.reversed()) {
            if (version.holdsOn(day) && version.entitlement(minor) != null) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    Rule with(List<RuleVersion> others) {
        return new Rule(rule, labelNl, labelEn, diagnoses, codes, continuous, others);
    }

    /** Whether the rule is for an age at all, on whatever day. */
    public boolean isFor(boolean minor) {
        for (var version : versions) {
            if (version.entitlement(minor) != null) {
                return true;
            }
        }
        return false;
    }
}

package nl.trajectoryledger.events.codes;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the uniform DCSPH list says of one code.
 *
 * @param closedFrom first day the code can no longer be claimed; null while it is open
 * @param restriction for whom alone it is open, as the list words it; empty if for anybody
 * @param clauses clauses of Bijlage 1 the code can stand for
 * @param adult entitlement codes permitted from 18 years; empty where the list says nothing
 * @param minorPhysio the same below 18 years, for physiotherapy
 * @param minorExercise the same below 18 years, for exercise therapy
 * @param bodySide whether a claim must say left or right
 */
public record DcsphEntry(
        DcsphCode code,
        @Nullable LocalDate closedFrom,
        String restriction,
        Set<ListClause> clauses,
        Set<EntitlementCode> adult,
        Set<EntitlementCode> minorPhysio,
        Set<EntitlementCode> minorExercise,
        boolean bodySide) {

    /** A code of which the list says no more than that it cannot be used from a day on. */
    static DcsphEntry closed(DcsphCode code, LocalDate from) {
        return new DcsphEntry(code, from, "", Set.of(), Set.of(), Set.of(), Set.of(), false);
    }

    /** The same code, closed from a day on. */
    public DcsphEntry withClosedFrom(LocalDate day) {
        return new DcsphEntry(
                code, day, restriction, clauses, adult, minorPhysio, minorExercise, bodySide);
    }

    /** Whether the list gives the code as closed, whatever the day. */
    public boolean closed() {
        return closedFrom != null;
    }

    /** Whether a treatment of that day can be claimed under the code. */
    public boolean claimableOn(LocalDate day) {
        return closedFrom == null || day.isBefore(closedFrom);
    }

    /** The entitlement codes permitted; an empty column falls back on the other age. */
    public Set<EntitlementCode> permitted(boolean minor, @Nullable Discipline discipline) {
        var young = discipline == Discipline.EXERCISE_THERAPY ? minorExercise : minorPhysio;
        if (minor) {
            return young.isEmpty() ? adult : young;
        }
        return adult.isEmpty() ? young : adult;
    }
}

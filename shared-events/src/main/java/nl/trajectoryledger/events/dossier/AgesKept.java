package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.identity.FactId;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;

/**
 * What is kept of a birth date when a patient is erased: on which days of the file the patient had
 * reached the ages that entitlements ask for. It tells no more than the verdicts do that rest on
 * it.
 *
 * @param fact the fact that stated the birth date
 * @param reached in the order of the ages; one that was never reached is missing
 */
public record AgesKept(FactId fact, List<AgeReached> reached) {

    /**
     * The ages that entitlements ask for: the age limits of clauses A6 and B3 of Bijlage 1 of the
     * Besluit zorgverzekering, and the majority of its article 2.6.
     */
    public static final List<Integer> ASKED = List.of(17, 18, 22);

    public AgesKept {
        reached = reached == null ? List.of() : List.copyOf(reached);
    }

    /**
     * What is kept of a birth date.
     *
     * @param days the days that the facts name
     */
    public static AgesKept of(FactId fact, LocalDate birthDate, Collection<LocalDate> days) {
        return new AgesKept(
                fact,
                ASKED.stream().flatMap(years -> reached(years, birthDate, days).stream()).toList());
    }

    private static List<AgeReached> reached(
            int years, LocalDate birthDate, Collection<LocalDate> days) {
        var after = days.stream().filter(day -> age(birthDate, day) >= years).sorted().toList();
        if (after.size() == days.size()) {
            return List.of(new AgeReached(years, null));
        }
        return after.stream().limit(1).map(day -> new AgeReached(years, day)).toList();
    }

    /** Age in whole years; who is born on 29 February has a birthday on 1 March in other years. */
    public static int age(LocalDate birthDate, LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** The highest of these ages that the patient had reached on a day; 0 if none. */
    public int on(LocalDate day) {
        return reached.stream()
                .filter(age -> age.by(day))
                .mapToInt(AgeReached::years)
                .max()
                .orElse(0);
    }
}

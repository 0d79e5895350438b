package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.UzoviCode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * An indication for which a session may be a long one. It changes no verdict: length does not
 * count.
 *
 * @param indication its name in the rulebook
 * @param labelNl what a Dutch reader calls it
 * @param labelEn what an English reader calls it
 * @param pathologies the last two digits of the diagnosis codes that say so, whatever the location
 * @param codes single diagnosis codes that say so
 * @param ageFrom first age, in years, at which it holds; null for every age
 * @param conditionNl what else must be so that no code shows; null if nothing
 * @param conditionEn the same in English
 * @param insurer whose list it is, if it holds for that insurer alone
 */
public record LongSession(
        String indication,
        String labelNl,
        String labelEn,
        Set<String> pathologies,
        Set<DcsphCode> codes,
        @Nullable Integer ageFrom,
        @Nullable String conditionNl,
        @Nullable String conditionEn,
        @Nullable UzoviCode insurer,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String article,
        String publication,
        String source)
        implements Validity {

    private static final int LOCATION = 2;

    public LongSession {
        pathologies =
                Collections.unmodifiableSet(
                        new TreeSet<>(pathologies == null ? Set.of() : pathologies));
        codes = Collections.unmodifiableSet(new TreeSet<>(codes == null ? Set.of() : codes));
    }

    /** Whether a diagnosis code tells of it, for a patient of some age and insurer on a day. */
    boolean isToldBy(DcsphCode diagnosis, int age, LocalDate day, @Nullable UzoviCode insuredWith) {
        return holdsOn(day)
                && (insurer == null || insurer.equals(insuredWith))
                && (ageFrom == null || age >= ageFrom)
                && (codes.contains(diagnosis)
                        || pathologies.contains(diagnosis.value().substring(LOCATION)));
    }
}

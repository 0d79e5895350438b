package nl.trajectoryledger.events.dossier;

/**
 * A supplementary insurance package.
 *
 * @param treatmentsPerYear treatments it pays in a calendar year, 0 or more
 */
public record SupplementaryPackage(int treatmentsPerYear) {

    public SupplementaryPackage {
        if (treatmentsPerYear < 0) {
            throw new IllegalArgumentException(
                    "treatmentsPerYear is %d and cannot be negative".formatted(treatmentsPerYear));
        }
    }
}

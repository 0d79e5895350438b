package nl.trajectoryledger.events.codes;

import java.util.Locale;

/** What a performance code pays for. Only the three kinds of treatment count. */
public enum PerformanceKind {
    TREATMENT,
    GROUP_TREATMENT,
    LONG_TREATMENT,
    INTAKE,
    SURCHARGE,
    INSTRUCTION,
    REPORT,
    TELEPHONE,
    NO_SHOW,
    PATHWAY,
    OTHER;

    /** Whether a session under a code of this kind is a treatment. */
    public boolean isTreatment() {
        return switch (this) {
            case TREATMENT, GROUP_TREATMENT, LONG_TREATMENT -> true;
            case INTAKE, SURCHARGE, INSTRUCTION, REPORT, TELEPHONE, NO_SHOW, PATHWAY, OTHER ->
                    false;
        };
    }

    static PerformanceKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

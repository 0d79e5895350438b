package nl.trajectoryledger.query.pages.timeline;

import nl.trajectoryledger.query.coverage.SessionCoverage;

import java.util.List;

/** The kinds of session that are told apart by shape and colour. */
public final class Kinds {

    private static final String NO_TREATMENT = "NO_TREATMENT";

    private Kinds() {}

    /** All of them, in the order of a legend. */
    public static List<String> all() {
        return List.of(
                "BASIC",
                "FIRST_N",
                "EXHAUSTED",
                "CONDITION_UNMET",
                "NOT_BASIC",
                "UNDETERMINED",
                NO_TREATMENT);
    }

    /** The kind of a session: its verdict, or that it is no treatment. */
    public static String of(SessionCoverage session) {
        return session.verdict() == null ? NO_TREATMENT : session.verdict().name();
    }
}

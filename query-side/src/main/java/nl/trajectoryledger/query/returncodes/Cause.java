package nl.trajectoryledger.query.returncodes;

import nl.trajectoryledger.events.codes.ReturnCode;

import org.jspecify.annotations.Nullable;

/** Why an insurer would not pay a claim as it stands. */
public enum Cause {
    DIAGNOSIS_UNREADABLE("8009", Tie.WORDS, "PM304 3.2 record 04; GDS801 rule 9288"),
    CODE_CLOSED("8009", Tie.WORDS, "DCSPH list 2024-07-01: closed codes can no longer be used"),
    ENTITLEMENT_UNREADABLE("3102", Tie.WORDS, "PM304 3.2 record 04; GDS801 rule 9561"),
    ENTITLEMENT_LEFT_OUT("3102", Tie.WORDS, "PM304 3.2 record 04; GDS801 rule 9561"),
    ENTITLEMENT_NOT_VALID("3102", Tie.WORDS, "COD321, days on which a code is valid"),
    COMBINATION("8058", Tie.WORDS, "DCSPH list, entitlement codes permitted with a diagnosis"),
    /** The code is one the list permits, but not the one of this patient and this number. */
    OTHER_ENTITLEMENT("0613", Tie.NAMED, Cause.VGZ + "\"Indicatiecode\""),
    NOT_INSURED("0613", Tie.NAMED, Cause.VGZ + "\"Verzekerd op behandeldatum\""),
    PACKAGE_USED_UP("0613", Tie.NAMED, Cause.VGZ + "\"Maximum aanvullende verzekering\""),
    PACKAGE_NOT_KNOWN("0613", Tie.NAMED, Cause.VGZ + "\"Aanvullende verzekering\""),
    /** An examination after referral is claimed, and no referral is known. */
    REFERRER_LEFT_OUT("8014", Tie.NAMED, "Zilveren Kruis, \"Declareren paramedische zorg\""),
    REFERRAL_ASKED("8014", Tie.WORDS, "the insurer's own condition, as the rulebook has it"),
    HISTORY_MISSING(null, Tie.NONE, "ONVZ 2024: rejected at first, until the history is stated");

    private static final String VGZ = "VGZ, \"Retourinformatie voor afwijsreden 0613\", ";

    private final @Nullable String code;
    private final Tie tie;
    private final String source;

    Cause(@Nullable String code, Tie tie, String source) {
        this.code = code;
        this.tie = tie;
        this.source = source;
    }

    /** The return code; null where no source says which. */
    public @Nullable ReturnCode code() {
        return code == null ? null : new ReturnCode(code);
    }

    /** How the cause is tied to the code. */
    public Tie tie() {
        return tie;
    }

    /** Where that stands. */
    public String source() {
        return source;
    }
}

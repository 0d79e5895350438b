package nl.trajectoryledger.command.imports.tables;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.UzoviCode;

/** Codes as they come out of a spreadsheet, which takes them for numbers and drops the zero. */
public final class Codes {

    private static final int AGB_DIGITS = 8;
    private static final int OTHER_DIGITS = 4;

    private Codes() {}

    public static AgbCode agb(String code) {
        return new AgbCode(filled(code, AGB_DIGITS));
    }

    public static DcsphCode diagnosis(String code) {
        return new DcsphCode(filled(code, OTHER_DIGITS));
    }

    public static UzoviCode insurer(String code) {
        return new UzoviCode(filled(code, OTHER_DIGITS));
    }

    /** A practice, a therapist or an insurer. */
    public static PartyCode party(String code) {
        return new PartyCode(filled(code, AGB_DIGITS));
    }

    static String filled(String code, int digits) {
        return code.length() == digits - 1 ? "0" + code : code;
    }
}

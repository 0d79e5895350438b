package nl.trajectoryledger.events.access;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.UzoviCode;

import org.jspecify.annotations.Nullable;

/** In which role somebody asks; it decides whose data they see. */
public sealed interface Role {

    /** A practice: the patients it treats, and what concerns their treatment there. */
    record Practice(AgbCode agb) implements Role {}

    /** An insurer: its insured, in its periods. */
    record Insurer(UzoviCode uzovi) implements Role {}

    /** Compliance: everybody, each time with a reason. */
    record Compliance() implements Role {}

    /** Runs the ledger and sees nobody. */
    record Administrator() implements Role {}

    /** Owns the data folder, and with it the keys: on this machine alone. */
    record Owner() implements Role {}

    /** The role of a name; a practice and an insurer by their code. */
    static Role of(String name, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return switch (name) {
                case "compliance" -> new Compliance();
                case "administrator" -> new Administrator();
                default -> throw unknown();
            };
        }
        return switch (name) {
            case "practice" -> new Practice(new AgbCode(code));
            case "insurer" -> new Insurer(new UzoviCode(code));
            default -> throw unknown();
        };
    }

    /** Its name, by which the table of endpoints knows it. */
    default String label() {
        return switch (this) {
            case Practice _ -> "practice";
            case Insurer _ -> "insurer";
            case Compliance _ -> "compliance";
            case Administrator _ -> "administrator";
            case Owner _ -> "owner";
        };
    }

    /** Which practice or insurer it is; empty for the others. */
    default String code() {
        return switch (this) {
            case Practice(var agb) -> agb.value();
            case Insurer(var uzovi) -> uzovi.value();
            case Compliance _, Administrator _, Owner _ -> "";
        };
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException(
                "a role is practice with an AGB code, insurer with a UZOVI number,"
                        + " compliance or administrator");
    }
}

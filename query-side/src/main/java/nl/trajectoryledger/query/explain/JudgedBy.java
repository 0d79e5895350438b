package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.query.rulebook.Rulebook;

/**
 * The rules and codes that an answer went by.
 *
 * @param rulebookVersion version of the rulebook
 * @param rulebookHash its SHA-256, hexadecimal
 * @param codes editions of the DCSPH list
 * @param codesHash SHA-256 over them, hexadecimal
 */
public record JudgedBy(
        String rulebookVersion, String rulebookHash, String codes, String codesHash) {

    static JudgedBy of(Rulebook rulebook) {
        return new JudgedBy(
                rulebook.version(),
                rulebook.hash(),
                rulebook.codes().name(),
                rulebook.codes().hash());
    }
}

package nl.trajectoryledger.query.replay;

import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What signs a replay off: asked again with what stands here, it gives the same hashes.
 *
 * @param engine version of the program that judged
 * @param upTo the last transaction and position that were looked at
 * @param events how many there are up to there
 * @param patients whose they are
 * @param eventsRoot RFC 6962 root over one leaf a patient, in the order of their ids: the 16 bytes
 *     of the id, the number of events in 8 bytes, and the hash of the last one, computed anew
 * @param resultHash RFC 6962 root over the lines of the list in the order of their text, and then
 *     the line of the totals
 */
public record Receipt(
        String engine,
        @Nullable LocalDate validOn,
        @Nullable Instant knownAt,
        String upTo,
        long events,
        long patients,
        String eventsRoot,
        Judge present,
        Judge other,
        String resultHash) {

    static final String ENGINE =
            Optional.ofNullable(Receipt.class.getPackage().getImplementationVersion())
                    .orElse("unreleased");

    /**
     * By what everybody is judged.
     *
     * @param rulebook its version
     * @param codes editions of the DCSPH list
     * @param edition the last of them, by which the list is asked for
     */
    public record Judge(
            String rulebook, String rulebookHash, String codes, String edition, String codesHash) {

        static Judge of(Rulebook rulebook) {
            var codes = rulebook.codes();
            return new Judge(
                    rulebook.version(),
                    rulebook.hash(),
                    codes.name(),
                    codes.editions().getLast().name(),
                    codes.hash());
        }
    }
}

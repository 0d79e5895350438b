package nl.trajectoryledger.query.status;

import com.fasterxml.jackson.annotation.JsonProperty;

import nl.trajectoryledger.query.prose.Texts;
import nl.trajectoryledger.query.reading.Obstacle;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A patient whose events are parked, and what came of the last try.
 *
 * @param events how many are parked
 * @param sequence place of the first of them in the patient's stream
 * @param position and in the ledger
 * @param obstacle null if a rebuild parked the patient, and nobody tried since
 * @param detail without anything that stands in an event
 */
record ParkedPatient(
        UUID patient,
        long events,
        long sequence,
        @Nullable Long position,
        Instant parkedAt,
        Instant triedAt,
        @Nullable Obstacle obstacle,
        String detail) {

    private static final Texts REBUILD =
            new Texts("is bij het opnieuw opbouwen geparkeerd", "was parked by a rebuild");
    private static final Texts UNREADABLE =
            new Texts(
                    "een gebeurtenis is niet te lezen: de naam, de revisie of de inhoud is"
                            + " onbekend, of de sleutel van de patiënt past niet",
                    "an event cannot be read: its name, revision or content is unknown, or the"
                            + " patient's key does not fit");
    private static final Texts UNDERIVABLE =
            new Texts(
                    "uit de gebeurtenissen is geen stand af te leiden",
                    "no status can be derived from the events");
    private static final Texts UNWRITABLE =
            new Texts(
                    "de database weigert de rijen van deze patiënt",
                    "the database refuses this patient's rows");

    /** Why it is parked, for a person. */
    @JsonProperty
    Texts why() {
        return switch (obstacle) {
            case null -> REBUILD;
            case UNREADABLE -> UNREADABLE;
            case UNDERIVABLE -> UNDERIVABLE;
            case UNWRITABLE -> UNWRITABLE;
        };
    }
}

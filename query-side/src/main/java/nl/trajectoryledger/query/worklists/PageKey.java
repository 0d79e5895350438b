package nl.trajectoryledger.query.worklists;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The last row of a page, after which the next one begins: whatever comes or goes before it. */
record PageKey(LocalDate since, PatientId patient, TrajectoryKey trajectory, String item) {

    private static final String BREAK = "\n";
    private static final int PARTS = 4;

    /** Empty if it is not what an answer gave. */
    static Optional<PageKey> read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(BREAK, PARTS);
            return parts.length < PARTS
                    ? Optional.empty()
                    : Optional.of(
                            new PageKey(
                                    LocalDate.parse(parts[0]),
                                    new PatientId(UUID.fromString(parts[1])),
                                    new TrajectoryKey(parts[3]),
                                    parts[2]));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /** As it stands in an address. */
    String text() {
        // The key of a trajectory comes last: it may hold anything.
        var parts =
                String.join(BREAK, since.toString(), patient.toString(), item, trajectory.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(UTF_8));
    }
}

package nl.trajectoryledger.command.imports.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.dossier.Documented;
import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.Opening;
import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The history of one trajectory as a practice states it. The same statement is the same fact
 * whatever file it stands in.
 */
record HistoryRow(
        Fact.@Nullable Patient patient,
        AgbCode practice,
        @Nullable AgbCode therapist,
        DcsphCode diagnosis,
        LocalDate startedOn,
        @Nullable LocalDate firstTreatmentOn,
        int treatments,
        LocalDate upTo,
        @Nullable UzoviCode insurer,
        PartyCode signedBy,
        @Nullable LocalDate signedOn)
        implements Documented.OnTrajectory {

    private static final int DIGITS = 32;

    @Override
    public Opening opening() {
        return new Opening(
                startedOn,
                practice,
                diagnosis,
                therapist,
                List.of(),
                firstTreatmentOn,
                new Source(Opening.DERIVED, "history-form/" + meaning(), null));
    }

    @Override
    public List<Fact> facts(TrajectoryKey trajectory) {
        return List.of(
                new Fact.PriorHistory(
                        trajectory,
                        startedOn,
                        treatments,
                        upTo,
                        insurer,
                        diagnosis,
                        signedBy,
                        signedOn,
                        null,
                        new Source("history-form/" + practice, meaning(), null)));
    }

    /** What the row says of the trajectory, not of the person, in a few digits. */
    private String meaning() {
        var said =
                Arrays.asList(
                        practice,
                        diagnosis,
                        startedOn,
                        treatments,
                        upTo,
                        insurer,
                        signedBy,
                        signedOn);
        var text = said.stream().map(String::valueOf).collect(Collectors.joining("|"));
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8))).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}

package nl.trajectoryledger.deploy.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Writes of each patient that another code took the place of the diagnosis, and who says so. */
public final class SampleMigrations {

    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final String SUCCESSOR = "9372";
    private static final String HEADING =
            "BSN;AGB-code praktijk;Oude diagnosecode;Nieuwe diagnosecode;Ingangsdatum;"
                    + "Bevestigd door\n";

    private SampleMigrations() {}

    /** One row a patient whose trajectory the claims open. */
    public static byte[] csv(SampleClaims claims, LocalDate day) {
        var rows =
                claims.people().stream()
                        .map(person -> row(person, day))
                        .collect(Collectors.joining());
        return (HEADING + rows).getBytes(UTF_8);
    }

    private static String row(SampleClaims.Person person, LocalDate day) {
        var session = person.sessions().getFirst();
        return "%s;%s;%s;%s;%s;%s%n"
                .formatted(
                        person.bsn(),
                        SampleClaims.PRACTICE,
                        session.diagnosis(),
                        SUCCESSOR,
                        day.format(DUTCH),
                        session.therapist());
    }
}

package nl.trajectoryledger.deploy.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.deploy.demo.MadeUpBsn;
import nl.trajectoryledger.deploy.samples.SampleClaims.Person;
import nl.trajectoryledger.deploy.samples.SampleClaims.Session;

import java.time.LocalDate;
import java.util.List;

/** Claims of people who were never claimed for before, one line each, and most of them wrong. */
public final class ClaimsInDoubt {

    private static final LocalDate BORN = LocalDate.of(1961, 4, 12);
    private static final int REFERRER = 147;

    private ClaimsInDoubt() {}

    /** One line about a made-up person, in a message of its own. */
    public static byte[] of(
            int person, String date, String diagnosis, String performance, String entitlement) {
        return SamplePm304.claim(claim(person, date, diagnosis, performance, entitlement));
    }

    /** The same in the form of 2025. */
    public static byte[] ofToday(int person, String date, String diagnosis, String entitlement) {
        return SampleGds.claim(
                claim(person, date, diagnosis, "1000", entitlement),
                LocalDate.parse(date).plusDays(9));
    }

    /** The same with the code of the doctor who referred. */
    public static byte[] referred(byte[] message) {
        var lines = new String(message, UTF_8).lines().toList();
        var line = new StringBuilder(lines.get(2)).replace(REFERRER, REFERRER + 8, "01012345");
        return String.join("\r\n", lines.get(0), lines.get(1), line, lines.get(3) + "\r\n")
                .getBytes(UTF_8);
    }

    private static SampleClaims claim(
            int person, String date, String diagnosis, String performance, String entitlement) {
        var session =
                new Session(
                        date + "-" + diagnosis.strip() + "-" + entitlement,
                        LocalDate.parse(date),
                        diagnosis,
                        performance,
                        entitlement,
                        "04098765",
                        4_000,
                        false);
        return new SampleClaims(
                List.of(new Person(MadeUpBsn.number(person), BORN, List.of(session))));
    }
}

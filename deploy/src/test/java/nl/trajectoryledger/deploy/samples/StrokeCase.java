package nl.trajectoryledger.deploy.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.deploy.demo.MadeUpBsn;
import nl.trajectoryledger.deploy.samples.SampleClaims.Person;
import nl.trajectoryledger.deploy.samples.SampleClaims.Session;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody with a stroke, of whom four parties have a file each: fifteen treatments in 2022 that
 * only a form tells of, four claimed in 2023, four in 2024 of which the insurer rejected the last
 * three, and two in 2025, claimed in the new form.
 */
public final class StrokeCase {

    public static final String BSN = MadeUpBsn.number(77);

    private static final String STROKE = "9372";
    private static final LocalDate BORN = LocalDate.of(1955, 3, 20);

    private StrokeCase() {}

    /** The practice's claim of 2023. */
    public static byte[] claimOf2023() {
        return SamplePm304.claim(sessions(2023, List.of("008", "008", "008", "008")));
    }

    /** The practice's claim of 2024; it knows that the first twenty are over. */
    public static byte[] claimOf2024() {
        return SamplePm304.claim(of2024());
    }

    /**
     * The answer of the insurer, who counts eight treatments and rejects what is claimed as basic.
     */
    public static byte[] answerOf2024() {
        return SamplePm304.answer(of2024(), LocalDate.of(2024, 4, 2));
    }

    /** The form that the insurer then asked for. */
    public static byte[] history() {
        return """
        BSN;Geboortedatum;AGB-code praktijk;Diagnosecode;Start behandeltraject;\
        Aantal behandelingen;Laatste meegetelde datum;Ondertekend door;Ondertekend op
        %s;20-03-1955;%s;%s;02-05-2022;15;31-12-2022;04098765;12-04-2024
        """
                .formatted(BSN, SampleClaims.PRACTICE, STROKE)
                .getBytes(UTF_8);
    }

    /** The practice's claim of 2025. */
    public static byte[] claimOf2025() {
        return SampleGds.claim(sessions(2025, List.of("001", "001")), LocalDate.of(2025, 3, 1));
    }

    private static SampleClaims of2024() {
        return sessions(2024, List.of("008", "001", "001", "001"));
    }

    /** A session a week from the first of February on; what is claimed as basic is rejected. */
    private static SampleClaims sessions(int year, List<String> entitlements) {
        var first = LocalDate.of(year, 2, 1);
        var sessions =
                IntStream.range(0, entitlements.size())
                        .mapToObj(
                                week ->
                                        new Session(
                                                "%d-%d".formatted(year, week),
                                                first.plusWeeks(week),
                                                STROKE,
                                                "1000",
                                                entitlements.get(week),
                                                "04098765",
                                                4_000,
                                                entitlements.get(week).equals("008")))
                        .toList();
        return new SampleClaims(List.of(new Person(BSN, BORN, sessions)));
    }
}

package nl.trajectoryledger.deploy.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.deploy.samples.SampleClaims.Person;
import nl.trajectoryledger.deploy.samples.SampleClaims.Session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Writes claims as GDS801, and the insurer's answer to them as GDS802. */
@SuppressWarnings("InlineFormatString") // In the methods that use them nobody would see the code.
public final class SampleGds {

    private static final String MESSAGE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Bericht xmlns="http://ei.vektis.nl/declaratiebericht%1$s">
              <Header>
                <Berichtcode>%1$s</Berichtcode>
                <Berichtsoort>T</Berichtsoort>
                <Verzender>%2$s</Verzender>
                <Verzenddatum>%3$s</Verzenddatum>
              </Header>
              <DeclaratieContext>
                <Declarant>
                  <Zorgaanbiedercode>%4$s</Zorgaanbiedercode>
                  <ZorgaanbiederSoort>2</ZorgaanbiederSoort>
                </Declarant>
              </DeclaratieContext>
              <Overzicht>
                <TotaalDeclaratiebedragInclBtw>
                  <Bedrag>%5$s</Bedrag>
                  <DebetCreditCode>D</DebetCreditCode>
                </TotaalDeclaratiebedragInclBtw>
              </Overzicht>
            %6$s</Bericht>
            """;

    private static final String LINE =
            """
                <Prestatie>
                  <DebetPrestatie>
                    <Referentienummer>%s</Referentienummer>
                    <PrestatieCodelijstCode>073</PrestatieCodelijstCode>
                    <Prestatiecode>%s</Prestatiecode>
                    <Begindatum>%s</Begindatum>
                    <Aantal>1</Aantal>
                    <DeclaratieBedragInclBtw>%s</DeclaratieBedragInclBtw>
                    <AanvullendPrestatieKenmerk>
                      <ApkCodelijstCode>004</ApkCodelijstCode>
                      <ApkCode>%s</ApkCode>
                    </AanvullendPrestatieKenmerk>
                    <Zorgaanbieder>
                      <Zorgaanbiedercode>%s</Zorgaanbiedercode>
                      <ZorgaanbiederSoort>3</ZorgaanbiederSoort>
                      <ZorgaanbiederRol>01</ZorgaanbiederRol>
                    </Zorgaanbieder>
                    <AanvullendePrestatiegegevens>
                      <Diagnose>
                        <Diagnosecode>%s</Diagnosecode>
                      </Diagnose>
                    </AanvullendePrestatiegegevens>
                  </DebetPrestatie>
                </Prestatie>
            """;

    private SampleGds() {}

    /** The practice's claim of a day. */
    public static byte[] claim(SampleClaims claims, LocalDate day) {
        return message("573", SampleClaims.PRACTICE, claims, day);
    }

    /** The insurer's answer of a day. */
    public static byte[] answer(SampleClaims claims, LocalDate day) {
        return message("574", SampleClaims.INSURER, claims, day);
    }

    private static byte[] message(String code, String sender, SampleClaims claims, LocalDate day) {
        long total =
                claims.people().stream()
                        .flatMap(person -> person.sessions().stream())
                        .mapToLong(Session::cents)
                        .sum();
        var people =
                claims.people().stream()
                        .map(person -> person(person, code.equals("574")))
                        .collect(Collectors.joining());
        return MESSAGE.formatted(code, sender, day, SampleClaims.PRACTICE, euros(total), people)
                .getBytes(UTF_8);
    }

    private static String person(Person person, boolean answered) {
        var lines =
                person.sessions().stream()
                        .map(session -> answered ? answer(session) : claim(session))
                        .collect(Collectors.joining());
        return """
          <Verzekerde>
            <BSN>%s</BSN>
            <UzoviNummer>%s</UzoviNummer>
            <Geboortedatum>%s</Geboortedatum>
        %s  </Verzekerde>
        """
                .formatted(person.bsn(), SampleClaims.INSURER, person.birthDate(), lines);
    }

    private static String claim(Session session) {
        return LINE.formatted(
                session.reference(),
                session.performance(),
                session.date(),
                euros(session.cents()),
                session.entitlement(),
                session.therapist(),
                session.diagnosis());
    }

    private static String answer(Session session) {
        return """
            <Prestatie>
              <DebetPrestatie>
                <Referentienummer>%s</Referentienummer>
                <ToegekendBedragInclBtwFinancieel>%s</ToegekendBedragInclBtwFinancieel>
                <Feedback>
                  <Retourcode>%s</Retourcode>
                </Feedback>
              </DebetPrestatie>
            </Prestatie>
        """
                .formatted(
                        session.reference(),
                        euros(session.paid() ? session.cents() : 0),
                        session.paid() ? "0200" : "8058");
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}

package nl.trajectoryledger.command.imports.gds;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A message, line by line. */
final class MadeUpGds {

    private final GdsKind kind;
    private final StringBuilder lines = new StringBuilder();
    private long cents;

    private MadeUpGds(GdsKind kind) {
        this.kind = kind;
    }

    static MadeUpGds claim() {
        return new MadeUpGds(GdsKind.CLAIM).insured("999990019", "1971-01-12");
    }

    static MadeUpGds answer() {
        return new MadeUpGds(GdsKind.ANSWER).insured("999990019", "1971-01-12");
    }

    MadeUpGds insured(String bsn, String birthDate) {
        lines.append(lines.isEmpty() ? "" : "</Verzekerde>\n")
                .append(
                        """
                        <Verzekerde><BSN>%s</BSN><UzoviNummer>3343</UzoviNummer>
                        <Geboortedatum>%s</Geboortedatum>
                        """
                                .formatted(bsn, birthDate));
        return this;
    }

    MadeUpGds line(String reference, String day, String diagnosis) {
        cents += 4_000;
        lines.append(
                """
                <Prestatie><DebetPrestatie><Referentienummer>%s</Referentienummer>
                <PrestatieCodelijstCode>073</PrestatieCodelijstCode>
                <Prestatiecode>1000</Prestatiecode><Begindatum>%s</Begindatum>
                <Aantal>1</Aantal><DeclaratieBedragInclBtw>40.00</DeclaratieBedragInclBtw>
                <AanvullendPrestatieKenmerk><ApkCodelijstCode>002</ApkCodelijstCode>
                <ApkCode>01</ApkCode></AanvullendPrestatieKenmerk>
                <AanvullendPrestatieKenmerk><ApkCodelijstCode>004</ApkCodelijstCode>
                <ApkCode>012</ApkCode></AanvullendPrestatieKenmerk>
                <Zorgaanbieder><Zorgaanbiedercode>04098765</Zorgaanbiedercode>
                <ZorgaanbiederSoort>3</ZorgaanbiederSoort><ZorgaanbiederRol>01</ZorgaanbiederRol>
                </Zorgaanbieder>
                <AanvullendePrestatiegegevens><Diagnose><Diagnosecode>%s</Diagnosecode></Diagnose>
                </AanvullendePrestatiegegevens></DebetPrestatie></Prestatie>
                """
                        .formatted(reference, day, diagnosis));
        return this;
    }

    MadeUpGds credit(String reference, String credited) {
        cents -= 4_000;
        lines.append(
                """
                <Prestatie><CreditPrestatie><Referentienummer>%s</Referentienummer>
                <GerelateerdReferentienummer>%s</GerelateerdReferentienummer>
                <ToegekendBedragInclBtwFinancieel>40.00</ToegekendBedragInclBtwFinancieel>
                </CreditPrestatie></Prestatie>
                """
                        .formatted(reference, credited));
        return this;
    }

    MadeUpGds answered(String reference, String amount, String returnCode) {
        lines.append(
                """
                <Prestatie><DebetPrestatie><Referentienummer>%s</Referentienummer>
                <ToegekendBedragInclBtwFinancieel>%s</ToegekendBedragInclBtwFinancieel>
                <Feedback><Retourcode>%s</Retourcode></Feedback></DebetPrestatie></Prestatie>
                """
                        .formatted(reference, amount, returnCode));
        return this;
    }

    byte[] closed() {
        return text().getBytes(UTF_8);
    }

    String text() {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <gds:Bericht xmlns:gds="%s" xmlns="%s">
        <Header><Berichtcode>%s</Berichtcode><Verzender>3343</Verzender>
        <Verzenddatum>2025-03-01</Verzenddatum></Header>
        <DeclaratieContext><Declarant><Zorgaanbiedercode>04012345</Zorgaanbiedercode>
        <ZorgaanbiederSoort>2</ZorgaanbiederSoort></Declarant></DeclaratieContext>
        <Overzicht><TotaalDeclaratiebedragInclBtw><Bedrag>%d.00</Bedrag>
        <DebetCreditCode>%s</DebetCreditCode></TotaalDeclaratiebedragInclBtw></Overzicht>
        %s</Verzekerde></gds:Bericht>
        """
                .formatted(
                        kind.namespace(),
                        kind.namespace(),
                        kind.code(),
                        Math.abs(cents) / 100,
                        cents < 0 ? "C" : "D",
                        lines);
    }
}

package nl.trajectoryledger.command.codes.workbook;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns of the official list that the ledger reads, by what stands above them. */
enum Heading {
    CODE("DCSPH", "dcsph|dcsph[ -]?code|diagnosecode"),
    STATUS("status DCSPH", "status( dcsph)?"),
    /** Above the two digits and again above what they stand for. */
    LOCATION("lichaamslocalisatie", "lichaamslo(calis|k?c)atie"),
    PATHOLOGY("pathologie", "pathologie"),
    CLAUSES("Omschrijving", "omschrijving"),
    SIDE("Toelichting lichaamslocatie", "toelichting lichaamsloc.*"),
    ADULT("aanspraakcodes onder 'FT - OT >18'", ""),
    MINOR_PHYSIO("aanspraakcodes onder 'FT onder de 18 jaar'", ""),
    MINOR_EXERCISE("aanspraakcodes onder 'OT onder de 18 jaar'", "");

    private static final Pattern ADULTS =
            Pattern.compile(".*(volwassen|> ?18|vanaf 18|18 jaar en ouder|18\\+).*");
    private static final Pattern MINORS = Pattern.compile(".*(onder (de )?18|< ?18|jeugd).*");
    private static final Pattern PHYSIO = Pattern.compile(".*\\b(ft|fysio).*");
    private static final Pattern EXERCISE = Pattern.compile(".*\\b(ot|oefen).*");

    private final String official;
    private final Pattern spelling;

    Heading(String official, String spelling) {
        this.official = official;
        this.spelling = Pattern.compile(spelling);
    }

    /** The column a heading names, if it is one of those. */
    static Optional<Heading> of(String heading) {
        var spelling = SheetRow.spelling(heading);
        return Stream.of(values())
                .filter(one -> !spelling.isEmpty() && one.spelling.matcher(spelling).matches())
                .findFirst();
    }

    /** For whom the entitlement codes below a title are; empty if it is no such title. */
    static Set<Heading> group(String title) {
        var spelling = SheetRow.spelling(title);
        if (ADULTS.matcher(spelling).matches()) {
            return Set.of(ADULT);
        }
        if (!MINORS.matcher(spelling).matches()) {
            return Set.of();
        }
        boolean physio = PHYSIO.matcher(spelling).matches();
        if (physio == EXERCISE.matcher(spelling).matches()) {
            return Set.of(MINOR_PHYSIO, MINOR_EXERCISE);
        }
        return Set.of(physio ? MINOR_PHYSIO : MINOR_EXERCISE);
    }

    /** As the official list words it. */
    @Override
    public String toString() {
        return official;
    }
}

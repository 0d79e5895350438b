package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.SESSION;
import static nl.trajectoryledger.command.dossier.Examples.referenced;
import static nl.trajectoryledger.command.dossier.Examples.retracting;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The facts that random histories are made of: few enough to meet each other. */
final class SmallWorld {

    /** Facts that take nothing back, about sessions named by an id of their own. */
    static final List<Fact> LASTING = Stream.concat(aboutThePatient(), aboutSessions()).toList();

    /** And everything else: retractions, sessions named by their day, two on one day. */
    static final List<Fact> ALL = Stream.concat(LASTING.stream(), fleeting()).toList();

    private SmallWorld() {}

    private static Stream<Fact> aboutThePatient() {
        return Stream.of(
                        PATIENT.replace("}", ", name: 'A. Voorbeeld'}"),
                        "{fact: 'insured', insurer: '3311', from: '2024-01-01', until:"
                                + " '2024-12-31', policyNumber: 'P1'}",
                        "{fact: 'referred', trajectory: 'ms', date: '2024-01-20',"
                                + " referrer: '01012345'}",
                        INTAKE.replace("'ms'", "'ms-2'").replace("}", ", continues: 'ms'}"),
                        migration("9373", "9374", "2024-03-01"),
                        referenced("m2", migration("9374", "9372", "2024-04-01")),
                        "{fact: 'prior-history', trajectory: 'ms', startedOn: '2023-09-04',"
                                + " treatments: 16, upTo: '2023-12-31', statedBy: '3311'}",
                        "{fact: 'assessed', trajectory: 'ms', date: '2024-02-01', measure: 'prom',"
                                + " value: {instrument: 'NDI', score: 12.50}}",
                        "{fact: 'assessed', trajectory: 'ms', date: '2024-02-01', measure:"
                                + " 'second-term', value: true}",
                        "{fact: 'authorised', trajectory: 'ms', insurer: '3311', from:"
                                + " '2024-05-01', until: '2024-05-31', treatments: 0}",
                        "{fact: 'discharged', trajectory: 'ms', date: '2024-06-01'}")
                .map(Examples::fact);
    }

    private static Stream<Fact> aboutSessions() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(
                        n ->
                                Stream.of(
                                        session(n, n),
                                        session(n, n + 5),
                                        referenced("s" + n, session(n, n + 10)),
                                        corrected("x" + n, "minutes: 30"),
                                        corrected(
                                                "x" + (n + 5), "date: '2024-03-0%d'".formatted(n)),
                                        referenced(
                                                "c" + n,
                                                corrected(
                                                        "x" + (n + 10),
                                                        "date: '2024-03-1%d', qualifications: []"
                                                                .formatted(n))),
                                        decided("x" + n, "paid"),
                                        decided("x" + (n + 5), "rejected")))
                .flatMap(facts -> facts)
                .map(Examples::fact);
    }

    private static Stream<Fact> fleeting() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(
                        n ->
                                Stream.of(
                                        SESSION.replace("02-05", "02-0" + n),
                                        referenced("d" + n, SESSION.replace("02-05", "02-0" + n)),
                                        retracted("x" + n),
                                        retracted("2024-02-0" + n),
                                        referenced("r" + n, retracted("2024-02-0" + n)),
                                        referenced("k" + n, retracted("x" + n)),
                                        corrected(
                                                "2024-02-0" + n,
                                                "date: '2024-02-0%d'".formatted(6 - n)),
                                        decided("2024-02-0" + n, "paid"),
                                        retracting("s" + n),
                                        retracting("c" + n),
                                        retracting("d" + n),
                                        retracting("r" + n),
                                        retracting("k" + n),
                                        retracting("m" + n)))
                .flatMap(facts -> facts)
                .map(Examples::fact);
    }

    private static String session(int day, int id) {
        return SESSION.replace("02-05", "02-0" + day).replace("}", ", id: 'x%d'}".formatted(id));
    }

    private static String corrected(String session, String change) {
        return "{fact: 'session-corrected', trajectory: 'ms', session: '%s', %s, reason: 'wrong'}"
                .formatted(session, change);
    }

    private static String retracted(String session) {
        return "{fact: 'session-retracted', trajectory: 'ms', session: '%s', reason: 'double'}"
                .formatted(session);
    }

    private static String decided(String session, String verdict) {
        return "{fact: 'claim-decided', trajectory: 'ms', session: '%s', insurer: '3311',"
                        .formatted(session)
                + " verdict: '%s', date: '2024-04-10'}".formatted(verdict);
    }

    private static String migration(String from, String to, String date) {
        return "{fact: 'diagnosis-migrated', trajectory: 'ms', from: '%s', to: '%s', date: '%s',"
                        .formatted(from, to, date)
                + " cause: 'reclassification', confirmedBy: '04012345'}";
    }
}

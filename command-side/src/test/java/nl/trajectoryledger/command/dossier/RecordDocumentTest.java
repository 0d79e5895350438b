package nl.trajectoryledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.dossier.Outcome.Recorded;
import nl.trajectoryledger.command.dossier.Outcome.Refused;
import nl.trajectoryledger.command.dossier.Outcome.Repeated;
import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class RecordDocumentTest {

    private static final AgbCode PRACTICE = new AgbCode("04012345");

    private final List<DossierEvent> events = new ArrayList<>();
    private final Rehearsal ledger =
            new Rehearsal(new PatientDossier(new PatientId(new UUID(0, 1))), DcsphList.builtIn());

    /** A line of a claim. */
    private record Line(String reference, String date, String diagnosis, String performance)
            implements Documented.OnTrajectory {

        @Override
        public Fact.@Nullable Patient patient() {
            return born("1961-04-12");
        }

        @Override
        public Opening opening() {
            return new Opening(
                    LocalDate.parse(date),
                    PRACTICE,
                    new DcsphCode(diagnosis),
                    null,
                    List.of(),
                    null,
                    new Source(Opening.DERIVED, "claims/" + reference, null));
        }

        @Override
        public List<Fact> facts(TrajectoryKey trajectory) {
            return List.of(
                    new SessionFact.Session(
                            trajectory,
                            LocalDate.parse(date),
                            PRACTICE,
                            null,
                            List.of(),
                            new PerformanceCode(performance),
                            null,
                            null,
                            null,
                            reference,
                            new Source("claims", reference, null)));
        }
    }

    @Test
    void opens_the_trajectory_that_nobody_announced() {
        assertThat(record(line("1", "2024-01-10", "7023"))).isInstanceOf(Recorded.class);
        assertThat(record(line("2", "2024-01-12", "7023"))).isInstanceOf(Recorded.class);

        assertThat(events).hasSize(4);
        assertThat((IntakeHeld) events.get(1))
                .extracting(intake -> intake.trajectory().value(), IntakeHeld::source)
                .containsExactly("04012345-7023", new Source("derived", "claims/1", null));
    }

    @Test
    void changes_nothing_when_it_comes_again() {
        record(line("1", "2024-01-10", "7023"));

        assertThat(record(line("1", "2024-01-10", "7023"))).isInstanceOf(Repeated.class);
        assertThat(record(line("1", "2024-01-11", "7023"))).isInstanceOf(Outcome.Conflicting.class);
        assertThat(events).hasSize(3);
    }

    @Test
    void belongs_to_the_trajectory_of_the_practice_that_has_the_code() {
        record(born("1961-04-12"));
        record(Examples.fact(intake("knee", "2023-05-01", "7023")));
        record(Examples.fact(intake("again", "2024-01-01", "7023")));
        record(line("1", "2023-12-01", "7023"));
        record(line("2", "2024-03-01", "7023"));
        record(line("3", "2023-01-01", "7023"));

        assertThat(sessionsBy()).containsExactly("knee", "again", "knee");
    }

    @Test
    void follows_a_code_that_was_migrated() {
        record(line("1", "2024-01-10", "9473"));
        record(
                Examples.fact(
                        """
                        {"fact":"diagnosis-migrated","trajectory":"04012345-9473","from":"9473",
                        "to":"9373","date":"2024-07-01","cause":"code-closure",
                        "confirmedBy":"04012345"}
                        """));
        record(line("2", "2024-07-02", "9373"));
        record(line("3", "2024-07-03", "9473"));

        assertThat(sessionsBy()).containsExactly("04012345-9473", "04012345-9473", "04012345-9473");
    }

    @Test
    void stays_where_it_was_recorded_first() {
        record(line("1", "2024-07-02", "9373"));
        record(line("2", "2024-01-10", "9473"));
        record(
                Examples.fact(
                        """
                        {"fact":"diagnosis-migrated","trajectory":"04012345-9473","from":"9473",
                        "to":"9373","date":"2024-07-01","cause":"code-closure",
                        "confirmedBy":"04012345"}
                        """));

        assertThat(record(line("1", "2024-07-02", "9373"))).isInstanceOf(Repeated.class);
    }

    @Test
    void does_not_come_to_life_again_after_it_was_retracted() {
        record(line("1", "2024-01-10", "7023"));
        record(
                Examples.fact(
                        """
                        {"fact":"fact-retracted","reference":"1","reason":"credit",
                        "source":{"system":"claims"}}
                        """));

        assertThat(record(line("1", "2024-01-10", "7023"))).isInstanceOf(Repeated.class);
        assertThat(events).hasSize(4);
    }

    @Test
    void leaves_nothing_behind_when_it_is_refused() {
        assertThat(record(new Line("1", "2024-01-10", "7023", "99999")))
                .isEqualTo(new Refused("performance 99999 is on no list"));
        assertThat(record(line("1", "2024-01-10", "9999"))).isInstanceOf(Refused.class);
        assertThat(record(Documented.OnPatient.known(List.of())))
                .isEqualTo(new Refused(PatientDossier.UNKNOWN_PATIENT));
        assertThat(events).isEmpty();
    }

    @Test
    void is_about_the_person_who_is_known() {
        record(new Documented.OnPatient(born("1961-04-13"), List.of()));

        assertThat(record(line("1", "2024-01-10", "7023")))
                .isEqualTo(
                        new Refused("birthDate is not the one that the ledger holds for this bsn"));
    }

    private Outcome record(Statement statement) {
        var outcome = ledger.rehearse(statement);
        events.addAll(ledger.takeEvents());
        return outcome;
    }

    private List<String> sessionsBy() {
        return events.stream()
                .filter(SessionDelivered.class::isInstance)
                .map(event -> ((SessionDelivered) event).trajectory().value())
                .toList();
    }

    private static Line line(String reference, String date, String diagnosis) {
        return new Line(reference, date, diagnosis, "1000");
    }

    private static Fact.Patient born(String day) {
        return new Fact.Patient(
                new Bsn("999990019"), new BirthDate(LocalDate.parse(day)), null, null);
    }

    private static String intake(String key, String date, String diagnosis) {
        return """
        {"fact":"intake","trajectory":"%s","date":"%s","practice":"04012345","diagnosis":"%s"}
        """
                .formatted(key, date, diagnosis);
    }
}

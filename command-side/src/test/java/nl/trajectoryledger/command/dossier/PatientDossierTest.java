package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.fact;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import nl.trajectoryledger.command.dossier.Decision.Recorded;
import nl.trajectoryledger.command.dossier.Decision.Repeated;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

class PatientDossierTest {

    private final PatientDossier dossier = new PatientDossier(PATIENT_ID);

    @Test
    void changes_by_events_and_not_by_decisions() {
        assertThat(dossier.decide(fact(PATIENT), DcsphList.builtIn())).isInstanceOf(Recorded.class);
        assertThat(dossier.decide(fact(PATIENT), DcsphList.builtIn())).isInstanceOf(Recorded.class);
        state(PATIENT);
        assertThat(dossier.decide(fact(PATIENT), DcsphList.builtIn()))
                .isEqualTo(new Repeated(nth(1)));
    }

    @Test
    void reads_a_long_stream_in_linear_time() {
        // Copying the state with every event would take minutes.

        state(PATIENT);
        state(INTAKE);
        var first = Examples.day("1990-01-01");
        assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    for (int n = 3; n <= 40_000; n++) {
                        dossier.evolve(session(n, first.plusDays(n)));
                    }
                });
    }

    @Test
    void refuses_to_read_an_impossible_history() {
        state(PATIENT);
        assertThatIllegalStateException().isThrownBy(() -> dossier.evolve(registered()));
        assertThatNullPointerException()
                .isThrownBy(
                        () ->
                                dossier.evolve(
                                        new SessionRetracted(
                                                PATIENT_ID,
                                                nth(2),
                                                Examples.MS,
                                                nth(1),
                                                "2024-02-05",
                                                "never was",
                                                null)))
                .withMessage("fact 1 is no session");
    }

    private DossierEvent registered() {
        return ((Recorded)
                        new PatientDossier(PATIENT_ID).decide(fact(PATIENT), DcsphList.builtIn()))
                .event();
    }

    private void state(String text) {
        dossier.evolve(((Recorded) dossier.decide(fact(text), DcsphList.builtIn())).event());
    }

    private static SessionDelivered session(int n, LocalDate date) {
        return new SessionDelivered(
                PATIENT_ID,
                nth(n),
                Examples.MS,
                date,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "s-" + n,
                null);
    }
}

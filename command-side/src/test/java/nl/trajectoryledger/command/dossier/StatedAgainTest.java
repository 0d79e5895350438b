package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.fact;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventJson;
import nl.trajectoryledger.events.stored.PersonalDataSeal;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random histories of a small world, each from its own seed. */
class StatedAgainTest {

    private static final int HISTORIES = 100;
    private static final int LENGTH = 40;

    @Test
    void a_fact_just_recorded_is_a_repeat_of_itself() {
        history(
                SmallWorld.ALL,
                (dossier, fact, recorded) ->
                        assertThat(dossier.decide(fact, DcsphList.builtIn()))
                                .isEqualTo(new Decision.Repeated(recorded.factId())));
    }

    @Test
    void a_history_without_retractions_stated_again_changes_nothing() {
        var stated = new ArrayList<Fact>();
        history(
                SmallWorld.LASTING,
                (dossier, fact, recorded) -> {
                    if (recorded.factId().value() == 1) {
                        stated.clear();
                    }
                    stated.add(fact);
                    assertThat(stated)
                            .allMatch(
                                    again ->
                                            dossier.decide(again, DcsphList.builtIn())
                                                    instanceof Decision.Repeated);
                });
    }

    @Test
    void a_dossier_read_back_from_its_stored_events_decides_the_same() {
        var json = new EventJson(new OpenSeal());
        var stored = new ArrayList<DossierEvent>();
        history(
                SmallWorld.ALL,
                (dossier, fact, recorded) -> {
                    if (recorded.factId().value() == 1) {
                        stored.clear();
                    }
                    stored.add(json.read(recorded.getClass(), json.write(recorded)));
                    if (stored.size() % 8 == 0) {
                        var readBack = new PatientDossier(PATIENT_ID);
                        stored.forEach(readBack::evolve);
                        assertThat(SmallWorld.ALL)
                                .allMatch(
                                        next ->
                                                readBack.decide(next, DcsphList.builtIn())
                                                        .equals(
                                                                dossier.decide(
                                                                        next,
                                                                        DcsphList.builtIn())));
                    }
                });
    }

    private interface Check {
        void check(PatientDossier dossier, Fact fact, DossierEvent recorded);
    }

    private static void history(List<Fact> world, Check check) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            var dossier = new PatientDossier(PATIENT_ID);
            Stream.concat(
                            Stream.of(fact(PATIENT), fact(INTAKE)),
                            IntStream.range(0, LENGTH)
                                    .mapToObj(_ -> world.get(random.nextInt(world.size()))))
                    .forEach(
                            fact -> {
                                if (dossier.decide(fact, DcsphList.builtIn())
                                        instanceof Decision.Recorded(var event)) {
                                    dossier.evolve(event);
                                    check.check(dossier, fact, event);
                                }
                            });
        }
    }

    /** Leaves personal data as it is: sealing is not what is tested here. */
    private static final class OpenSeal implements PersonalDataSeal {

        @Override
        public String seal(PatientId patient, FactId fact, String field, String value) {
            return value;
        }

        @Override
        public String open(PatientId patient, FactId fact, String field, String sealed) {
            return sealed;
        }
    }
}

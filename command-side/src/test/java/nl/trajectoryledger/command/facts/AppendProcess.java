package nl.trajectoryledger.command.facts;

import nl.trajectoryledger.command.CommandProcess;
import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.FactReader;
import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.events.identity.Bsn;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Sixteen callers who state facts about four patients and print what was answered, for ever. */
final class AppendProcess {

    private static final List<Bsn> PATIENTS =
            List.of(
                    new Bsn("999990019"),
                    new Bsn("999990007"),
                    new Bsn("999990020"),
                    new Bsn("999990032"));
    private static final int CALLERS = 16;

    private AppendProcess() {}

    static void main(String[] arguments) {
        var facts = CommandProcess.start(arguments).getBean(FactGateway.class);
        for (var patient : PATIENTS) {
            introduce(facts, patient);
        }
        for (int caller = 0; caller < CALLERS; caller++) {
            var patient = PATIENTS.get(caller % PATIENTS.size());
            var name = "%s-%d".formatted(arguments[0], caller);
            Thread.ofPlatform().start(() -> state(facts, patient, name));
        }
    }

    private static void introduce(FactGateway facts, Bsn patient) {
        var registration =
                """
                {"fact":"patient","bsn":"%s","birthDate":"1961-04-12"}
                """
                        .formatted(patient.value());
        var intake =
                """
                {"fact":"intake","trajectory":"knee","date":"2024-01-08","practice":"04012345",\
                "diagnosis":"7023"}
                """;
        facts.record(patient, List.of(fact(registration)));
        facts.record(patient, List.of(fact(intake)));
    }

    private static void state(FactGateway facts, Bsn patient, String caller) {
        for (int number = 0; ; number++) {
            var session =
                    """
                    {"fact":"session","trajectory":"knee","date":"2024-01-10","id":"%s-%d"}
                    """
                            .formatted(caller, number);
            var outcome = facts.record(patient, List.of(fact(session))).outcomes().getFirst();
            if (!(outcome instanceof Outcome.Recorded(_, var eventIds))) {
                throw new IllegalStateException("not recorded: " + outcome);
            }
            System.out.println(eventIds.getFirst());
        }
    }

    private static Fact fact(String json) {
        var reader = new FactReader();
        return reader.read((ObjectNode) reader.tree(json));
    }
}

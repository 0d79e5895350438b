package nl.trajectoryledger.deploy.histories;

import nl.trajectoryledger.command.dossier.FactReader;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventJson;
import nl.trajectoryledger.events.stored.PersonalDataSeal;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.patients.FactFile;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** A story as another ledger takes it in from the file that the first one exports. */
final class Exported {

    private static final FactReader READER = new FactReader();
    private static final FactFile FILE = new FactFile(new EventJson(new NoSeal()).mapper());

    private Exported() {}

    static List<Statement> andImported(List<RecordedEvent> events) {
        return events.stream().map(FILE::line).map(Exported::read).toList();
    }

    private static Statement read(String line) {
        var fact = (ObjectNode) READER.tree(line);
        fact.remove("patient");
        return Statement.imported(fact);
    }

    /** A fact file is written in the clear. */
    private static final class NoSeal implements PersonalDataSeal {

        @Override
        public String seal(PatientId patient, FactId fact, String field, String value) {
            throw new AssertionError(field);
        }

        @Override
        public String open(PatientId patient, FactId fact, String field, String sealed) {
            throw new AssertionError(field);
        }
    }
}

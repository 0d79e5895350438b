package nl.trajectoryledger.deploy.scenarios;

import nl.trajectoryledger.query.rulebook.Rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A shipped scenario whose facts were stated to the ledger, to be judged by any rulebook. */
record PlayedScenario(Scenario scenario, ScenarioLedger ledger) {

    static List<PlayedScenario> in(Path folder) throws UnreadableScenario {
        var all = new ArrayList<PlayedScenario>();
        for (var file : ScenarioFiles.under(folder)) {
            var scenario = new ScenarioReader().read(file);
            all.add(new PlayedScenario(scenario, ScenarioLedger.of(scenario)));
        }
        return all;
    }

    boolean comesTrue(Rulebook rulebook) {
        return new ScenarioCheck(scenario, ledger, rulebook)
                .expectations().stream().allMatch(Checked::ok);
    }
}

package nl.trajectoryledger.deploy.scenarios;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.rulebook.RulebookRefused;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code ledger check}: holds the expectations of scenario files against the rules. */
@Command(
        name = "check",
        description = "Run scenarios without a database.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every expectation came true",
            "1:one did not, or a fact was refused that should not be",
            "2:a file cannot be read, or the rulebook is refused"
        })
public final class CheckCommand implements Callable<Integer> {

    private static final int WRONG = 1;
    private static final int UNREADABLE = 2;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE_OR_FOLDER", description = "scenarios in YAML")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "print one JSON object a line for each named field")
    private boolean json;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "a second rulebook, laid over the one that ships with the ledger")
    private @Nullable Path rules;

    private final ScenarioReader reader = new ScenarioReader();
    private int expectations;
    private int wrong;

    @Override
    public Integer call() {
        try {
            return check(rules == null ? Rulebook.builtIn() : Rulebook.load(rules));
        } catch (RulebookRefused refused) {
            err().println(refused.getMessage());
            return UNREADABLE;
        }
    }

    private int check(Rulebook rulebook) {
        var report = json ? new CheckReport.JsonLines(new JsonMapper()) : new CheckReport.Lines();
        int status = 0;
        for (var path : paths) {
            try {
                for (var file : ScenarioFiles.under(path)) {
                    status = Math.max(status, check(file, rulebook, report));
                }
            } catch (UnreadableScenario folder) {
                err().println(folder.getMessage());
                status = UNREADABLE;
            }
        }
        err().printf("%d expectations, %d wrong%n", expectations, wrong);
        return status;
    }

    private int check(Path file, Rulebook rulebook, CheckReport report) {
        try {
            var check = new ScenarioCheck(reader.read(file), rulebook);
            var checked = check.expectations();
            checked.forEach(expectation -> report.print(expectation, out()));
            var refusals = check.unexpectedRefusals();
            refusals.forEach(err()::println);
            var failures = checked.stream().filter(expectation -> !expectation.ok()).count();
            expectations += checked.size();
            wrong += (int) failures;
            return failures == 0 && refusals.isEmpty() ? 0 : WRONG;
        } catch (UnreadableScenario unreadable) {
            err().println(unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private PrintWriter out() {
        return requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return requireNonNull(spec).commandLine().getErr();
    }
}

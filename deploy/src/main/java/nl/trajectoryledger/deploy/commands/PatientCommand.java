package nl.trajectoryledger.deploy.commands;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.query.coverage.CoverageReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/** {@code ledger patient}: what a patient has had, and who pays. */
@Command(
        name = "patient",
        description = "Print a patient's trajectories, counts and coverage, and why.",
        mixinStandardHelpOptions = true)
public final class PatientCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();
    @Mixin private PatientKey patient = new PatientKey();

    @Option(names = "--valid-on", description = "sessions and facts up to this date")
    private @Nullable LocalDate validOn;

    @Option(
            names = "--known-at",
            description = "what the ledger knew at this instant, or at the end of this date")
    private @Nullable String knownAt;

    @Option(names = "--json", description = "print the answer as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ledgerAt.existing(this::print);
    }

    private int print(LedgerClient ledger) throws IOException, InterruptedException {
        var out = requireNonNull(spec).commandLine().getOut();
        var id = patient.find(ledger);
        var path = "/api/patients/%s/coverage%s".formatted(id, query());
        if (json) {
            out.println(ledger.get(path).toPrettyString());
        } else {
            out.printf("patient (verzekerde)    %s%n", id);
            new CoverageText(out).print(ledger.get(path, CoverageReport.class));
        }
        return 0;
    }

    private String query() {
        return new Query().and("validOn", validOn).and("knownAt", knownAt).text();
    }
}

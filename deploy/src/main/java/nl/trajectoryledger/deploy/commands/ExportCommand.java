package nl.trajectoryledger.deploy.commands;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.concurrent.Callable;

/** {@code ledger export}: a patient as a fact file. */
@Command(
        name = "export",
        description = "Print a patient as a fact file, for import into another ledger.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();
    @Mixin private PatientKey patient = new PatientKey();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ledgerAt.existing(this::print);
    }

    private int print(LedgerClient ledger) throws IOException, InterruptedException {
        var out = requireNonNull(spec).commandLine().getOut();
        out.print(ledger.text("/api/patients/%s/export".formatted(patient.find(ledger))));
        out.flush();
        return 0;
    }
}

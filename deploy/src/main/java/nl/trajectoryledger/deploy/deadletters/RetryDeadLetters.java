package nl.trajectoryledger.deploy.deadletters;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.commands.LedgerAt;
import nl.trajectoryledger.deploy.commands.LedgerClient;
import nl.trajectoryledger.deploy.commands.PatientKey;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code ledger dead-letters retry}: another try, after the cause was removed. */
@Command(
        name = "retry",
        description = {
            "Derive the patients again whose events are parked; who can be derived is parked no"
                    + " longer. The ledger does so by itself every minute."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:none of them stays parked",
            "1:somebody does",
            "2:the ledger could not be asked"
        })
final class RetryDeadLetters implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Parameters(
            arity = "0..1",
            paramLabel = "KEY",
            description =
                    "one patient alone: a patient id, the patient key of an imported file, or -"
                            + " for a BSN from standard input")
    private @Nullable String patient;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ledgerAt.existing(this::retry);
    }

    private int retry(LedgerClient ledger) throws IOException, InterruptedException {
        Map<String, String> whom =
                patient == null ? Map.of() : Map.of("patient", PatientKey.find(ledger, patient));
        var tried = ledger.post("/api/dead-letters/retry", whom);
        requireNonNull(spec)
                .commandLine()
                .getOut()
                .printf(
                        "%d patients derived, %d stay parked%n",
                        tried.get("derived").asInt(), tried.get("parked").asInt());
        return tried.get("parked").asInt() == 0 ? 0 : 1;
    }
}

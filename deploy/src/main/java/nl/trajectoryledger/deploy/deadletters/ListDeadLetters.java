package nl.trajectoryledger.deploy.deadletters;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.commands.LedgerAt;
import nl.trajectoryledger.deploy.commands.LedgerClient;
import nl.trajectoryledger.deploy.commands.Query;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.concurrent.Callable;

/** {@code ledger dead-letters list}: whose events are parked, and why. */
@Command(
        name = "list",
        description = "List the patients whose events are parked, those parked first, and why.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nobody is parked", "1:somebody is", "2:the ledger could not be asked"})
final class ListDeadLetters implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Option(names = "--size", description = "how many patients (default: 100, at most 1000)")
    private @Nullable Integer size;

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "nl or en (default: ${DEFAULT-VALUE})")
    private Language language = Language.en;

    @Option(names = "--json", description = "print the answer as JSON")
    private boolean json;

    /** The languages reasons are told in, as the option names them. */
    enum Language {
        nl,
        en
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ledgerAt.existing(this::print);
    }

    private int print(LedgerClient ledger) throws InterruptedException {
        var out = requireNonNull(spec).commandLine().getOut();
        var answer = ledger.get("/api/dead-letters" + new Query().and("size", size).text());
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            new DeadLettersText(language.name()).lines(answer).forEach(out::println);
        }
        return answer.get("patients").asLong() == 0 ? 0 : 1;
    }
}

package nl.trajectoryledger.deploy.codes;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.commands.CommandFailed;
import nl.trajectoryledger.deploy.commands.LedgerAt;
import nl.trajectoryledger.deploy.commands.LedgerClient;
import nl.trajectoryledger.deploy.commands.Query;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.query.codes.CodeAnswer;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/** {@code ledger codes show}: what the list in force on a day says of a code. */
@Command(
        name = "show",
        description = {
            "Print what the DCSPH list says of a diagnosis code on a day.",
            "Without a ledger the list that ships with this program answers."
        },
        mixinStandardHelpOptions = true)
final class ShowCode implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Parameters(paramLabel = "CODE", description = "diagnosis code of four digits")
    private String code = "";

    @Option(names = "--on", paramLabel = "DATE", description = "the day (default: today)")
    private @Nullable LocalDate on;

    @Option(names = "--json", description = "print the answer as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var wanted = diagnosis();
        return ledgerAt.isNowhere()
                ? print(builtIn(wanted))
                : ledgerAt.existing(ledger -> ask(ledger, wanted));
    }

    private DcsphCode diagnosis() {
        try {
            return new DcsphCode(code);
        } catch (IllegalArgumentException malformed) {
            throw new CommandFailed(String.valueOf(malformed.getMessage()));
        }
    }

    private CodeAnswer builtIn(DcsphCode wanted) {
        if (on == null) {
            throw new CommandFailed("there is no ledger here that knows the day: say --on DATE");
        }
        return CodeAnswer.of(DcsphList.builtIn(), wanted, on)
                .orElseThrow(
                        () ->
                                new CommandFailed(
                                        "diagnosis code %s is not on the DCSPH list on %s"
                                                .formatted(wanted, on)));
    }

    private int ask(LedgerClient ledger, DcsphCode wanted) throws InterruptedException {
        var path = "/api/codes/%s%s".formatted(wanted, new Query().and("on", on).text());
        return print(ledger.get(path, CodeAnswer.class));
    }

    private int print(CodeAnswer answer) {
        var out = requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else {
            CodeText.of(answer).forEach(out::println);
        }
        return 0;
    }
}

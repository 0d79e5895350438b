package nl.trajectoryledger.deploy.worklists;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.commands.LedgerAt;
import nl.trajectoryledger.deploy.commands.LedgerClient;
import nl.trajectoryledger.deploy.commands.Query;
import nl.trajectoryledger.deploy.commands.TextTable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.concurrent.Callable;

/** {@code ledger worklists}: what somebody has to do. */
@Command(
        name = "worklists",
        description = {
            "Print what somebody has to do: why, and the fact that settles it.",
            "Without a name: the worklists and how much is on them."
        },
        mixinStandardHelpOptions = true)
public final class WorklistsCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description =
                    "history-missing, code-closed, claims-reconsiderable, claims-overpaid,"
                            + " history-conflict or code-mismatch")
    private @Nullable String name;

    @Option(names = "--size", description = "how many rows (default: 50, at most 500)")
    private @Nullable Integer size;

    @Option(names = "--page", paramLabel = "KEY", description = "the rows that follow a page")
    private @Nullable String page;

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "nl or en (default: ${DEFAULT-VALUE})")
    private Language language = Language.en;

    @Option(names = "--letters", description = "print the requests for a history in full")
    private boolean letters;

    @Option(names = "--json", description = "print the answer as JSON")
    private boolean json;

    /** The languages worklists are told in, as the option names them. */
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
        var path = name == null ? "/api/worklists" : "/api/worklists/" + name;
        var answer = ledger.get(path + new Query().and("size", size).and("page", page).text());
        if (json) {
            out.println(answer.toPrettyString());
        } else if (name == null) {
            summaries(answer).lines().forEach(out::println);
        } else {
            new WorklistText(language.name(), letters).lines(answer).forEach(out::println);
        }
        return 0;
    }

    private TextTable summaries(JsonNode worklists) {
        var table = new TextTable().row("rows", "worklist", "");
        for (var each : worklists) {
            table.row(
                    each.get("rows").asLong(),
                    each.get("name").asString(),
                    each.get("title").get(language.name()).asString());
        }
        return table;
    }
}

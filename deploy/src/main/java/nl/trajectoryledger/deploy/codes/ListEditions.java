package nl.trajectoryledger.deploy.codes;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.commands.LedgerAt;
import nl.trajectoryledger.deploy.commands.LedgerClient;
import nl.trajectoryledger.deploy.commands.TextTable;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.query.codes.EditionSummary;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code ledger codes list}: the editions and the days they hold. */
@Command(
        name = "list",
        description = "List the editions of the DCSPH list and the days they hold.",
        mixinStandardHelpOptions = true)
final class ListEditions implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Option(names = "--json", description = "print the answer as JSON")
    private boolean json;

    /** What a ledger answers. */
    record Editions(String codes, String codesHash, List<EditionSummary> editions) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (ledgerAt.isNowhere()) {
            var list = DcsphList.builtIn();
            return print(new Editions(list.name(), list.hash(), EditionSummary.of(list)));
        }
        return ledgerAt.existing(this::ask);
    }

    private int ask(LedgerClient ledger) throws InterruptedException {
        return print(ledger.get("/api/codes/editions", Editions.class));
    }

    private int print(Editions answer) {
        var out = requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
            return 0;
        }
        var table = new TextTable().row("edition", "from", "until", "codes", "open", "hash");
        for (var edition : answer.editions()) {
            table.row(
                    edition.name(),
                    edition.validFrom(),
                    edition.validUntil(),
                    edition.codes(),
                    edition.open(),
                    edition.hash());
        }
        table.lines().forEach(out::println);
        answer.editions().forEach(one -> out.printf("%s: %s%n", one.name(), one.source()));
        return 0;
    }
}

package nl.trajectoryledger.deploy.commands;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code ledger replay}: what would be answered under other rules or codes. */
@Command(
        name = "replay",
        description = {
            "Judge everybody by another rulebook or by other codes, beside those in force, and say"
                    + " which verdicts change. Nothing is stored."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everybody was judged, and a receipt that was checked is equal",
            "1:somebody could not be judged, or the receipt is not equal",
            "2:the replay failed"
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final String YAML = "application/yaml";

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "rulebook laid over the one of the ledger (default: the one in force)")
    private @Nullable Path rules;

    @Option(
            names = "--codes",
            paramLabel = "EDITION",
            description = "judged by the DCSPH list as it is with this edition as its last")
    private @Nullable String codes;

    @Option(names = "--valid-on", description = "sessions and facts up to this date")
    private @Nullable LocalDate validOn;

    @Option(
            names = "--known-at",
            description = "what the ledger knew at this instant, or at the end of this date")
    private @Nullable String knownAt;

    @Option(
            names = "--up-to",
            paramLabel = "POSITION",
            description = "events up to a place in the ledger, as a receipt has it (default: all)")
    private @Nullable String upTo;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "write every change to a file: CSV if its name says so, or else NDJSON")
    private @Nullable Path list;

    @Option(names = "--receipt", paramLabel = "FILE", description = "write the receipt to a file")
    private @Nullable Path receipt;

    @Option(
            names = "--check",
            paramLabel = "RECEIPT",
            description = "replay what a receipt says, and say whether it comes to the same")
    private @Nullable Path check;

    @Option(names = "--json", description = "print totals and receipt as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var asked = Stream.of(validOn, knownAt, upTo, codes);
        if (check != null && !asked.allMatch(option -> option == null)) {
            throw refused("--check takes dates, place and codes from the receipt");
        }
        if (check == null && rules == null && codes == null) {
            throw refused("--rules or --codes says by what everybody is judged");
        }
        return ledgerAt.existing(this::replay);
    }

    private ParameterException refused(String why) {
        return new ParameterException(requireNonNull(spec).commandLine(), why);
    }

    private int replay(LedgerClient ledger) throws IOException, InterruptedException {
        var checked = check == null ? null : ReceiptCheck.read(check);
        var query = checked == null ? query() : checked.query();
        var body = rules == null ? new byte[0] : Files.readAllBytes(rules);
        var answer = new ReplayAnswer(err());
        try (var progress = Progress.of("replay", err());
                var file = ReplayList.to(list)) {
            answer.read(ledger, "/api/replays" + query.text(), YAML, body, file, progress);
        }
        if (receipt != null) {
            Files.writeString(receipt, answer.receipt().toPrettyString() + "\n");
        }
        print(answer);
        boolean equal = checked == null || checked.isEqual(answer.receipt(), out());
        return equal && answer.unread() == 0 ? 0 : 1;
    }

    private Query query() {
        return new Query()
                .and("validOn", validOn)
                .and("knownAt", knownAt)
                .and("upTo", upTo)
                .and("codes", codes);
    }

    private void print(ReplayAnswer answer) {
        if (json) {
            out().println(answer.json());
        } else {
            new ReplayText(answer).lines().forEach(out()::println);
        }
    }

    private PrintWriter out() {
        return requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return requireNonNull(spec).commandLine().getErr();
    }
}

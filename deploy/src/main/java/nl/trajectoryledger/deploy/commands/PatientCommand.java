package nl.trajectoryledger.deploy.commands;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.query.coverage.CountsReport;
import nl.trajectoryledger.query.coverage.CoverageReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
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

    @Option(
            names = "--explain",
            description = "tell of each treatment why, and in full of the next one")
    private boolean explain;

    @Option(
            names = "--session",
            paramLabel = "SESSION",
            description =
                    "explain one session in full: the number of its fact, or with --trajectory its"
                            + " id or date")
    private @Nullable String session;

    @Option(names = "--trajectory", description = "trajectory of the session asked about")
    private @Nullable String trajectory;

    @Option(
            names = "--difference",
            arity = "2",
            paramLabel = "MOMENT",
            description = "which facts made verdicts change between two moments of knowledge")
    private List<String> difference = List.of();

    @Option(
            names = "--counts",
            description = "what the law counts, each practice recorded and each insurer sees")
    private boolean counts;

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "of explanations: nl or en (default: ${DEFAULT-VALUE})")
    private Language language = Language.en;

    @Option(
            names = "--rules",
            paramLabel = "VERSION",
            description = "judged by this version of the rulebook, which the ledger must know")
    private @Nullable String rules;

    @Option(names = "--json", description = "print the answer as JSON")
    private boolean json;

    /** The languages explanations are told in, as the option names them. */
    enum Language {
        nl,
        en
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ledgerAt.existing(this::print);
    }

    private int print(LedgerClient ledger) throws IOException, InterruptedException {
        var out = requireNonNull(spec).commandLine().getOut();
        var id = patient.find(ledger);
        var coverage = "/api/patients/%s/coverage".formatted(id);
        var why = new ExplanationText(ledger, coverage, language.name(), out);
        if (counts) {
            print(ledger, coverage + "/counts" + moment().and("trajectory", trajectory).text());
        } else if (!difference.isEmpty()) {
            why.differences(difference.getFirst(), difference.getLast(), subject(validOn()));
        } else if (json) {
            var path = asksOne() ? coverage + "/explain" : coverage;
            out.println(ledger.get(path + subject(moment()).text()).toPrettyString());
        } else if (asksOne()) {
            why.one(subject(moment()));
        } else {
            out.printf("patient (verzekerde)    %s%n", id);
            print(ledger.get(coverage + moment().text(), CoverageReport.class), why, out);
        }
        return 0;
    }

    private void print(LedgerClient ledger, String counted) throws InterruptedException {
        var out = requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(ledger.get(counted).toPrettyString());
        } else {
            new CountsText(out).print(ledger.get(counted, CountsReport.class));
        }
    }

    private void print(CoverageReport report, ExplanationText why, PrintWriter out)
            throws InterruptedException {
        new CoverageText(out).print(report);
        if (explain) {
            out.println();
            why.story(report, moment());
        }
    }

    private boolean asksOne() {
        return session != null || trajectory != null;
    }

    private Query validOn() {
        return new Query().and("validOn", validOn);
    }

    private Query moment() {
        return validOn().and("knownAt", knownAt).and("rules", rules);
    }

    private Query subject(Query query) {
        return query.and("session", session).and("trajectory", trajectory);
    }
}

package nl.trajectoryledger.query.trace;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.identity.FactId;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the verdict on one treatment came about.
 *
 * @param date day of the treatment
 * @param diagnosis code in force
 * @param rule rule of the day
 * @param source article and publication of the rule as in force
 * @param grounds why it is this rule
 * @param parameters the numbers and dates of the rule that bear on the verdict
 * @param count the count step by step, ending in the number of this treatment
 * @param checks every check, in order
 * @param payer why this payer
 * @param findings what a person should look at, and why
 * @param notes what one should know besides
 */
public record Trace(
        LocalDate date,
        DcsphCode diagnosis,
        RuleName rule,
        RuleSource source,
        List<Remark> grounds,
        List<ParameterUsed> parameters,
        List<Remark> count,
        List<Checked> checks,
        List<Remark> payer,
        List<Remark> findings,
        List<Remark> notes) {

    /** Every fact that anything rests on, in the ledger's order. */
    public List<FactId> facts() {
        var remarks =
                Stream.of(
                        grounds.stream(),
                        count.stream(),
                        checks.stream().flatMap(check -> check.remarks().stream()),
                        payer.stream(),
                        findings.stream(),
                        notes.stream());
        return List.copyOf(
                remarks.flatMap(each -> each)
                        .flatMap(remark -> remark.facts().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}

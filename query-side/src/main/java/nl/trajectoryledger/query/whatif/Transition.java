package nl.trajectoryledger.query.whatif;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.query.coverage.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/**
 * From what to what verdicts change that are counted together.
 *
 * @param insurer insurer in force; null if none is known
 * @param rule by the present rulebook
 * @param diagnosis diagnosis code in force
 */
public record Transition(
        @Nullable UzoviCode insurer, RuleName rule, DcsphCode diagnosis, Verdict from, Verdict to)
        implements Comparable<Transition> {

    private static final Comparator<Transition> ORDER =
            comparing(Transition::insurerCode, nullsFirst(naturalOrder()))
                    .thenComparing(Transition::rule)
                    .thenComparing(transition -> transition.diagnosis.value())
                    .thenComparing(Transition::from)
                    .thenComparing(Transition::to);

    private @Nullable String insurerCode() {
        return insurer == null ? null : insurer.value();
    }

    @Override
    public int compareTo(Transition other) {
        return ORDER.compare(this, other);
    }
}

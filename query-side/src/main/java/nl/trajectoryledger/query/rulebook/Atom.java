package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest piece of a rulebook that can be exchanged for another: what makes two rulebooks
 * differ is told in these.
 */
public sealed interface Atom {

    /** Names the piece in every rulebook that has it. */
    String key();

    /**
     * What a rule is, whatever its time: its names and the codes it goes with.
     *
     * @param rule without versions
     */
    record Heading(Rule rule) implements Atom {

        @Override
        public String key() {
            return "rule/" + rule.rule();
        }
    }

    /** A rule as it holds in a stretch of time. */
    record Version(RuleName rule, RuleVersion version) implements Atom {

        @Override
        public String key() {
            return "rule/%s/%s".formatted(rule, since(version.validFrom()));
        }
    }

    /** A clause of Bijlage 1. */
    record ListedClause(Clause clause) implements Atom {

        @Override
        public String key() {
            return "clause/" + clause.clause();
        }
    }

    /** A parameter as somebody set it. */
    record Choice(Dated<?> parameter) implements Atom {

        @Override
        public String key() {
            return "parameter/%s/%s/%s"
                    .formatted(
                            parameter.value().label(),
                            of(parameter.insurer()),
                            since(parameter.validFrom()));
        }
    }

    /** An indication for a long session. */
    record LongIndication(LongSession session) implements Atom {

        @Override
        public String key() {
            return "long-session/%s/%s/%s"
                    .formatted(
                            session.indication(),
                            of(session.insurer()),
                            since(session.validFrom()));
        }
    }

    /** The pieces of a rule. */
    static List<Atom> of(Rule rule) {
        var pieces = new ArrayList<Atom>();
        pieces.add(new Heading(rule.with(List.of())));
        rule.versions().forEach(version -> pieces.add(new Version(rule.rule(), version)));
        return pieces;
    }

    private static Object of(@Nullable UzoviCode insurer) {
        return insurer == null ? "default" : insurer;
    }

    private static Object since(@Nullable LocalDate validFrom) {
        return validFrom == null ? "always" : validFrom;
    }
}

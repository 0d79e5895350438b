package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Clause;
import nl.trajectoryledger.query.trace.Remark;

import java.util.List;
import java.util.Objects;

/** What there is to say of the term and the age limit of a clause. */
final class TermRemarks {

    private TermRemarks() {}

    static List<Remark> anchor(Asked asked, boolean failed) {
        var clause = clause(asked);
        var measure = clause.anchorMeasure();
        if (measure == null) {
            return List.of(about("check.anchor.first-treatment", clause));
        }
        var made = asked.trajectory().assessments().all(measure);
        if (failed || made.isEmpty()) {
            var key = failed ? "check.anchor.missing" : "check.anchor.none-so-first-treatment";
            return List.of(about(key, clause).with("measure", measure));
        }
        return made.stream()
                .map(
                        one ->
                                about("check.anchor.assessed", clause)
                                        .with("measure", measure)
                                        .with("value", one.value())
                                        .by(one.factId()))
                .toList();
    }

    static List<Remark> term(Asked asked) {
        var clause = clause(asked);
        var made = Terms.lengthening(asked.trajectory(), clause, asked.day());
        if (made == null) {
            return List.of(span(asked));
        }
        return List.of(
                span(asked),
                about("check.term.longer", clause)
                        .with("measure", made.measure())
                        .with("months", Objects.requireNonNull(clause.longerMonths()))
                        .with("date", made.date())
                        .by(made.factId()));
    }

    private static Remark span(Asked asked) {
        var clause = clause(asked);
        var term = Terms.term(asked.trajectory(), clause, asked.day());
        if (term == null) {
            return about("check.term.not-begun", clause)
                    .with("months", Objects.requireNonNull(clause.months()));
        }
        return about(
                        term.endedBefore(asked.day()) ? "check.term.expired" : "check.term.runs",
                        clause)
                .with("from", term.from())
                .with("until", term.until());
    }

    /** Of an erased patient the age itself is not known any more. */
    static Remark ageKept(Asked asked, boolean failed) {
        var clause = clause(asked);
        return about(failed ? "check.age.over.erased" : "check.age.within.erased", clause)
                .with("limit", Objects.requireNonNull(clause.ageLimit()));
    }

    static Remark age(Asked asked, int age, boolean failed) {
        var clause = clause(asked);
        return about(failed ? "check.age.over" : "check.age.within", clause)
                .with("age", age)
                .with("limit", Objects.requireNonNull(clause.ageLimit()));
    }

    private static Remark about(String key, Clause clause) {
        return Remark.of(key).with("clause", clause.clause()).with("article", clause.article());
    }

    private static Clause clause(Asked asked) {
        return Objects.requireNonNull(asked.standing().clause());
    }
}

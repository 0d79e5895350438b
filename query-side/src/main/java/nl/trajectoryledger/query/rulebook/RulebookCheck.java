package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.codes.CodeLists;
import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.query.rulebook.Atom.Choice;
import nl.trajectoryledger.query.rulebook.Atom.Heading;
import nl.trajectoryledger.query.rulebook.Atom.ListedClause;
import nl.trajectoryledger.query.rulebook.Atom.LongIndication;
import nl.trajectoryledger.query.rulebook.Atom.Version;
import nl.trajectoryledger.query.rulebook.Clause.Anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** Finds what cannot be right in a rulebook: a value without a source, a gap, a code of no list. */
final class RulebookCheck {

    private final List<RulebookProblem> problems = new ArrayList<>();
    private final Complaints complaints;
    private final RuleCheck rules;
    private final ParameterCheck parameters;

    /**
     * @param fileOf the file a piece comes from, by its key
     */
    RulebookCheck(UnaryOperator<String> fileOf) {
        complaints =
                (piece, field, value, expected) ->
                        problems.add(
                                new RulebookProblem(
                                        fileOf.apply(piece), piece, field, value, expected));
        rules = new RuleCheck(complaints);
        parameters = new ParameterCheck(complaints);
    }

    List<RulebookProblem> problems() {
        return problems;
    }

    void check(SortedMap<String, Atom> atoms) {
        atoms.forEach(
                (key, atom) -> {
                    switch (atom) {
                        case Heading heading -> rules.add(key, heading.rule());
                        case Version version -> rules.add(key, version);
                        case ListedClause listed -> check(key, listed.clause());
                        case Choice choice -> parameters.add(key, choice.parameter());
                        case LongIndication indication -> check(key, indication.session());
                    }
                });
        rules.checkTimes();
        parameters.checkTimes();
    }

    private void check(String piece, Clause clause) {
        complaints.sourced(piece, clause.article(), clause.article(), clause.source());
        complaints.require(
                CodeLists.inForce(clause.clause()),
                piece,
                "clause",
                clause.clause(),
                "a clause of Bijlage 1 that is not repealed");
        complaints.atLeast(1, piece, "months", clause.months());
        complaints.atLeast(1, piece, "longer_months", clause.longerMonths());
        complaints.atLeast(1, piece, "age_limit", clause.ageLimit());
        checkTerm(piece, clause);
    }

    private void checkTerm(String piece, Clause clause) {
        complaints.require(
                (clause.months() == null) == (clause.anchor() == null),
                piece,
                "anchor",
                clause.anchor(),
                "what the months start at, and only where there are months");
        boolean looks = clause.anchor() != null && clause.anchor() != Anchor.FIRST_TREATMENT;
        var measure = clause.anchorMeasure();
        complaints.require(
                looks ? measure != null && measure.kind() == Measure.Kind.DAY : measure == null,
                piece,
                "anchor_measure",
                measure,
                "a measure whose value is a day, where the anchor is an assessed day");
        complaints.require(
                (clause.longerMonths() == null) == (clause.longerIf() == null),
                piece,
                "longer_if",
                clause.longerIf(),
                "what makes the term longer, and only where it can be");
    }

    private void check(String piece, LongSession session) {
        complaints.sourced(piece, session.article(), session.publication(), session.source());
        complaints.inOrder(piece, session);
        complaints.atLeast(1, piece, "age_from", session.ageFrom());
        complaints.require(
                (session.conditionNl() == null) == (session.conditionEn() == null),
                piece,
                "condition_en",
                session.conditionEn(),
                "the condition in both languages or in none");
        for (var code : session.codes()) {
            complaints.require(
                    complaints.isDiagnosis(code), piece, "codes", code, "a code of the DCSPH list");
        }
        for (var pathology : session.pathologies()) {
            complaints.require(
                    pathology.matches("[0-9]{2}"), piece, "pathologies", pathology, "two digits");
        }
    }
}

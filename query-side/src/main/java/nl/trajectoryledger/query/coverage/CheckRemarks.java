package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.trace.Check;
import nl.trajectoryledger.query.trace.Remark;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What there is to say of each check, with the facts it rests on. */
final class CheckRemarks {

    private final PatientCase patient;
    private final RuleFinder rules;
    private final Judge judge;
    private final Verdicts verdicts;
    private final ConditionRemarks conditions;
    private final RoomRemarks room;

    CheckRemarks(PatientCase patient, RuleFinder rules, Judge judge, Verdicts verdicts) {
        this.patient = patient;
        this.rules = rules;
        this.judge = judge;
        this.verdicts = verdicts;
        this.conditions = new ConditionRemarks(patient);
        this.room = new RoomRemarks(judge);
    }

    /** Whether the rule asks for a check at all. */
    boolean isNeeded(Check check, Asked asked) {
        var standing = asked.standing();
        var clause = standing.clause();
        return switch (check) {
            case CODE_OPEN, RULE_KNOWN -> true;
            case HISTORY_KNOWN -> History.isNeeded(standing);
            case COMBINATION_VALID -> rules.coding(asked.trajectory(), asked.day()).basis() != null;
            case ANCHOR_KNOWN -> clause != null && clause.anchor() != null;
            case CLASS_KNOWN -> standing.entitlement() instanceof ClassYears;
            case CONDITIONS_MET -> conditions.areAsked(asked);
            case TERM_RUNS -> clause != null && clause.months() != null;
            case AGE_WITHIN -> clause != null && clause.ageLimit() != null;
            case ROOM_LEFT -> standing.entitlement().hasNumber() || !room.isUnlimited(standing);
            case AUTHORISED -> false;
        };
    }

    List<Remark> of(Check check, Asked asked, boolean failed, Set<Reason> reasons) {
        if (!failed && !isNeeded(check, asked) && check != Check.ROOM_LEFT) {
            return List.of();
        }
        return switch (check) {
            case CODE_OPEN -> List.of(code(asked, failed));
            case HISTORY_KNOWN -> List.of(history(asked, failed));
            case COMBINATION_VALID -> List.of(combination(asked, failed));
            case RULE_KNOWN -> List.of(rule(asked, failed));
            case ANCHOR_KNOWN -> TermRemarks.anchor(asked, failed);
            case CLASS_KNOWN -> List.of(classification(asked, failed));
            case CONDITIONS_MET -> conditions.of(asked);
            case TERM_RUNS -> TermRemarks.term(asked);
            case AGE_WITHIN -> List.of(age(asked, failed));
            case ROOM_LEFT -> List.of(room.of(asked, failed, reasons));
            case AUTHORISED -> List.of();
        };
    }

    private Remark age(Asked asked, boolean failed) {
        return patient.isErased()
                ? TermRemarks.ageKept(asked, failed)
                : TermRemarks.age(asked, patient.age(asked.day()), failed);
    }

    private Remark code(Asked asked, boolean failed) {
        var diagnosis = rules.coding(asked.trajectory(), asked.day()).diagnosis();
        var closed = diagnosis.closedFrom();
        var remark =
                Remark.of(
                                failed
                                        ? "check.code.closed"
                                        : closed == null
                                                ? "check.code.open"
                                                : "check.code.open-until")
                        .with("code", diagnosis.code())
                        .with("date", asked.day());
        return closed == null ? remark : remark.with("closed", closed);
    }

    private Remark history(Asked asked, boolean failed) {
        var missing =
                patient.trajectories().stream()
                        .filter(one -> one.historyMissing(asked.day()))
                        .toList();
        if (failed || judge.historyMissing(asked.trajectory(), asked.standing(), asked.day())) {
            var told = missing.stream().map(one -> one.stated().toldOn()).filter(Objects::nonNull);
            return Remark.of(failed ? "check.history.missing" : "check.history.beyond")
                    .withAll("told", told.toList())
                    .by(missing.stream().flatMap(CheckRemarks::telling).toList());
        }
        var statement = asked.trajectory().stated().statement();
        return statement == null
                ? Remark.of("check.history.none-told")
                : Remark.of("check.history.stated")
                        .with("party", statement.statedBy())
                        .with("upTo", statement.upTo())
                        .by(statement.factId());
    }

    private static Stream<FactId> telling(TrajectoryCase one) {
        return Grounds.tellingOfFirst(one).stream();
    }

    private Remark combination(Asked asked, boolean failed) {
        var coding = rules.coding(asked.trajectory(), asked.day());
        var diagnosis = coding.diagnosis();
        var permitted =
                diagnosis.permitted(
                        patient.isMinor(asked.day()), asked.trajectory().discipline(asked.day()));
        var remark =
                Remark.of(failed ? "check.combination.invalid" : "check.combination.valid")
                        .with("code", diagnosis.code())
                        .with("basis", Objects.requireNonNull(coding.basis()))
                        .withAll("permitted", permitted)
                        .withAll("clauses", diagnosis.clauses());
        return coding.clause() == null ? remark : remark.with("clause", coding.clause());
    }

    private static Remark rule(Asked asked, boolean failed) {
        return Remark.of(failed ? "check.rule.before" : "check.rule.known")
                .with("rule", asked.standing().rule())
                .with("article", asked.standing().version().article())
                .with("date", asked.day());
    }

    private Remark classification(Asked asked, boolean failed) {
        var years = (ClassYears) asked.standing().entitlement();
        var made =
                judge.classification()
                        .assessed(asked.trajectory(), asked.standing(), asked.day())
                        .orElse(null);
        if (failed || made == null) {
            return Remark.of("check.class.missing").with("date", asked.day());
        }
        return Remark.of("check.class.known")
                .with("class", made.value())
                .with("date", made.date())
                .with("months", years.months())
                .by(made.factId());
    }

    Remark authorised(TreatmentAuthorised used) {
        return about("check.authorised", used);
    }

    List<Remark> notAuthorised(Asked asked) {
        var known = verdicts.authorisations(asked.trajectory()).known();
        return known.isEmpty()
                ? List.of(Remark.of("check.authorised.none"))
                : known.stream().map(one -> about("check.authorised.not-this", one)).toList();
    }

    private static Remark about(String key, TreatmentAuthorised authorisation) {
        var number = authorisation.treatments();
        var remark =
                Remark.of(number == null ? key : key + ".numbered")
                        .with("insurer", authorisation.insurer())
                        .with("from", authorisation.from())
                        .with("until", authorisation.until())
                        .by(authorisation.factId());
        return number == null ? remark : remark.with("treatments", number);
    }
}

package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.codes.CodeLists;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.codes.RuleName;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What a fact must keep to whatever else the ledger holds: known codes, possible numbers. */
final class FactRules {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private FactRules() {}

    static void check(Fact fact, DcsphList codes) {
        requireWords(fact);
        switch (fact) {
            case Fact.Patient _,
                    Fact.Referred _,
                    Fact.Discharged _,
                    Fact.FactRetracted _,
                    SessionFact.SessionRetracted _,
                    SessionFact.ClaimDecided _ -> {}
            case Fact.Insured f -> requireOrder("from", f.from(), "until", f.until());
            case Fact.Intake f -> {
                requireKnown(codes, "diagnosis", f.diagnosis(), f.date());
                requireKnown(f.qualifications());
                requireBasis(f.basis(), f.listClause());
            }
            case SessionFact.Session f -> {
                requireKnown(f.qualifications());
                requireService(f.performance(), f.entitlement(), f.groupSize(), f.minutes());
            }
            case SessionFact.SessionCorrected f -> {
                requireKnown(f.qualifications());
                requireService(f.performance(), f.entitlement(), f.groupSize(), f.minutes());
            }
            case Fact.DiagnosisMigrated f -> checkMigration(f, codes);
            case Fact.PriorHistory f -> checkHistory(f, codes);
            case Fact.Assessed f -> checkAssessment(f);
            case Fact.Authorised f -> checkAuthorisation(f);
        }
    }

    private static void checkAuthorisation(Fact.Authorised f) {
        requireOrder("from", f.from(), "until", f.until());
        requireAtLeast(0, "treatments", f.treatments());
    }

    private static void checkMigration(Fact.DiagnosisMigrated f, DcsphList codes) {
        if (!requireKnown(codes, "to", f.to(), f.date()).claimableOn(f.date())) {
            throw new FactRefused(
                    "diagnosis code %s cannot be claimed on %s".formatted(f.to(), f.date()));
        }
        requireBasis(f.basis(), f.listClause());
    }

    private static void checkHistory(Fact.PriorHistory f, DcsphList codes) {
        requireAtLeast(0, "treatments", f.treatments());
        requireOrder("startedOn", f.startedOn(), "upTo", f.upTo());
        if (f.diagnosis() != null) {
            requireKnown(codes, "diagnosis", f.diagnosis(), f.upTo());
        }
        if (f.documentSha256() != null && !SHA256.matcher(f.documentSha256()).matches()) {
            throw new FactRefused("documentSha256 is not 64 hexadecimal digits");
        }
    }

    private static void checkAssessment(Fact.Assessed f) {
        if (!f.value().fits(f.measure())) {
            throw new FactRefused(
                    "value '%s' is not one that measure %s can have"
                            .formatted(f.value().text(), f.measure()));
        }
    }

    private static void requireWords(Fact fact) {
        var wordless = FactContent.wordless(fact);
        if (wordless.isPresent()) {
            throw new FactRefused(wordless.get() + " is empty");
        }
    }

    /** A fact is held to the edition in force on its own day, whenever it is stated. */
    private static DcsphEntry requireKnown(
            DcsphList codes, String field, DcsphCode code, LocalDate day) {
        return codes.find(code, day)
                .orElseThrow(
                        () ->
                                new FactRefused(
                                        "%s %s is not on the DCSPH list".formatted(field, code)));
    }

    private static void requireKnown(List<Qualification> qualifications) {
        for (var qualification : qualifications) {
            if (!CodeLists.knows(qualification)) {
                throw new FactRefused(
                        "qualifications: %s is no AGB specialisation".formatted(qualification));
            }
        }
    }

    /** A clause stands for the rule chronic-list, so it goes with no other. */
    private static void requireBasis(@Nullable RuleName basis, @Nullable ListClause clause) {
        if (clause == null) {
            return;
        }
        if (!CodeLists.inForce(clause)) {
            throw new FactRefused(
                    "listClause %s is no clause of Bijlage 1 in force".formatted(clause));
        }
        if (basis != null && basis != RuleName.CHRONIC_LIST) {
            throw new FactRefused(
                    "listClause %s goes with basis chronic-list only, not %s"
                            .formatted(clause, basis));
        }
    }

    private static void requireService(
            @Nullable PerformanceCode performance,
            @Nullable EntitlementCode entitlement,
            @Nullable Integer groupSize,
            @Nullable Integer minutes) {
        if (performance != null && CodeLists.kindOf(performance).isEmpty()) {
            throw new FactRefused("performance %s is on no list".formatted(performance));
        }
        if (entitlement != null && !CodeLists.knows(entitlement)) {
            throw new FactRefused("entitlement %s is not on list COD321".formatted(entitlement));
        }
        requireAtLeast(1, "groupSize", groupSize);
        requireAtLeast(1, "minutes", minutes);
    }

    private static void requireAtLeast(int least, String field, @Nullable Integer number) {
        if (number != null && number < least) {
            throw new FactRefused(
                    "%s is %d and must be at least %d".formatted(field, number, least));
        }
    }

    private static void requireOrder(
            String firstField, LocalDate first, String lastField, @Nullable LocalDate last) {
        if (last != null && last.isBefore(first)) {
            throw new FactRefused(
                    "%s %s is before %s %s".formatted(lastField, last, firstField, first));
        }
    }
}

package nl.trajectoryledger.deploy.commands;

import nl.trajectoryledger.query.coverage.Finding;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.rulebook.Reason;

/** What the names in an answer mean, in a sentence with the Dutch term. */
final class Sentences {

    private Sentences() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case BASIC -> "The basic insurance pays (basisverzekering).";
            case FIRST_N ->
                    "One of the first treatments, which the basic insurance leaves to the patient"
                            + " (eerste behandelingen).";
            case EXHAUSTED -> "What the rule gives is used up (aanspraak verbruikt).";
            case CONDITION_UNMET -> "A condition of the rule is not met (voorwaarde).";
            case NOT_BASIC -> "No rule of the basic insurance covers this (geen basisverzekering).";
            case UNDETERMINED -> "A fact is missing without which nothing can be said (onbepaald).";
        };
    }

    static String of(Reason reason) {
        return switch (reason) {
            case AGE_LIMIT ->
                    "The patient has passed the age up to which the condition is on the list"
                            + " (leeftijdsgrens).";
            case ANCHOR_DATE_MISSING ->
                    "The date from which the term runs has not been stated (begindatum termijn).";
            case AUTHORISED ->
                    "The insurer allowed treatment beyond what the rule gives (machtiging).";
            case BEFORE_RULEBOOK ->
                    "The treatment is older than the rules this ledger knows (oude regeling).";
            case CLASSIFICATION_MISSING ->
                    "No GOLD class has been assessed, on which the number depends (GOLD-klasse).";
            case COMBINATION_INVALID ->
                    "The diagnosis code does not allow the stated entitlement, return code 8058"
                            + " (combinatie diagnosecode en aanspraakcode).";
            case DIAGNOSIS_CODE_CLOSED ->
                    "The diagnosis code in force was closed and not replaced on that day"
                            + " (gesloten diagnosecode).";
            case EXTENSION_NOT_ASSESSED ->
                    "After nine treatments an insufficient result must be assessed for nine more"
                            + " (ontoereikend resultaat).";
            case FALL_RISK_NOT_HIGH ->
                    "Fall prevention needs a high fall risk and an underlying condition"
                            + " (valrisico).";
            case GROUP_CONDITION_UNMET ->
                    "The group is not as large or the session not as long as the insurer asks"
                            + " (groepszitting).";
            case LIMITATION_NOT_SEVERE ->
                    "Severe functional limitations have not been assessed (functionele"
                            + " beperkingen).";
            case MAXIMUM_REACHED ->
                    "The number of treatments that the rule gives is reached (maximum).";
            case PRIOR_HISTORY_MISSING ->
                    "The trajectory began before the first treatment in the ledger, and nobody has"
                            + " stated how many there were (behandelhistorie).";
            case REFERRAL_MISSING -> "The insurer asks for a referral (verwijzing).";
            case TERM_EXPIRED -> "The term of the condition on the list is over (termijn).";
            case THERAPIST_NOT_QUALIFIED ->
                    "The therapist has no registration that the rule asks for (kwalificatie).";
            case WINDOW_ENDED -> "The period in which the rule pays is over (periode).";
        };
    }

    static String of(Finding finding) {
        return switch (finding) {
            case CLAIM_FOR_NO_TREATMENT ->
                    "An insurer paid for a session that is no treatment or was retracted"
                            + " (onterecht betaald).";
            case CLAIM_OVERPAID ->
                    "An insurer paid from the basic insurance what it does not cover"
                            + " (onterecht betaald).";
            case CLAIM_RECONSIDERABLE ->
                    "A rejected claim that the basic insurance pays by what is known now"
                            + " (herbeoordeling).";
            case CODE_CLOSED_FOR_NEW_TRAJECTORIES ->
                    "The trajectory began in 2020 or later under a code not on the uniform list"
                            + " (uniforme lijst).";
            case ENTITLEMENT_CODE_MISMATCH ->
                    "The stated entitlement code is not the one that follows from the facts"
                            + " (aanspraakcode).";
            case HISTORY_CONFLICT ->
                    "The stated history does not fit the treatments in the ledger"
                            + " (behandelhistorie).";
            case INSURANCE_OVERLAP -> "Two insurance periods overlap (dubbel verzekerd).";
            case LIST_CLAUSE_NOT_STATED ->
                    "The code can stand for a condition on the list, but none is stated"
                            + " (aandoening van Bijlage 1).";
            case NOT_INSURED -> "No insurance covers the day (onverzekerd).";
            case SECOND_SESSION_SAME_DAY -> "A second treatment on one day (dubbele zitting).";
            case SESSION_AFTER_DISCHARGE ->
                    "A treatment after the trajectory had ended (na ontslag).";
            case SESSION_BEFORE_INTAKE -> "A treatment before the intake (vóór de intake).";
        };
    }
}

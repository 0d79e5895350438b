package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.rulebook.Clause;
import nl.trajectoryledger.query.rulebook.RuleVersion;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Under what a treatment is judged.
 *
 * @param firstIntake first intake of the trajectory
 * @param date day of the treatment
 * @param firstTreatment day of the trajectory's first treatment; null if it has none
 * @param diagnosis what the list says of the code in force
 * @param codedBy the fact that brought the code into force
 * @param codedOn the day from which it is in force
 * @param rule rule the treatment falls under
 * @param version that rule as in force
 * @param clause clause of Bijlage 1 that applies; null if none does
 * @param clauseNotStated whether a person should say which clause it is
 * @param insurer insurer in force; null if none is known
 * @param missing intakes that tell of treatments before the ledger's own, of which nothing is known
 */
public record Circumstances(
        IntakeHeld firstIntake,
        LocalDate date,
        @Nullable LocalDate firstTreatment,
        DcsphEntry diagnosis,
        FactId codedBy,
        LocalDate codedOn,
        RuleName rule,
        RuleVersion version,
        @Nullable Clause clause,
        boolean clauseNotStated,
        @Nullable UzoviCode insurer,
        List<IntakeHeld> missing) {}

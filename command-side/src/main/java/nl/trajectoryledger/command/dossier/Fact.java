package nl.trajectoryledger.command.dossier;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.Discipline;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.events.dossier.MigrationCause;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.dossier.SupplementaryPackage;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PersonName;
import nl.trajectoryledger.events.identity.PolicyNumber;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a practice, an insurer or a compliance officer states about one patient. The component names
 * are the field names of a fact in a file or a request; a component that may be null may be left
 * out.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
public sealed interface Fact extends Statement {

    /** Where the fact comes from, if it was said. */
    @Nullable Source source();

    /** The name of the kind of fact, the value of {@code fact}. */
    default String kind() {
        return kindOf(getClass());
    }

    /** The name of a kind of fact. */
    static String kindOf(Class<? extends Fact> type) {
        return requireNonNull(type.getAnnotation(JsonTypeName.class)).value();
    }

    /** A fact about one trajectory of the patient. */
    sealed interface OnTrajectory extends Fact permits Referred, Intake, OnIntake {

        /** The key under which the source states it. */
        TrajectoryKey trajectory();
    }

    /** A fact that needs the intake of its trajectory in the ledger. */
    sealed interface OnIntake extends OnTrajectory
            permits SessionFact,
                    DiagnosisMigrated,
                    PriorHistory,
                    Assessed,
                    Authorised,
                    Discharged {}

    /** Who the patient is. */
    @JsonTypeName("patient")
    record Patient(Bsn bsn, BirthDate birthDate, @Nullable PersonName name, @Nullable Source source)
            implements Fact {}

    /** With whom the patient is insured from a day on. */
    @JsonTypeName("insured")
    record Insured(
            UzoviCode insurer,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable PolicyNumber policyNumber,
            @Nullable SupplementaryPackage supplementary,
            @Nullable Source source)
            implements Fact {}

    /** A doctor referred the patient. */
    @JsonTypeName("referred")
    record Referred(
            TrajectoryKey trajectory,
            LocalDate date,
            AgbCode referrer,
            @Nullable Qualification specialism,
            @Nullable String diagnosisText,
            @Nullable Source source)
            implements OnTrajectory {}

    /** A practice took the patient in. */
    @JsonTypeName("intake")
    record Intake(
            TrajectoryKey trajectory,
            LocalDate date,
            AgbCode practice,
            @Nullable AgbCode therapist,
            List<Qualification> qualifications,
            @Nullable Discipline discipline,
            DcsphCode diagnosis,
            @Nullable RuleName basis,
            @Nullable ListClause listClause,
            @Nullable LocalDate firstTreatmentOn,
            @Nullable TrajectoryKey continues,
            @Nullable Source source)
            implements OnTrajectory {

        public Intake {
            qualifications = qualifications == null ? List.of() : List.copyOf(qualifications);
        }
    }

    /** Another diagnosis code came into force. */
    @JsonTypeName("diagnosis-migrated")
    record DiagnosisMigrated(
            TrajectoryKey trajectory,
            DcsphCode from,
            DcsphCode to,
            LocalDate date,
            MigrationCause cause,
            PartyCode confirmedBy,
            @Nullable RuleName basis,
            @Nullable ListClause listClause,
            @Nullable Source source)
            implements OnIntake {}

    /** When the trajectory began and how many treatments there were up to a day. */
    @JsonTypeName("prior-history")
    record PriorHistory(
            TrajectoryKey trajectory,
            LocalDate startedOn,
            int treatments,
            LocalDate upTo,
            @Nullable UzoviCode insurer,
            @Nullable DcsphCode diagnosis,
            PartyCode statedBy,
            @Nullable LocalDate signedOn,
            @Nullable String documentSha256,
            @Nullable Source source)
            implements OnIntake {

        public PriorHistory {
            documentSha256 =
                    documentSha256 == null ? null : documentSha256.toLowerCase(Locale.ROOT);
        }
    }

    /** A measure was assessed. */
    @JsonTypeName("assessed")
    record Assessed(
            TrajectoryKey trajectory,
            LocalDate date,
            Measure measure,
            MeasuredValue value,
            @Nullable Source source)
            implements OnIntake {}

    /** An insurer allowed treatment beyond what the rules give. */
    @JsonTypeName("authorised")
    record Authorised(
            TrajectoryKey trajectory,
            UzoviCode insurer,
            LocalDate from,
            LocalDate until,
            @Nullable Integer treatments,
            @Nullable String number,
            @Nullable Source source)
            implements OnIntake {}

    /** Treatment under the trajectory ended. */
    @JsonTypeName("discharged")
    record Discharged(
            TrajectoryKey trajectory,
            LocalDate date,
            @Nullable String reason,
            @Nullable Source source)
            implements OnIntake {}

    /** A fact of the same source system never was. */
    @JsonTypeName("fact-retracted")
    record FactRetracted(String reference, String reason, @Nullable Source source)
            implements Fact {}
}

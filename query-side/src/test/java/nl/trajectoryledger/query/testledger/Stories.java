package nl.trajectoryledger.query.testledger;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PersonName;
import nl.trajectoryledger.events.identity.PolicyNumber;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells one patient's story as events, numbering the facts. All persons are made up. */
public final class Stories {

    /** A made-up BSN that passes the 11-test. */
    public static final Bsn BSN = new Bsn("999990019");

    /** The practice of every story. */
    public static final AgbCode PRACTICE = new AgbCode("04012345");

    private final PatientId patient;
    private final List<DossierEvent> events = new ArrayList<>();

    public Stories(PatientId patient) {
        this.patient = patient;
    }

    public List<DossierEvent> events() {
        return List.copyOf(events);
    }

    public Stories registered(Bsn bsn, String birthDate) {
        return add(
                new PatientRegistered(
                        patient,
                        next(),
                        bsn,
                        new BirthDate(LocalDate.parse(birthDate)),
                        new PersonName("M. de Vries"),
                        null));
    }

    public Stories insured(String insurer, String from, @Nullable String policyNumber) {
        return add(
                new InsuranceStarted(
                        patient,
                        next(),
                        new UzoviCode(insurer),
                        LocalDate.parse(from),
                        null,
                        policyNumber == null ? null : new PolicyNumber(policyNumber),
                        null,
                        null));
    }

    public Stories intake(String trajectory, String date, String diagnosis) {
        return add(
                new IntakeHeld(
                        patient,
                        next(),
                        new TrajectoryKey(trajectory),
                        LocalDate.parse(date),
                        PRACTICE,
                        null,
                        List.of(),
                        null,
                        new DcsphCode(diagnosis),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    public Stories session(String trajectory, String date) {
        return add(
                new SessionDelivered(
                        patient,
                        next(),
                        new TrajectoryKey(trajectory),
                        LocalDate.parse(date),
                        PRACTICE,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    /** A history of the trajectory, signed by the practice. */
    public Stories history(String trajectory, String startedOn, int treatments, String upTo) {
        return add(
                new PriorHistoryStated(
                        patient,
                        next(),
                        new TrajectoryKey(trajectory),
                        LocalDate.parse(startedOn),
                        treatments,
                        LocalDate.parse(upTo),
                        null,
                        null,
                        new PartyCode(PRACTICE.value()),
                        null,
                        null,
                        null));
    }

    /** A claim for the session of a fact, rejected. */
    public Stories rejected(String trajectory, int session, String date) {
        return add(
                new ClaimDecided(
                        patient,
                        next(),
                        new TrajectoryKey(trajectory),
                        new FactId(session),
                        date,
                        new UzoviCode("3343"),
                        ClaimVerdict.REJECTED,
                        null,
                        List.of(),
                        LocalDate.parse(date),
                        null));
    }

    public Stories retracted(String trajectory, int session, String date) {
        return add(
                new SessionRetracted(
                        patient,
                        next(),
                        new TrajectoryKey(trajectory),
                        new FactId(session),
                        date,
                        "entered for the wrong patient",
                        null));
    }

    public Stories factRetracted(int fact) {
        return add(
                new FactRetracted(
                        patient,
                        next(),
                        new FactId(fact),
                        "intake-1",
                        "entered twice",
                        new Source("practice-system", null, null)));
    }

    private FactId next() {
        return new FactId(events.size() + 1);
    }

    private Stories add(DossierEvent event) {
        events.add(event);
        return this;
    }
}

package nl.trajectoryledger.events.scope;

import nl.trajectoryledger.events.access.Role;
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
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A stream in few words; facts are numbered from 1 in the order in which they are told. */
final class Told {

    private static final PatientId PATIENT =
            new PatientId(UUID.fromString("0b8f5a0e-6d1c-4a3f-9d0e-2f6f1d3c5a01"));

    private final List<DossierEvent> events = new ArrayList<>();

    Told() {
        var birth = new BirthDate(LocalDate.parse("1961-04-12"));
        events.add(new PatientRegistered(PATIENT, next(), new Bsn("999990019"), birth, null, null));
    }

    Told insured(String insurer, String from, @Nullable String until) {
        return add(
                new InsuranceStarted(
                        PATIENT,
                        next(),
                        new UzoviCode(insurer),
                        LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until),
                        null,
                        null,
                        null));
    }

    Told intake(String trajectory, String practice, String date, @Nullable String continues) {
        return add(
                new IntakeHeld(
                        PATIENT,
                        next(),
                        new TrajectoryKey(trajectory),
                        LocalDate.parse(date),
                        new AgbCode(practice),
                        null,
                        List.of(),
                        null,
                        new DcsphCode("7023"),
                        null,
                        null,
                        null,
                        continues == null ? null : new TrajectoryKey(continues),
                        null));
    }

    Told session(String trajectory, @Nullable String practice, String date) {
        return add(
                new SessionDelivered(
                        PATIENT,
                        next(),
                        new TrajectoryKey(trajectory),
                        LocalDate.parse(date),
                        practice == null ? null : new AgbCode(practice),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    Told moved(String trajectory, int session, String to) {
        return add(
                new SessionCorrected(
                        PATIENT,
                        next(),
                        new TrajectoryKey(trajectory),
                        new FactId(session),
                        "s",
                        LocalDate.parse(to),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "wrong day",
                        null));
    }

    Told sessionRetracted(String trajectory, int session) {
        return add(
                new SessionRetracted(
                        PATIENT,
                        next(),
                        new TrajectoryKey(trajectory),
                        new FactId(session),
                        "s",
                        "another patient's",
                        null));
    }

    Told factRetracted(int fact) {
        return add(
                new FactRetracted(PATIENT, next(), new FactId(fact), "r", "entered twice", null));
    }

    Told history(String trajectory, String statedBy, String upTo, @Nullable String insurer) {
        return add(
                new PriorHistoryStated(
                        PATIENT,
                        next(),
                        new TrajectoryKey(trajectory),
                        LocalDate.parse(upTo).minusYears(1),
                        7,
                        LocalDate.parse(upTo),
                        insurer == null ? null : new UzoviCode(insurer),
                        null,
                        new PartyCode(statedBy),
                        null,
                        null,
                        null));
    }

    Told decided(String trajectory, int session, String insurer) {
        return add(
                new ClaimDecided(
                        PATIENT,
                        next(),
                        new TrajectoryKey(trajectory),
                        new FactId(session),
                        "s",
                        new UzoviCode(insurer),
                        ClaimVerdict.PAID,
                        null,
                        List.of(),
                        LocalDate.parse("2024-12-01"),
                        null));
    }

    PatientScope to(Role role) {
        return PatientScope.of(role, events);
    }

    /** The numbers of the facts that a role sees. */
    List<Integer> seenBy(Role role) {
        var scope = to(role);
        return events.stream().filter(scope::sees).map(event -> event.factId().value()).toList();
    }

    private FactId next() {
        return new FactId(events.size() + 1);
    }

    private Told add(DossierEvent event) {
        events.add(event);
        return this;
    }
}

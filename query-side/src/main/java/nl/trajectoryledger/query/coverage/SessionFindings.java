package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.ClaimPayer;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.history.Session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person should look at in the treatments of one trajectory. */
final class SessionFindings {

    private static final Comparator<ClaimDecided> IN_ORDER =
            Comparator.comparing(ClaimDecided::date).thenComparing(ClaimDecided::factId);

    private final TrajectoryCase trajectory;
    private final Insurance insurance;
    private final LocalDate cutoff;
    private final Map<FactId, List<ClaimDecided>> decisions = new HashMap<>();
    private final Map<LocalDate, FactId> firstOfDay = new HashMap<>();

    SessionFindings(TrajectoryCase trajectory, Insurance insurance, LocalDate cutoff) {
        this.trajectory = trajectory;
        this.insurance = insurance;
        this.cutoff = cutoff;
        trajectory.history().decisions().stream()
                .filter(decision -> !decision.date().isAfter(cutoff))
                .sorted(IN_ORDER)
                .forEach(
                        decision ->
                                decisions
                                        .computeIfAbsent(decision.session(), _ -> new ArrayList<>())
                                        .add(decision));
        trajectory.sessions().stream()
                .filter(Session::counts)
                .forEach(session -> firstOfDay.putIfAbsent(session.date(), session.fact()));
    }

    Set<Finding> of(Session session, Judgement judgement, Payer payer) {
        var findings = EnumSet.noneOf(Finding.class);
        var day = session.date();
        if (ClaimedCode.differs(session.entitlement(), judgement.code(), day)) {
            findings.add(Finding.ENTITLEMENT_CODE_MISMATCH);
        }
        if (!session.fact().equals(firstOfDay.get(day))) {
            findings.add(Finding.SECOND_SESSION_SAME_DAY);
        }
        if (day.isBefore(trajectory.firstIntake().date())) {
            findings.add(Finding.SESSION_BEFORE_INTAKE);
        }
        if (isAfterDischarge(day)) {
            findings.add(Finding.SESSION_AFTER_DISCHARGE);
        }
        if (insurance.isGap(day)) {
            findings.add(Finding.NOT_INSURED);
        }
        if (of(session).isEmpty()) {
            return findings;
        }
        if (payer == Payer.BASIC && !rejections(session).isEmpty()) {
            findings.add(Finding.CLAIM_RECONSIDERABLE);
        }
        if (payer != Payer.BASIC && payer != Payer.UNKNOWN && !paidAsBasic(session).isEmpty()) {
            findings.add(Finding.CLAIM_OVERPAID);
        }
        return findings;
    }

    /** Whether a treatment of a day would come after the end, with no intake that goes on. */
    boolean isAfterDischarge(LocalDate day) {
        for (var discharge : trajectory.history().discharges()) {
            if (discharge.date().isBefore(day) && !continuedBetween(discharge.date(), day)) {
                return true;
            }
        }
        return false;
    }

    private boolean continuedBetween(LocalDate discharged, LocalDate day) {
        return trajectory.intakes().stream()
                .filter(intake -> intake.continues() != null)
                .map(intake -> intake.date())
                .anyMatch(date -> !date.isBefore(discharged) && !date.isAfter(day));
    }

    /** The decision that rejects a session, if the one that counts does. */
    List<ClaimDecided> rejections(Session session) {
        var insurer = insurance.insurerOn(session.date());
        return of(session).stream()
                .filter(decision -> insurer == null || decision.insurer().equals(insurer))
                .reduce((_, later) -> later)
                .filter(decision -> decision.verdict() == ClaimVerdict.REJECTED)
                .map(List::of)
                .orElse(List.of());
    }

    /** The decisions by which insurers pay a session from the basic insurance. */
    List<ClaimDecided> paidAsBasic(Session session) {
        return paid(session).stream()
                .filter(decision -> decision.payer() != ClaimPayer.SUPPLEMENTARY)
                .toList();
    }

    /** The decisions by which insurers pay what is no treatment. */
    List<FactId> paidForNoTreatment() {
        return trajectory.history().sessions().stream()
                .filter(session -> session.retracted() || !session.counts())
                .filter(session -> !session.date().isAfter(cutoff))
                .flatMap(session -> paid(session).stream())
                .map(ClaimDecided::factId)
                .sorted()
                .toList();
    }

    /**
     * The decisions by which insurers pay a session, where none of them decided otherwise since.
     */
    List<ClaimDecided> paid(Session session) {
        return latestByInsurer(of(session)).stream()
                .filter(decision -> decision.verdict() == ClaimVerdict.PAID)
                .toList();
    }

    /** The decisions on a session, in order. */
    List<ClaimDecided> of(Session session) {
        return decisions.getOrDefault(session.fact(), List.of());
    }

    private static List<ClaimDecided> latestByInsurer(List<ClaimDecided> inOrder) {
        var latest = new LinkedHashMap<UzoviCode, ClaimDecided>();
        inOrder.forEach(decision -> latest.put(decision.insurer(), decision));
        return List.copyOf(latest.values());
    }
}

package nl.trajectoryledger.query.pages.timeline;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.query.history.BusinessDate;
import nl.trajectoryledger.query.history.TrajectoryHistory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What happened to a trajectory besides its sessions. */
public final class Flags {

    private static final int ROWS = 2;
    private static final int MOST = 150;
    private static final double ROOM = 19;

    private Flags() {}

    /** What happened to a trajectory up to a day, in order. */
    public static List<Happened> of(TrajectoryHistory history, LocalDate cutoff) {
        return Stream.<List<? extends DossierEvent>>of(
                        history.referrals(),
                        history.intakes(),
                        history.migrations(),
                        history.statements(),
                        history.assessments(),
                        history.authorisations(),
                        history.discharges())
                .flatMap(List::stream)
                .filter(event -> !isOutcome(event))
                .map(Flags::happened)
                .filter(one -> !one.date().isAfter(cutoff))
                .sorted(
                        Comparator.comparing(Happened::date)
                                .thenComparing(one -> one.event().factId()))
                .toList();
    }

    private static Happened happened(DossierEvent event) {
        return new Happened(Objects.requireNonNull(BusinessDate.of(event)), kind(event), event);
    }

    private static String kind(DossierEvent event) {
        return switch (event) {
            case IntakeHeld _ -> "intake";
            case PriorHistoryStated _ -> "history";
            case AssessmentMade _ -> "assessment";
            case TreatmentAuthorised _ -> "authorisation";
            case ReferralReceived _ -> "referral";
            case DiagnosisMigrated _ -> "migration";
            case PatientDischarged _ -> "discharge";
            case PatientRegistered _,
                    InsuranceStarted _,
                    SessionDelivered _,
                    SessionCorrected _,
                    SessionRetracted _,
                    ClaimDecided _,
                    FactRetracted _,
                    RetentionEvent _ ->
                    throw new IllegalArgumentException("not flagged: " + event.factId());
        };
    }

    static List<Flag> draw(Axis axis, List<Happened> all) {
        var flags = new ArrayList<Flag>();
        var ends = new double[ROWS];
        for (var one : all) {
            if (axis.shows(one.date()) && flags.size() < MOST) {
                double x = axis.middle(one.date());
                int row = ends[0] <= x || ends[0] <= ends[1] ? 0 : 1;
                ends[row] = x + ROOM;
                flags.add(new Flag(x, row, one));
            }
        }
        return flags;
    }

    private static boolean isOutcome(DossierEvent event) {
        return event instanceof AssessmentMade made && made.measure() == Measure.PROM;
    }
}

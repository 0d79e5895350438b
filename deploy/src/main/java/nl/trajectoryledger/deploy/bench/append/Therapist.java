package nl.trajectoryledger.deploy.bench.append;

import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.command.dossier.SessionFact;
import nl.trajectoryledger.command.facts.FactGateway;
import nl.trajectoryledger.deploy.bench.machine.Crowd;
import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** States one session after the other, of one patient after the other. */
public final class Therapist implements Crowd.Member {

    private static final TrajectoryKey TRAJECTORY = new TrajectoryKey("t1");
    private static final AgbCode PRACTICE = new AgbCode("04012345");
    private static final AgbCode THERAPIST = new AgbCode("04098765");
    private static final PerformanceCode PERFORMANCE = new PerformanceCode("1000");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);
    private static final int DAYS = 300;

    private final FactGateway facts;
    private final List<PatientId> patients;
    private final UUID administration = UUID.randomUUID();
    private int stated;

    public Therapist(FactGateway facts, List<UUID> patients) {
        this.facts = facts;
        this.patients = patients.stream().map(PatientId::new).toList();
    }

    @Override
    public void once() {
        var patient = patients.get(stated % patients.size());
        var answers = facts.record(patient, List.of(session(++stated)));
        if (!(answers.outcomes().getFirst() instanceof Outcome.Recorded)) {
            throw new IllegalStateException("not recorded: " + answers.outcomes());
        }
    }

    private SessionFact.Session session(int number) {
        var id = "%s-%d".formatted(administration, number);
        return new SessionFact.Session(
                TRAJECTORY,
                FIRST_DAY.plusDays(number % DAYS),
                PRACTICE,
                THERAPIST,
                List.of(),
                PERFORMANCE,
                null,
                null,
                30,
                id,
                new Source("bench", id, null));
    }
}

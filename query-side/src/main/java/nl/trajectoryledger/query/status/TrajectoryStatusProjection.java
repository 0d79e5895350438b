package nl.trajectoryledger.query.status;

import nl.trajectoryledger.query.reading.StatusDeriver;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Keeps the read table abreast of the ledger. An event only says whose stream has grown: the
 * patient is derived anew from the whole stream, once for all events of a batch.
 */
final class TrajectoryStatusProjection {

    private final StatusDeriver deriver;
    private final ParkedEvents parked;

    TrajectoryStatusProjection(StatusDeriver deriver, ParkedEvents parked) {
        this.deriver = deriver;
        this.parked = parked;
    }

    @EventHandler
    void on(DomainEventMessage<?> event, UnitOfWork<?> unitOfWork) {
        touched(unitOfWork.root()).add(event);
    }

    private TouchedPatients touched(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(
                TouchedPatients.class.getName(),
                _ -> {
                    var touched = new TouchedPatients();
                    batch.onPrepareCommit(_ -> derive(touched));
                    return touched;
                });
    }

    private void derive(TouchedPatients touched) {
        var waiting = parked.among(touched.patients());
        waiting.forEach(patient -> parked.parkBehind(touched.events(patient)));
        deriver.derive(touched.lastSequencesWithout(waiting))
                .forEach((patient, cause) -> parked.park(touched.events(patient), cause));
    }
}

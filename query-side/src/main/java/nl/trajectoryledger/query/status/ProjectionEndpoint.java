package nl.trajectoryledger.query.status;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import java.util.List;

/**
 * {@code /actuator/projection}: how far the live projection is, over all nodes, and who runs it.
 */
@Endpoint(id = "projection")
class ProjectionEndpoint {

    private final LiveProjection projection;
    private final ProjectionProgress progress;
    private final ParkedPatients parked;

    ProjectionEndpoint(
            LiveProjection projection, ProjectionProgress progress, ParkedPatients parked) {
        this.projection = projection;
        this.progress = progress;
        this.parked = parked;
    }

    /**
     * How it is now.
     *
     * @param failing whether it cannot go on, on the node that answers
     * @param eventsBehind a million stands for more
     * @param segments of the streams, and by which node each is followed
     */
    record State(
            String name,
            boolean failing,
            long eventsBehind,
            double secondsBehind,
            long parkedPatients,
            List<ProjectionProgress.SegmentProgress> segments) {}

    @ReadOperation
    public State state() {
        return new State(
                LiveProjection.NAME,
                projection.failing(),
                progress.eventsBehind(),
                progress.behind().toMillis() / 1000.0,
                parked.count(),
                progress.segments());
    }
}

package nl.trajectoryledger.query.status;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the live projection cannot go on; parked streams alone do not stop it. */
final class ProjectionHealth extends AbstractHealthIndicator {

    private final LiveProjection projection;
    private final ProjectionProgress progress;
    private final ParkedPatients parked;

    ProjectionHealth(
            LiveProjection projection, ProjectionProgress progress, ParkedPatients parked) {
        this.projection = projection;
        this.progress = progress;
        this.parked = parked;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(projection.failing() ? "DOWN" : "UP")
                .withDetail("secondsBehind", progress.behind().toSeconds())
                .withDetail("eventsBehind", progress.eventsBehind())
                .withDetail("parkedPatients", parked.count());
    }
}

package nl.trajectoryledger.query.status;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the live projection cannot go on; parked streams alone do not stop it. */
final class ProjectionHealth extends AbstractHealthIndicator {

    private final LiveProjection projection;
    private final ProjectionProgress progress;

    ProjectionHealth(LiveProjection projection, ProjectionProgress progress) {
        this.projection = projection;
        this.progress = progress;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(projection.failing() ? "DOWN" : "UP")
                .withDetail("secondsBehind", progress.behind().toSeconds())
                .withDetail("parkedStreams", progress.parkedStreams());
    }
}

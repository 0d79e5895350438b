package nl.trajectoryledger.deploy.scenarios;

import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What an expert expects of one trajectory, one session or one fact. */
sealed interface Expectation {

    /** In words, for the line that says whether it came true. */
    String subject();

    /** An expectation of an answer; a time that is null does not limit it. */
    sealed interface OfAnswer extends Expectation {

        @Nullable Instant knownAt();

        @Nullable LocalDate validOn();

        Map<String, JsonNode> fields();
    }

    /** The counts of a trajectory on a day. */
    record OfTrajectory(
            TrajectoryKey trajectory,
            @Nullable Instant knownAt,
            @Nullable LocalDate validOn,
            Map<String, JsonNode> fields)
            implements OfAnswer {

        @Override
        public String subject() {
            return "trajectory %s%s%s"
                    .formatted(trajectory, on(validOn), knownAt == null ? "" : " at " + knownAt);
        }

        private static String on(@Nullable LocalDate day) {
            return day == null ? "" : " on " + day;
        }
    }

    /**
     * The verdict on a session.
     *
     * @param id tells two sessions of one day apart
     */
    record OfSession(
            TrajectoryKey trajectory,
            LocalDate date,
            @Nullable String id,
            @Nullable Instant knownAt,
            @Nullable LocalDate validOn,
            Map<String, JsonNode> fields)
            implements OfAnswer {

        @Override
        public String subject() {
            return "session %s %s%s%s"
                    .formatted(
                            trajectory,
                            date,
                            id == null ? "" : " " + id,
                            knownAt == null ? "" : " at " + knownAt);
        }
    }

    /**
     * The ledger refuses a fact.
     *
     * @param fact index among the facts of the file
     * @param rule part of the refusal's message
     */
    record OfRefusal(int fact, String rule) implements Expectation {

        @Override
        public String subject() {
            return "refusal of fact %d".formatted(fact);
        }
    }
}

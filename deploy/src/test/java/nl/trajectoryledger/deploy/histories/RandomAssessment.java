package nl.trajectoryledger.deploy.histories;

import nl.trajectoryledger.events.dossier.Measure;

import java.time.LocalDate;
import java.util.Map;

/** One made-up assessment. */
final class RandomAssessment {

    private final Chance chance;
    private final LocalDate begin;

    RandomAssessment(Chance chance, LocalDate begin) {
        this.chance = chance;
        this.begin = begin;
    }

    void tell(RandomTrajectory trajectory) {
        var measure = chance.of(Measure.values());
        var date = chance.free(measure.toString(), chance.within(begin, 400));
        trajectory.say(
                date,
                "assessed",
                "date",
                date,
                "measure",
                measure.toString(),
                "value",
                value(measure));
    }

    private Object value(Measure measure) {
        return switch (measure) {
            case GOLD_CLASS -> chance.of("A", "B", "B1", "B2", "C", "D");
            case FUNCTIONAL_LIMITATION -> chance.of("severe", "severe", "moderate", "none");
            case FALL_RISK -> chance.of("high", "high", "moderate", "low");
            case STUDY_PARTICIPATION, INSUFFICIENT_RESULT, SECOND_TERM -> !chance.oneIn(3);
            case TRIAS_PERSISTS, UNDERLYING_CONDITION -> !chance.oneIn(3);
            case CONSERVATIVE_TREATMENT_ENDED, RADIOTHERAPY_ENDED, HOSPITAL_DISCHARGED ->
                    chance.within(begin.minusDays(100), 200).toString();
            case PROM -> Map.of("instrument", "NPRS", "score", chance.upTo(10));
        };
    }
}

package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.Measure;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The assessments of a trajectory: the latest by date holds, of equal dates the last recorded. */
final class Assessments {

    private static final Comparator<AssessmentMade> IN_ORDER =
            Comparator.comparing(AssessmentMade::date).thenComparing(AssessmentMade::factId);

    private final Map<Measure, List<AssessmentMade>> byMeasure = new EnumMap<>(Measure.class);

    Assessments(Stream<AssessmentMade> visible) {
        visible.sorted(IN_ORDER)
                .forEach(
                        made ->
                                byMeasure
                                        .computeIfAbsent(made.measure(), _ -> new ArrayList<>())
                                        .add(made));
    }

    /** Every assessment of a measure, in order of date. */
    List<AssessmentMade> all(Measure measure) {
        return byMeasure.getOrDefault(measure, List.of());
    }

    /** What holds on a day; null if it was never assessed by then. */
    @Nullable String on(Measure measure, LocalDate day) {
        var made = latest(measure, day);
        return made == null ? null : made.value();
    }

    boolean isOn(Measure measure, String value, LocalDate day) {
        return value.equals(on(measure, day));
    }

    /** What was assessed last in the calendar year of a day, on or before that day. */
    boolean trueInYearOf(LocalDate day, Measure measure) {
        var made = latest(measure, day);
        return made != null
                && made.date().getYear() == day.getYear()
                && made.value().equals("true");
    }

    /** The assessment that holds on a day. */
    @Nullable AssessmentMade latest(Measure measure, LocalDate day) {
        AssessmentMade latest = null;
        for (var made : all(measure)) {
            if (!made.date().isAfter(day)) {
                latest = made;
            }
        }
        return latest;
    }

    /** The day that was assessed last, whenever that was. */
    @Nullable LocalDate lastDay(Measure measure) {
        var made = all(measure);
        return made.isEmpty() ? null : LocalDate.parse(made.getLast().value());
    }

    /** The latest day assessed that is on or before a day, whenever it was assessed. */
    @Nullable LocalDate lastDayUpTo(Measure measure, LocalDate day) {
        return all(measure).stream()
                .map(made -> LocalDate.parse(made.value()))
                .filter(assessed -> !assessed.isAfter(day))
                .max(Comparator.naturalOrder())
                .map(Objects::requireNonNull)
                .orElse(null);
    }
}

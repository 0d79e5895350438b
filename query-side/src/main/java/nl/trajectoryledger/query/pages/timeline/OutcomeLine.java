package nl.trajectoryledger.query.pages.timeline;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.Measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Scores of one questionnaire as a line.
 *
 * @param instrument name of the questionnaire
 * @param path the line
 */
public record OutcomeLine(
        String instrument, String path, List<Point> points, BigDecimal lowest, BigDecimal highest) {

    private static final int HEIGHT = 70;
    private static final int MARGIN = 14;

    /** A score. */
    public record Point(double x, double y, LocalDate date, BigDecimal score) {}

    /** A line for each questionnaire that was filled in up to a day. */
    public static List<OutcomeLine> of(List<AssessmentMade> assessments, LocalDate cutoff) {
        var byInstrument = new TreeMap<String, List<AssessmentMade>>();
        assessments.stream()
                .filter(made -> made.measure() == Measure.PROM && !made.date().isAfter(cutoff))
                .sorted(Comparator.comparing(AssessmentMade::date))
                .forEach(
                        made ->
                                byInstrument
                                        .computeIfAbsent(
                                                String.valueOf(made.instrument()),
                                                _ -> new ArrayList<>())
                                        .add(made));
        return byInstrument.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static OutcomeLine of(String instrument, List<AssessmentMade> made) {
        var axis = new Axis(made.getFirst().date().minusDays(7), made.getLast().date().plusDays(7));
        var scores = made.stream().map(each -> new BigDecimal(each.value())).toList();
        var lowest = scores.stream().min(Comparator.naturalOrder()).orElseThrow();
        var highest = scores.stream().max(Comparator.naturalOrder()).orElseThrow();
        double range = Math.max(1e-9, highest.subtract(lowest).doubleValue());
        var points = new ArrayList<Point>();
        var path = new StringBuilder();
        for (int i = 0; i < made.size(); i++) {
            var date = made.get(i).date();
            double part = scores.get(i).subtract(lowest).doubleValue() / range;
            double y = MARGIN + Math.round((1 - part) * HEIGHT * 10) / 10.0;
            points.add(new Point(axis.middle(date), y, date, scores.get(i)));
            path.append("%s%s %s".formatted(i == 0 ? "M" : "L", axis.middle(date), y));
        }
        return new OutcomeLine(instrument, path.toString(), points, lowest, highest);
    }
}

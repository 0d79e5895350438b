package nl.trajectoryledger.query.pages.patients;

import java.util.ArrayList;
import java.util.List;

/**
 * What was told line by line, put under its headings.
 *
 * @param title the first line
 */
record Told(String title, List<Section> sections) {

    /** A heading and what belongs to it. */
    record Section(String heading, List<Line> lines) {}

    /** A line; one that is deeper belongs to the one before it. */
    record Line(String text, boolean deeper) {}

    static Told of(List<String> lines) {
        var sections = new ArrayList<Section>();
        var open = new Section("", new ArrayList<>());
        for (var line : lines.subList(1, lines.size())) {
            if (line.isBlank()) {
                sections.add(open);
                open = new Section("", new ArrayList<>());
            } else if (line.startsWith(" ")) {
                open.lines().add(new Line(line.strip(), line.startsWith("    ")));
            } else if (open.lines().isEmpty() && open.heading().isEmpty()) {
                open = new Section(line, new ArrayList<>());
            } else {
                open.lines().add(new Line(line, false));
            }
        }
        sections.add(open);
        sections.removeIf(section -> section.lines().isEmpty());
        return new Told(lines.getFirst(), sections);
    }
}

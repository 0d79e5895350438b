package nl.trajectoryledger.command.codes.workbook;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a DCSPH list from a workbook. The sheet with the codes is found by its headings; what
 * stands above them tells for whom the entitlement codes are.
 */
public final class DcsphWorkbook {

    private final Cover cover = new Cover();
    private final NavigableMap<Integer, Set<Heading>> titles = new TreeMap<>();
    private String sheet = "";
    private Set<Heading> mostFound = EnumSet.noneOf(Heading.class);
    private @Nullable CodeRows codes;
    private @Nullable String sheetOfCodes;

    private DcsphWorkbook() {}

    /** The list in a workbook; throws {@link ListRefused} if there is none. */
    public static PublishedList read(Path file) {
        var workbook = new DcsphWorkbook();
        Sheets.read(file, workbook::take);
        return workbook.list();
    }

    private void take(SheetRow row) {
        if (codes != null && row.sheet().equals(sheetOfCodes)) {
            codes.add(row);
            return;
        }
        cover.look(row);
        if (codes == null) {
            seekHeadings(row);
        }
    }

    private void seekHeadings(SheetRow row) {
        if (!row.sheet().equals(sheet)) {
            sheet = row.sheet();
            titles.clear();
        }
        var columns = Columns.of(row, titles);
        if (columns.missing().isEmpty()) {
            codes = new CodeRows(columns);
            sheetOfCodes = row.sheet();
        } else if (columns.found().size() > mostFound.size()) {
            mostFound = columns.found();
        }
        row.cells()
                .forEach(
                        (column, text) -> {
                            var group = Heading.group(text);
                            if (!group.isEmpty()) {
                                titles.put(column, group);
                            }
                        });
    }

    private PublishedList list() {
        if (codes == null) {
            throw new ListRefused(
                    "no sheet has all headings of a DCSPH list; found: %s; missing: %s"
                            .formatted(words(mostFound), words(rest(mostFound))));
        }
        return codes.list().under(cover.version(), cover.validFrom());
    }

    private static Set<Heading> rest(Set<Heading> found) {
        var rest = EnumSet.allOf(Heading.class);
        rest.removeAll(found);
        return rest;
    }

    private static String words(Set<Heading> headings) {
        return headings.isEmpty()
                ? "none"
                : headings.stream().map(Heading::toString).collect(joining(", "));
    }
}

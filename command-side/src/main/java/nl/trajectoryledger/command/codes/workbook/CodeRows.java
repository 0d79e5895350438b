package nl.trajectoryledger.command.codes.workbook;

import static java.util.stream.Collectors.toUnmodifiableSet;

import nl.trajectoryledger.events.codes.CodeLists;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.ListClause;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the rows below the headings, and gathers what is wrong with them. */
final class CodeRows {

    private static final int MOST_REASONS = 20;
    private static final String CLOSED = "dicht";
    private static final String RESTRICTED = "open voor ";
    private static final Pattern CODE = Pattern.compile("[0-9]{4}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern CLAUSE = Pattern.compile("(?<!\\w)([A-D][0-9]{1,2})\\s?\u00b0");

    private final Columns columns;
    private final Map<DcsphCode, DcsphEntry> entries = new TreeMap<>();
    private final Map<DcsphCode, Integer> rows = new HashMap<>();
    private final Labels locations = new Labels();
    private final Labels pathologies = new Labels();
    private final List<String> reasons = new ArrayList<>();

    CodeRows(Columns columns) {
        this.columns = columns;
    }

    void add(SheetRow row) {
        var text = first(row, Heading.CODE);
        if (text.isEmpty() && first(row, Heading.STATUS).isEmpty()) {
            return;
        }
        if (!CODE.matcher(text).matches()) {
            wrong(row, Heading.CODE, text, "is not a code of four digits");
            return;
        }
        var code = new DcsphCode(text);
        var earlier = rows.putIfAbsent(code, row.number());
        if (earlier != null) {
            wrong(row, Heading.CODE, text, "stands in row %d already".formatted(earlier));
            return;
        }
        label(row, Heading.LOCATION, text.substring(0, 2), locations);
        label(row, Heading.PATHOLOGY, text.substring(2), pathologies);
        entries.put(code, entry(row, code));
    }

    private DcsphEntry entry(SheetRow row, DcsphCode code) {
        var status = first(row, Heading.STATUS);
        var lower = SheetRow.spelling(status);
        boolean restricted = lower.startsWith(RESTRICTED);
        if (!lower.equals(CLOSED) && !lower.equals("open") && !restricted) {
            wrong(row, Heading.STATUS, status, "is not open, open voor ..., or dicht");
        }
        return new DcsphEntry(
                code,
                // From when it is closed, the edition before this one tells.
                lower.equals(CLOSED) ? LocalDate.MAX : null,
                restricted ? status.replaceAll("(?i)" + RESTRICTED, "") : "",
                clauses(row),
                marked(row, Heading.ADULT),
                marked(row, Heading.MINOR_PHYSIO),
                marked(row, Heading.MINOR_EXERCISE),
                side(row));
    }

    private Set<ListClause> clauses(SheetRow row) {
        var named =
                CLAUSE.matcher(first(row, Heading.CLAUSES))
                        .results()
                        .map(match -> new ListClause(match.group(1)))
                        .collect(toUnmodifiableSet());
        for (var clause : named) {
            if (!CodeLists.inForce(clause)) {
                wrong(row, Heading.CLAUSES, clause.value(), "is no clause of Bijlage 1 in force");
            }
        }
        return named;
    }

    private Set<EntitlementCode> marked(SheetRow row, Heading group) {
        var marks = columns.marks().getOrDefault(group, Map.of());
        return marks.entrySet().stream()
                .filter(mark -> isMarked(row, mark.getKey(), mark.getValue()))
                .map(Map.Entry::getValue)
                .collect(toUnmodifiableSet());
    }

    private boolean isMarked(SheetRow row, int column, EntitlementCode code) {
        var text = text(row.at(column));
        if (text.isEmpty() || text.equalsIgnoreCase("x")) {
            return !text.isEmpty();
        }
        wrong(row, code.value(), text, "is neither x nor empty");
        return false;
    }

    private boolean side(SheetRow row) {
        var text = first(row, Heading.SIDE);
        if (!text.isEmpty() && !text.equals("1")) {
            wrong(row, Heading.SIDE, text, "is neither 1 nor empty");
        }
        return text.equals("1");
    }

    /** Of two columns under one heading the one in words; the other has the digits. */
    private void label(SheetRow row, Heading heading, String digits, Labels labels) {
        columns.named().getOrDefault(heading, List.of()).stream()
                .map(column -> text(row.at(column)))
                .filter(text -> !text.isEmpty() && !DIGITS.matcher(text).matches())
                .findFirst()
                .ifPresent(text -> labels.add(digits, text));
    }

    private String first(SheetRow row, Heading heading) {
        var all = columns.named().getOrDefault(heading, List.of());
        return all.isEmpty() ? "" : text(row.at(all.getFirst()));
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : SheetRow.tidy(cell);
    }

    private void wrong(SheetRow row, Object field, String value, String rule) {
        reasons.add(
                "sheet '%s', row %d, %s: '%s' %s"
                        .formatted(
                                SheetRow.tidy(row.sheet()),
                                row.number(),
                                field,
                                value.length() > 40 ? value.substring(0, 40) + "..." : value,
                                rule));
        if (reasons.size() >= MOST_REASONS) {
            throw new ListRefused(reasons);
        }
    }

    /** What was read, if nothing was wrong with it. */
    PublishedList list() {
        if (entries.isEmpty() && reasons.isEmpty()) {
            reasons.add("there is no code below the headings");
        }
        if (!reasons.isEmpty()) {
            throw new ListRefused(reasons);
        }
        return new PublishedList(null, null, entries, locations.all(), pathologies.all());
    }
}

package nl.trajectoryledger.command.codes.workbook;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * The cells of one row that say something.
 *
 * @param number as Excel counts, from 1
 * @param cells text by column, from 0
 */
record SheetRow(String sheet, int number, SortedMap<Integer, String> cells) {

    // Excel's files have no-break spaces and line breaks where a reader sees one space.
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}");

    /** The text of a cell; null if it says nothing. */
    @Nullable String at(int column) {
        return cells.get(column);
    }

    /** One line, single spaces. */
    static String tidy(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** What two spellings of a heading have in common. */
    static String spelling(String heading) {
        var plain = Normalizer.normalize(tidy(heading), Normalizer.Form.NFKD);
        return MARK.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

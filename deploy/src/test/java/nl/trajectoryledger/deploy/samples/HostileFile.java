package nl.trajectoryledger.deploy.samples;

import static nl.trajectoryledger.deploy.samples.HostileBytes.BOMB;
import static nl.trajectoryledger.deploy.samples.HostileBytes.HALF_A_CHARACTER;
import static nl.trajectoryledger.deploy.samples.HostileBytes.HEADING;
import static nl.trajectoryledger.deploy.samples.HostileBytes.LONG_ZERO;
import static nl.trajectoryledger.deploy.samples.HostileBytes.OTHER_FILE;
import static nl.trajectoryledger.deploy.samples.HostileBytes.ROW;
import static nl.trajectoryledger.deploy.samples.HostileBytes.SEPARATORS;
import static nl.trajectoryledger.deploy.samples.HostileBytes.ZERO_IN_A_FACT;
import static nl.trajectoryledger.deploy.samples.HostileBytes.ZERO_IN_A_KEY;
import static nl.trajectoryledger.deploy.samples.HostileBytes.in;
import static nl.trajectoryledger.deploy.samples.HostileBytes.parts;
import static nl.trajectoryledger.deploy.samples.HostileBytes.repeated;
import static nl.trajectoryledger.deploy.samples.HostileBytes.spreadsheet;
import static nl.trajectoryledger.deploy.samples.HostileBytes.then;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/**
 * A file by which somebody, or some program, could do harm.
 *
 * @param answer what is to become of it
 */
public record HostileFile(String name, String format, Answer answer, Content content) {

    /** What becomes of a file. */
    public enum Answer {
        /** It is refused as a whole. */
        NO_FILE,
        /** Each of its rows is refused. */
        NO_ROW,
        /** It has no rows. */
        NOTHING
    }

    /** What stands in it, from the first byte on. */
    public interface Content {

        InputStream open() throws IOException;
    }

    /** One of each kind. */
    public static Stream<HostileFile> all() {
        return Stream.of(lines(), characters(), documents(), spreadsheets())
                .flatMap(files -> files);
    }

    private static Stream<HostileFile> lines() {
        return Stream.of(
                noRow("line without end", "facts", () -> repeated("x")),
                noRow("cell without end", "history-csv", () -> then(HEADING + "\"", repeated("0"))),
                noRow("record without end", "pm304", () -> then("01", repeated("0"))),
                nothing("nothing but line ends", "facts", () -> repeated("\n")),
                nothing(
                        "nothing but separators",
                        "history-csv",
                        () -> then(HEADING, repeated(SEPARATORS))));
    }

    private static Stream<HostileFile> characters() {
        return Stream.of(
                noFile("two bytes each", "history-csv", () -> in((HEADING + ROW).getBytes(UTF_16))),
                noRow("long form of zero", "facts", () -> in(LONG_ZERO.getBytes(ISO_8859_1))),
                noRow("half a character", "facts", () -> in(HALF_A_CHARACTER)),
                noRow("zero in a fact", "facts", () -> in(ZERO_IN_A_FACT)),
                noRow("zero in a key", "migrations-csv", () -> in(ZERO_IN_A_KEY)),
                noRow(
                        "zero in every cell",
                        "history-csv",
                        () -> in(HEADING + ROW.replaceAll("(?=[;\\n])", "\0"))));
    }

    private static Stream<HostileFile> documents() {
        return Stream.of(
                noFile("entities of entities", "gds801", () -> in(BOMB)),
                noFile("entity of another file", "gds801", () -> in(OTHER_FILE)),
                noFile("elements in elements", "gds802", () -> repeated("<a>")),
                noFile("attribute without end", "gds802", () -> then("<a b='", repeated("c"))));
    }

    private static Stream<HostileFile> spreadsheets() {
        return Stream.of(
                noFile(
                        "sheet that unpacks to more",
                        "history-csv",
                        () -> spreadsheet("xl/worksheets/sheet1.xml", "<worksheet>", "<row/>")),
                noFile(
                        "texts that unpack to more",
                        "history-csv",
                        () -> spreadsheet("xl/sharedStrings.xml", "<sst>", "<si><t>0</t></si>")),
                noFile(
                        "styles that unpack to more",
                        "migrations-csv",
                        () -> spreadsheet("xl/styles.xml", "<styleSheet><fonts>", "<font/>")),
                noFile("parts without number", "history-csv", () -> parts()));
    }

    private static HostileFile noFile(String name, String format, Content content) {
        return new HostileFile(name, format, Answer.NO_FILE, content);
    }

    private static HostileFile noRow(String name, String format, Content content) {
        return new HostileFile(name, format, Answer.NO_ROW, content);
    }

    private static HostileFile nothing(String name, String format, Content content) {
        return new HostileFile(name, format, Answer.NOTHING, content);
    }

    @Override
    public String toString() {
        return name;
    }
}

package nl.trajectoryledger.deploy.commands;

import tools.jackson.databind.JsonNode;

import java.io.PrintWriter;

/** What the rows of a file would do to counts and verdicts, a line a row and one for all. */
final class EffectsText {

    private final LedgerClient querySide;
    private final String sentence;
    private final PrintWriter out;
    private boolean isWhole;

    /**
     * @param language nl or en
     */
    EffectsText(LedgerClient querySide, String language, PrintWriter out) {
        this.querySide = querySide;
        this.sentence = language.equals("nl") ? "textNl" : "text";
        this.out = out;
    }

    /**
     * Prints what a dry run would have done.
     *
     * @return false if the ledger that is asked has no such answers
     */
    boolean print(String importPath) throws InterruptedException {
        if (!querySide.lines(importPath + "/effects", this::print)) {
            return false;
        }
        if (!isWhole) {
            throw new CommandFailed("the answer was cut off: ask again");
        }
        return true;
    }

    private void print(JsonNode line) {
        if (line.has("summary")) {
            isWhole = true;
            out.println(line.get("summary").get(sentence).asString());
        } else {
            var effect = line.get("effect");
            out.printf("%s, %s%n", place(effect), effect.get(sentence).asString());
        }
    }

    private static String place(JsonNode effect) {
        long row = effect.get("row").asLong();
        long last = effect.get("lastRow").asLong();
        var rows = row == last ? "row " + row : "rows %d to %d".formatted(row, last);
        var patient = effect.path("patient");
        return rows + ", " + (patient.isString() ? "patient " + patient.asString() : "new patient");
    }
}

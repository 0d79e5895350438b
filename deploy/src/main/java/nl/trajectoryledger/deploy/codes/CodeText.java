package nl.trajectoryledger.deploy.codes;

import nl.trajectoryledger.deploy.commands.TextTable;
import nl.trajectoryledger.query.codes.CodeAnswer;
import nl.trajectoryledger.query.codes.CodeAnswer.Permitted;
import nl.trajectoryledger.query.codes.EditionSummary;

import java.util.List;

/** What the list says of a code, as a person reads it. */
final class CodeText {

    private CodeText() {}

    static List<String> of(CodeAnswer answer) {
        var table =
                new TextTable()
                        .row("diagnosis (DCSPH)", answer.code() + " " + answer.label())
                        .row("on (peildatum)", answer.on())
                        .row("status", status(answer));
        var clauses = answer.clauses().stream().map(one -> one.clause() + " " + one.condition());
        rows(table, "clauses (bijlage 1)", clauses.toList());
        permitted(table, "from 18 years (volwassenen)", answer.adult());
        permitted(table, "below 18, physiotherapy (FT)", answer.minorPhysio());
        permitted(table, "below 18, exercise therapy (OT)", answer.minorExercise());
        table.row("left or right (links/rechts)", answer.bodySide() ? "must be said" : null);
        table.row("edition (versie)", edition(answer.edition()));
        return table.lines();
    }

    private static String status(CodeAnswer answer) {
        if (answer.claimable() && answer.closedFrom() != null) {
            return "open until %s (open tot)".formatted(answer.closedFrom().minusDays(1));
        }
        if (!answer.claimable()) {
            return "closed from %s (dicht)".formatted(answer.closedFrom());
        }
        return answer.restriction().isEmpty()
                ? "open"
                : "open for %s (open voor)".formatted(answer.restriction());
    }

    private static void permitted(TextTable table, String whom, List<Permitted> codes) {
        rows(table, whom, codes.stream().map(CodeText::words).toList());
    }

    private static String words(Permitted one) {
        return "%s %s%s"
                .formatted(one.code(), one.meaning(), one.valid() ? "" : " (not on this day)");
    }

    private static void rows(TextTable table, String what, List<String> values) {
        if (values.isEmpty()) {
            table.row(what, null);
        }
        for (int i = 0; i < values.size(); i++) {
            table.row(i == 0 ? what : "", values.get(i));
        }
    }

    private static String edition(EditionSummary edition) {
        return "%s%s%s, hash %s"
                .formatted(
                        edition.name(),
                        edition.validFrom() == null ? "" : " from " + edition.validFrom(),
                        edition.validUntil() == null ? "" : " until " + edition.validUntil(),
                        edition.hash());
    }
}

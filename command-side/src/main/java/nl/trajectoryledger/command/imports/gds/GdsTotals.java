package nl.trajectoryledger.command.imports.gds;

import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.FieldRefused;
import nl.trajectoryledger.command.imports.rows.Wording;

/** Adds up the amounts of the lines as rule 0150 of the message does. */
final class GdsTotals {

    private long claimed;

    void add(Element line) {
        claimed += cents(line, "DebetPrestatie", "DeclaratieBedragInclBtw");
        claimed -= cents(line, "CreditPrestatie", "ToegekendBedragInclBtwFinancieel");
    }

    /** Refuses a summary that says otherwise. */
    void check(Element summary) {
        var total = summary.at("TotaalDeclaratiebedragInclBtw").findFirst();
        if (total.isEmpty()) {
            return;
        }
        long amount = GdsFields.amount(total.get(), "Bedrag", "total");
        long stated = total.get().textAt("DebetCreditCode").equals("C") ? -amount : amount;
        if (stated != claimed) {
            throw new FieldRefused(
                    ErrorCode.TOTALS,
                    "total",
                    String.valueOf(stated),
                    Wording.ofField(
                            "totals", "total", String.valueOf(stated), String.valueOf(claimed)));
        }
    }

    private static long cents(Element line, String kind, String amount) {
        try {
            return line.at(kind)
                    .mapToLong(found -> GdsFields.amountIfAny(found, amount, "amount"))
                    .sum();
        } catch (FieldRefused unreadable) {
            // The line itself is refused for it.
            return 0;
        }
    }
}

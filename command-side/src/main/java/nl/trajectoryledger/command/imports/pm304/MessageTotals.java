package nl.trajectoryledger.command.imports.pm304;

import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.FieldRefused;
import nl.trajectoryledger.command.imports.rows.RowFields;
import nl.trajectoryledger.command.imports.rows.Wording;

import java.util.HashMap;
import java.util.Map;

/** Counts the records of a message as its closing record does, and checks or writes that one. */
final class MessageTotals {

    private static final Map<String, String> COUNTED =
            Map.of(
                    MessageRecord.INSURED, "insured",
                    MessageRecord.DEBTOR, "debtors",
                    MessageRecord.PERFORMANCE, "performances",
                    MessageRecord.COMMENT, "comments");

    private final MessageKind kind;
    private final Map<String, Integer> records = new HashMap<>();
    private long claimed;
    private long awarded;

    MessageTotals(MessageKind kind) {
        this.kind = kind;
    }

    void add(MessageRecord record) {
        records.merge(record.kind(), 1, Integer::sum);
        if (record.kind().equals(MessageRecord.PERFORMANCE)) {
            claimed += record.cents("amount", "credit");
            awarded += kind == MessageKind.ANSWER ? record.cents("awarded", "awardedCredit") : 0;
        }
    }

    /** Refuses a closing record that says otherwise. */
    void check(MessageRecord closing) {
        COUNTED.forEach((record, field) -> check(closing.fields(), field, count(record)));
        check(closing.fields(), "details", details());
        switch (kind) {
            case CLAIM -> check("total", closing.cents("total", "totalCredit"), claimed);
            // What was submitted may be more than the lines that are answered.
            case ANSWER -> check("awarded", closing.cents("awarded", "awardedCredit"), awarded);
        }
    }

    /** The closing record of what was counted. */
    MessageRecord closing() {
        var blank =
                new MessageRecord(MessageRecord.CLOSING + " ".repeat(kind.width() - 2))
                        .with("details", details())
                        .with("total", Math.abs(claimed))
                        .with("totalCredit", claimed < 0 ? "C" : "D");
        var closing = blank;
        for (var counted : COUNTED.entrySet()) {
            closing = closing.with(counted.getValue(), count(counted.getKey()));
        }
        return kind == MessageKind.CLAIM
                ? closing
                : closing.with("awarded", Math.abs(awarded))
                        .with("awardedCredit", awarded < 0 ? "C" : "D");
    }

    private int count(String record) {
        return records.getOrDefault(record, 0);
    }

    private int details() {
        return COUNTED.keySet().stream().mapToInt(this::count).sum();
    }

    private static void check(RowFields closing, String field, int counted) {
        check(field, closing.text(field).isEmpty() ? 0 : closing.number(field), counted);
    }

    private static void check(String field, long stated, long counted) {
        if (stated != counted) {
            throw new FieldRefused(
                    ErrorCode.TOTALS,
                    field,
                    String.valueOf(stated),
                    Wording.ofField(
                            "totals", field, String.valueOf(stated), String.valueOf(counted)));
        }
    }
}

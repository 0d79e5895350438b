package nl.trajectoryledger.command.imports.pm304;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** A message, record by record. */
final class MadeUpMessage {

    private final MessageKind kind;
    private final MessageTotals totals;
    private final List<MessageRecord> records = new ArrayList<>();

    MadeUpMessage(MessageKind kind) {
        this.kind = kind;
        this.totals = new MessageTotals(kind);
        records.add(
                blank("01")
                        .with("message", "107")
                        .with("version", "03")
                        .with("subversion", "02")
                        .with("insurer", "3343")
                        .with("practice", "04012345"));
    }

    static MadeUpMessage claim() {
        return new MadeUpMessage(MessageKind.CLAIM).insured("999990019", "19710112");
    }

    static MadeUpMessage answer(String day) {
        var message = new MadeUpMessage(MessageKind.ANSWER);
        message.records.set(0, message.records.getFirst().with("answeredOn", day));
        return message.insured("999990019", "19710112");
    }

    MadeUpMessage insured(String bsn, String birthDate) {
        return add(blank("02").with("bsn", bsn).with("birthDate", birthDate));
    }

    /** A line of 40 euros. */
    MadeUpMessage line(String reference, String day, String diagnosis, String entitlement) {
        return add(session(reference, day, diagnosis).with("entitlement", entitlement));
    }

    MadeUpMessage answered(String reference, String day, long cents, String returnCode) {
        return add(
                session(reference, day, "7023")
                        .with("awarded", cents)
                        .with("awardedCredit", "D")
                        .with("returnCode1", returnCode));
    }

    MadeUpMessage credit(String reference, String credited, String day) {
        return add(session(reference, day, "7023").with("credit", "C").with("credited", credited));
    }

    MadeUpMessage add(MessageRecord record) {
        totals.add(record);
        records.add(record);
        return this;
    }

    /** The last record with another value in a field. */
    MadeUpMessage but(String key, String value) {
        records.set(records.size() - 1, records.getLast().with(key, value));
        return this;
    }

    byte[] closed() {
        return text(totals.closing().text()).getBytes(UTF_8);
    }

    String text(String closing) {
        var text = new StringBuilder();
        records.forEach(record -> text.append(record.text()).append("\r\n"));
        return text.append(closing).append("\r\n").toString();
    }

    private MessageRecord session(String reference, String day, String diagnosis) {
        return blank("04")
                .with("bsn", records.getLast().raw("bsn"))
                .with("insurer", "3343")
                .with("date", day)
                .with("list", "012")
                .with("performance", "1000")
                .with("quantity", 1)
                .with("diagnosis", diagnosis)
                .with("entitlement", "012")
                .with("therapist", "04098765")
                .with("qualification", "0400")
                .with("amount", 4000)
                .with("credit", "D")
                .with("reference", reference);
    }

    private MessageRecord blank(String record) {
        return new MessageRecord(record + " ".repeat(kind.width() - 2));
    }
}

package nl.trajectoryledger.command.imports.pm304;

import nl.trajectoryledger.command.imports.rows.RowFields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A record of a message: a line of so many positions, the first two of which say of what kind.
 *
 * @param text as many positions as the message has
 */
record MessageRecord(String text) {

    static final String HEADER = "01";
    static final String INSURED = "02";
    static final String DEBTOR = "03";
    static final String PERFORMANCE = "04";
    static final String COMMENT = "98";
    static final String CLOSING = "99";

    String kind() {
        return text.substring(0, 2);
    }

    /** What stands in a field; empty if it is filled up with zeros or spaces. */
    String field(String key) {
        var value = raw(key).strip();
        return value.chars().allMatch(character -> character == '0') ? "" : value;
    }

    /** What stands in a field, filling included. */
    String raw(String key) {
        var place = RecordLayout.of(kind(), key);
        return text.substring(place.from(), place.until());
    }

    RowFields fields() {
        return new RowFields(this::field, MessageRecord::day);
    }

    /** The record with another value in a field, to the right as numbers are. */
    MessageRecord with(String key, long number) {
        var place = RecordLayout.of(kind(), key);
        return with(key, ("%0" + place.width() + "d").formatted(number));
    }

    /** The record with another value in a field, to the left as texts are. */
    MessageRecord with(String key, String value) {
        var place = RecordLayout.of(kind(), key);
        var filled = (value + " ".repeat(place.width())).substring(0, place.width());
        return new MessageRecord(
                text.substring(0, place.from()) + filled + text.substring(place.until()));
    }

    /** An amount in cents, below zero if it is credit. */
    long cents(String amount, String credit) {
        var digits = raw(amount).strip();
        if (!digits.matches("[0-9]{1,11}")) {
            return 0;
        }
        return raw(credit).equals("C") ? -Long.parseLong(digits) : Long.parseLong(digits);
    }

    private static Optional<LocalDate> day(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

package nl.trajectoryledger.query.rulebook;

import static java.util.Comparator.comparing;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;

/** Takes down what cannot be right in a piece of a rulebook. */
interface Complaints {

    void add(String piece, String field, @Nullable Object value, String expected);

    default void require(
            boolean right, String piece, String field, @Nullable Object value, String expected) {
        if (!right) {
            add(piece, field, value, expected);
        }
    }

    default void atLeast(int least, String piece, String field, @Nullable Integer number) {
        require(
                number == null || number >= least,
                piece,
                field,
                number,
                "a number of at least " + least);
    }

    /** Whether an edition of the DCSPH list has the code. */
    default boolean isDiagnosis(DcsphCode code) {
        return DcsphList.builtIn().editions().stream()
                .anyMatch(edition -> edition.entries().containsKey(code));
    }

    /** The article, where it was published, and where it was read. */
    default void sourced(String piece, String article, String publication, String source) {
        require(!article.isBlank(), piece, "article", "empty", "the article or condition");
        require(!publication.isBlank(), piece, "publication", "empty", "where it was published");
        require(
                source.startsWith("https://") || source.matches(".*\\b[12][0-9]{3}\\b.*"),
                piece,
                "source",
                source,
                "an address, https://..., or a document with its date");
    }

    default void inOrder(String piece, Validity validity) {
        require(
                !validity.lastDay().isBefore(validity.firstDay()),
                piece,
                "valid_until",
                validity.validUntil(),
                "a day on or after valid_from");
    }

    /**
     * No two of them hold on one day.
     *
     * @param pieces by their keys
     * @param continuous whether one of them must hold on every day between the first and the last
     */
    default void follow(Map<String, ? extends Validity> pieces, boolean continuous) {
        var inOrder = new ArrayList<>(pieces.entrySet());
        inOrder.sort(comparing(entry -> entry.getValue().firstDay()));
        for (int i = 1; i < inOrder.size(); i++) {
            var next = inOrder.get(i).getValue();
            var before = inOrder.get(i - 1).getValue().lastDay();
            var piece = inOrder.get(i).getKey();
            if (!next.firstDay().isAfter(before)) {
                add(
                        piece,
                        "valid_from",
                        next.validFrom(),
                        "a day after the one before it ends, without overlap");
            } else if (continuous && !next.firstDay().equals(before.plusDays(1))) {
                add(
                        piece,
                        "valid_from",
                        next.validFrom(),
                        before.plusDays(1) + ", the day after the one before it ends");
            }
        }
    }

    /** There is one on every day. */
    default void always(String piece, Collection<? extends Validity> several) {
        require(
                several.stream().anyMatch(one -> one.validFrom() == null),
                piece,
                "valid_from",
                null,
                "a value that holds since always");
        require(
                several.stream().anyMatch(one -> one.validUntil() == null),
                piece,
                "valid_until",
                null,
                "a value that holds from now on");
    }
}

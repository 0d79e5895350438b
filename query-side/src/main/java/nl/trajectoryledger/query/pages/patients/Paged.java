package nl.trajectoryledger.query.pages.patients;

import java.util.List;

/**
 * Some rows of many, the latest first.
 *
 * @param number of the page, from 1
 * @param pages how many there are
 * @param total rows of all pages
 */
record Paged<T>(List<T> rows, int number, int pages, int total) {

    private static final int SIZE = 50;

    static <T> Paged<T> of(List<T> all, int wanted) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), SIZE));
        int number = Math.clamp(wanted, 1, pages);
        int from = (number - 1) * SIZE;
        return new Paged<>(
                all.reversed().subList(from, Math.min(all.size(), from + SIZE)),
                number,
                pages,
                all.size());
    }
}

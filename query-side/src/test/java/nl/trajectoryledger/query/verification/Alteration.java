package nl.trajectoryledger.query.verification;

import java.util.List;
import java.util.Set;

/**
 * Something that the owner of the database does to it.
 *
 * @param sql what the owner runs, statement by statement
 * @param places one of which must be told
 */
record Alteration(List<String> sql, Set<String> places) {

    static Alteration of(String sql, String... places) {
        return new Alteration(List.of(sql), Set.of(places));
    }

    boolean isFoundBy(Verified verified) {
        return verified.told().stream().anyMatch(found -> places.contains(found.place()));
    }
}

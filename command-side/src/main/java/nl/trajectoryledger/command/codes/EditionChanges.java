package nl.trajectoryledger.command.codes;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphContent;
import nl.trajectoryledger.events.codes.DcsphEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What an edition changes, by code.
 *
 * @param opened closed before
 * @param closed open before
 * @param otherClauses open in both, for other clauses of Bijlage 1
 * @param otherPermitted open in both, with other entitlement codes
 * @param otherRestriction open in both, for others than before
 * @param otherBodySide where the side of the body must be said, or need no longer be
 * @param added not there before
 * @param gone no longer there: closed from the first day of the edition
 * @param otherWords pairs of digits that stand for something else, or are worded otherwise
 */
record EditionChanges(
        List<DcsphCode> opened,
        List<DcsphCode> closed,
        List<DcsphCode> otherClauses,
        List<DcsphCode> otherPermitted,
        List<DcsphCode> otherRestriction,
        List<DcsphCode> otherBodySide,
        List<DcsphCode> added,
        List<DcsphCode> gone,
        List<String> otherWords) {

    static EditionChanges between(DcsphContent before, DcsphContent after) {
        return new EditionChanges(
                where(before, after, (old, now) -> old.closed() && !now.closed()),
                where(before, after, (old, now) -> !old.closed() && now.closed()),
                whereOpen(before, after, DcsphEntry::clauses),
                whereOpen(before, after, EditionChanges::permitted),
                whereOpen(before, after, DcsphEntry::restriction),
                where(before, after, (old, now) -> old.bodySide() != now.bodySide()),
                only(after, before),
                only(before, after),
                otherWords(before, after));
    }

    private static List<Set<?>> permitted(DcsphEntry entry) {
        return List.of(entry.adult(), entry.minorPhysio(), entry.minorExercise());
    }

    private static List<DcsphCode> whereOpen(
            DcsphContent before, DcsphContent after, Function<DcsphEntry, Object> what) {
        return where(
                before,
                after,
                (old, now) ->
                        !old.closed() && !now.closed() && !what.apply(old).equals(what.apply(now)));
    }

    private static List<DcsphCode> where(
            DcsphContent before, DcsphContent after, BiPredicate<DcsphEntry, DcsphEntry> differ) {
        var codes = new ArrayList<DcsphCode>();
        new TreeMap<>(after.entries())
                .forEach(
                        (code, now) -> {
                            var old = before.entries().get(code);
                            if (old != null && differ.test(old, now)) {
                                codes.add(code);
                            }
                        });
        return codes;
    }

    private static List<DcsphCode> only(DcsphContent in, DcsphContent notIn) {
        var codes = new TreeSet<>(in.entries().keySet());
        codes.removeAll(notIn.entries().keySet());
        return List.copyOf(codes);
    }

    private static List<String> otherWords(DcsphContent before, DcsphContent after) {
        var words = new ArrayList<String>();
        new TreeMap<>(after.locations())
                .forEach(
                        (digits, label) -> {
                            if (!label.equals(before.locations().get(digits))) {
                                words.add(digits + "..");
                            }
                        });
        new TreeMap<>(after.pathologies())
                .forEach(
                        (digits, label) -> {
                            if (!label.equals(before.pathologies().get(digits))) {
                                words.add(".." + digits);
                            }
                        });
        return words;
    }
}

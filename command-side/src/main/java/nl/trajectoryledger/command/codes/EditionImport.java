package nl.trajectoryledger.command.codes;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.codes.EditionAnswer.State;
import nl.trajectoryledger.command.codes.workbook.PublishedList;
import nl.trajectoryledger.events.codes.DcsphEdition;
import nl.trajectoryledger.events.editions.RecordedCodes;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;

/** Makes an edition of a published list, says what it changes, and records it. */
@Component
final class EditionImport {

    private final EditionTable table;
    private final RecordedCodes codes;
    private final TransactionTemplate transaction;

    EditionImport(
            EditionTable table,
            @Qualifier("commandSideCodes") RecordedCodes codes,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.codes = codes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a list in.
     *
     * @param name what it is called; null for what the list says itself
     * @param validFrom the first day it holds; null for what the list says itself
     */
    EditionAnswer take(
            PublishedList list,
            @Nullable String name,
            @Nullable LocalDate validFrom,
            String source,
            boolean dryRun) {
        var called = stated(name, list.version(), "which version it is: say it as name");
        var day = stated(validFrom, list.validFrom(), "since when it holds: say it as validFrom");
        if (dryRun) {
            codes.refresh();
            return answer(edition(list, called, day, source), State.DRY_RUN);
        }
        var answer =
                transaction.execute(
                        _ -> {
                            table.lock();
                            codes.refresh();
                            return record(edition(list, called, day, source));
                        });
        codes.refresh();
        return requireNonNull(answer);
    }

    private static <T> T stated(@Nullable T asked, @Nullable T inList, String what) {
        if (asked == null && inList == null) {
            throw new EditionRefused("the list does not say " + what);
        }
        return asked == null ? requireNonNull(inList) : asked;
    }

    private DcsphEdition edition(PublishedList list, String name, LocalDate day, String source) {
        var known = codes.list();
        var before = day.minusDays(1);
        return new DcsphEdition(
                name, day, source, list.from(day, code -> known.find(code, before)));
    }

    private EditionAnswer record(DcsphEdition edition) {
        var answer = answer(edition, State.RECORDED);
        if (answer.state() == State.RECORDED) {
            table.add(edition);
        }
        return answer;
    }

    private EditionAnswer answer(DcsphEdition edition, State wanted) {
        var known = codes.list();
        var day = requireNonNull(edition.validFrom());
        var inForce = known.edition(day).orElseThrow();
        boolean same = inForce.hash().equals(edition.hash());
        if (!same) {
            requireOrder(edition, inForce);
        }
        return new EditionAnswer(
                same && wanted == State.RECORDED ? State.REPEATED : wanted,
                edition.name(),
                day,
                known.lastDayAfter(day).orElse(null),
                edition.source(),
                edition.hash(),
                edition.entries().size(),
                edition.entries().values().stream().filter(entry -> !entry.closed()).count(),
                inForce.toString(),
                EditionChanges.between(inForce.content(), edition.content()),
                (same ? known : known.with(edition)).name());
    }

    /** An edition never takes the place of a later one, nor of itself with other content. */
    private static void requireOrder(DcsphEdition edition, DcsphEdition inForce) {
        var name = new EditionName(edition.name());
        var held = new EditionName(inForce.name());
        boolean sameDay = requireNonNull(edition.validFrom()).equals(inForce.validFrom());
        if (sameDay && !name.isAfter(held)) {
            throw new EditionConflict(
                    ("the ledger holds edition %s from that day with other content; a corrected"
                                    + " edition has a later name")
                            .formatted(held));
        }
        if (held.isAfter(name)) {
            throw new EditionConflict(
                    "edition %s cannot follow edition %s, which is later".formatted(name, held));
        }
    }
}

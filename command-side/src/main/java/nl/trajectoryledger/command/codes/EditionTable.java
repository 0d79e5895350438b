package nl.trajectoryledger.command.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.codes.DcsphEdition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.HexFormat;

/** The table {@code ledger.code_edition}, which only grows. */
@Component
final class EditionTable {

    private final JdbcClient database;

    EditionTable(JdbcClient database) {
        this.database = database;
    }

    /** Keeps others from adding until the caller's transaction ends: ids rise as rows appear. */
    void lock() {
        database.sql(
                        """
                        select pg_advisory_xact_lock(
                            hashtextextended('trajectory-ledger code editions', 0))
                        """)
                .query((_, _) -> true)
                .single();
    }

    void add(DcsphEdition edition) {
        database.sql(
                        """
                        insert into ledger.code_edition (name, valid_from, source, content, hash)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(edition.name())
                .param(edition.validFrom())
                .param(edition.source())
                .param(edition.content().canonical().getBytes(UTF_8))
                .param(HexFormat.of().parseHex(edition.hash()))
                .update();
    }
}

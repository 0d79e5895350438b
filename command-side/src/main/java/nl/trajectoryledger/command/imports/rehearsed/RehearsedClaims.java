package nl.trajectoryledger.command.imports.rehearsed;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The table {@code ledger.rehearsed_claim}. */
@Component
public final class RehearsedClaims {

    private final JdbcTemplate database;

    RehearsedClaims(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps which rows of a dry run claim which session. */
    public void save(UUID dryRun, List<RehearsedClaim> claims) {
        database.batchUpdate(
                """
                insert into ledger.rehearsed_claim
                    (dry_run, row, patient, session, as_sent, diagnosis, referrer)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                claims.stream()
                        .map(
                                claim -> {
                                    var diagnosis = claim.diagnosis();
                                    return new Object[] {
                                        dryRun,
                                        claim.row(),
                                        claim.patient().value(),
                                        claim.session().value(),
                                        claim.asSent(),
                                        diagnosis == null ? null : diagnosis.value(),
                                        claim.referrer()
                                    };
                                })
                        .toList());
    }

    /** Drops what dry runs left that nobody may ask about any more. */
    public void forgetOld() {
        database.update(
                """
                delete from ledger.rehearsed_claim
                where dry_run in (select id from ledger.dry_run where kept_until < now())
                """);
    }
}

package nl.trajectoryledger.command.imports;

import nl.trajectoryledger.command.store.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.util.List;

/** What imports of one file, one after the other, have left in a database. */
record ImportState(TestDatabase database, JdbcClient connection) {

    static ImportState of(TestDatabase database) {
        // One that stays open: how far an import is, is asked often.
        return new ImportState(
                database,
                JdbcClient.create(
                        new SingleConnectionDataSource(database.url(), "postgres", "", true)));
    }

    /** How many rows are answered by the n-th of them, the first being number 0. */
    long done(int number) {
        return connection
                .sql("select done from ledger.import order by started_at offset ? limit 1")
                .param(number)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Whether the n-th of them is at work, or was when it was cut off. */
    boolean isRunning(int number) {
        return connection
                .sql("select state from ledger.import order by started_at offset ? limit 1")
                .param(number)
                .query(String.class)
                .single()
                .equals("running");
    }

    /** What became of all rows in the end; a row recorded before the last import is repeated. */
    List<String> answers() {
        return lines(
                """
                select format('%s rows, %s done, %s taken, %s refused, %s in conflict, %s',
                    rows, done, accepted + repeated, refused, conflicting, state)
                from ledger.import order by started_at desc limit 1
                """);
    }

    /** Every row that was refused, and why. */
    List<String> refusals() {
        return lines(
                """
                select format('%s %s %s %s', row, code, field, message)
                from ledger.import_error order by row
                """);
    }

    /** How many events of each name there are, and a sum over what each patient's events say. */
    List<String> events() {
        return lines(
                """
                select format('%s %s %s', name, count(*), md5(string_agg(
                    format('%s %s %s', patient_key, sequence, md5(
                        case name when 'patient-registered' then 'sealed, otherwise each time'
                        else replace(convert_from(payload, 'UTF8'), stream::text, '') end)),
                    '' order by patient_key, sequence)))
                from ledger.event join ledger.import_patient on patient = stream
                group by name order by name
                """);
    }

    private List<String> lines(String query) {
        return connection.sql(query).query((row, _) -> row.getString(1)).list();
    }
}

package nl.trajectoryledger.query.verification;

import nl.trajectoryledger.query.reading.ReadTables;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What can be done to rows of the read tables that serve. */
final class RowAlterations {

    private static final String SERVING = "reading_blue";

    /** By the type of the column. */
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "uuid", "gen_random_uuid()",
                    "text", "coalesce(%s, '') || '~'",
                    "int4", "coalesce(%s, 0) + 1",
                    "int8", "%s + 1",
                    "date", "coalesce(%s, date '2024-01-08') + 1",
                    "_text", "array_append(%s, '~')",
                    "jsonb", "%s || '{\"~\": 1}'");

    private final StoredPlaces stored;
    private final JdbcClient database;
    private final List<Row> rows;
    private final List<Column> columns;

    private record Row(String table, String id, String place) {}

    private record Column(String table, String name, String type) {}

    RowAlterations(StoredPlaces stored, JdbcClient database) {
        this.stored = stored;
        this.database = database;
        rows = ReadTables.NAMES.stream().flatMap(table -> rows(table).stream()).toList();
        columns =
                database.sql(
                                """
                                select table_name, column_name, udt_name
                                from information_schema.columns
                                where table_schema = ? and column_name <> 'generation'
                                order by 1, 2
                                """)
                        .param(SERVING)
                        .query(
                                (row, _) ->
                                        new Column(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3)))
                        .list();
    }

    private List<Row> rows(String table) {
        var trajectory = table.equals("derivation") ? "''" : "', trajectory ' || trajectory";
        return database.sql(
                        "select ctid, '%1$s of patient ' || patient || %2$s from %3$s.%1$s"
                                .formatted(table, trajectory, SERVING))
                .query((row, _) -> new Row(table, row.getString(1), row.getString(2)))
                .list();
    }

    /** One column of one row. */
    Alteration column() {
        var row = stored.oneOf(rows);
        var column =
                stored.oneOf(columns.stream().filter(c -> c.table().equals(row.table())).toList());
        var otherwise =
                Objects.requireNonNull(OTHERWISE.get(column.type())).replace("%s", column.name());
        return Alteration.of(
                "update %s.%s set %s = %s where ctid = '%s'"
                        .formatted(SERVING, row.table(), column.name(), otherwise, row.id()),
                row.place());
    }

    Alteration removed() {
        var row = stored.oneOf(rows);
        return Alteration.of(
                "delete from %s.%s where ctid = '%s'".formatted(SERVING, row.table(), row.id()),
                row.place());
    }

    /** A row of somebody who does not exist. */
    Alteration added() {
        var row = stored.oneOf(rows);
        var names =
                columns.stream()
                        .filter(column -> column.table().equals(row.table()))
                        .map(Column::name)
                        .toList();
        var nobody = "00000000-0000-0000-0000-00000000000f";
        var list = String.join(", ", names);
        return Alteration.of(
                "insert into %1$s.%2$s (%3$s) select %4$s from %1$s.%2$s where ctid = '%5$s'"
                        .formatted(
                                SERVING,
                                row.table(),
                                list,
                                list.replace("patient", "'%s'::uuid".formatted(nobody)),
                                row.id()),
                row.place().replaceFirst("(?<=patient )[^,]*", nobody));
    }
}

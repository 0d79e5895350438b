package nl.trajectoryledger.command.imports.tables;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a form asks for and how a row of it is understood.
 *
 * @param columns all of the form, in the order of its template
 * @param example a row of the template
 * @param reader understands a row
 */
public record Table(List<Column> columns, List<String> example, TableReader reader) {

    public Table {
        columns = List.copyOf(columns);
        example = List.copyOf(example);
    }

    Optional<Column> columnOf(String heading) {
        return columns.stream().filter(column -> column.isHeaded(heading)).findFirst();
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** The headings that a table with some columns lacks. */
    Set<String> lacking(Set<Column> there) {
        var person =
                there.contains(Column.BSN)
                                || there.containsAll(Set.of(Column.POLICY, Column.BIRTH_DATE))
                        ? Stream.<String>empty()
                        : Stream.of(Column.BSN.heading());
        var required =
                columns.stream()
                        .filter(column -> column.isRequired() && !there.contains(column))
                        .map(Column::heading);
        return Stream.concat(person, required).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

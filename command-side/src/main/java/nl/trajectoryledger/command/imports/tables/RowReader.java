package nl.trajectoryledger.command.imports.tables;

import nl.trajectoryledger.command.imports.rows.FieldRefused;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowFields;

import java.util.List;

/** Reads the rows below a heading. */
record RowReader(Heading heading) {

    ReadRow read(FileRow row, List<String> cells) {
        try {
            var fields = new RowFields(field -> heading.cell(cells, field), TableDates::read);
            var statement = heading.table().reader().read(fields);
            return new ReadRow.Stated(row, Person.of(fields).addressee(), statement, List.of());
        } catch (FieldRefused refused) {
            return refused.of(row);
        }
    }
}

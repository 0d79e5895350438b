package nl.trajectoryledger.command.imports.factlines;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.FactReader;
import nl.trajectoryledger.command.dossier.FactRefused;
import nl.trajectoryledger.command.imports.rows.Addressee;
import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.command.imports.rows.RuleText;
import nl.trajectoryledger.command.imports.rows.Wording;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.regex.Pattern;

/** Reads a line of NDJSON: a fact, and in {@code patient} the key of its patient in the file. */
final class FactLineReader {

    private static final String PATIENT = "patient";
    private static final Pattern KEY = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,200}");

    private final FactReader facts = new FactReader();

    /** What a line says. */
    ReadRow read(FileRow row) {
        if (row.damage() != null) {
            return new ReadRow.Unusable(RowError.malformed(row, row.damage()));
        }
        JsonNode line;
        try {
            line = facts.tree(row.text().strip());
        } catch (FactRefused malformed) {
            return unusable(row, ErrorCode.MALFORMED, null, malformed.rule());
        }
        try {
            var key = line instanceof ObjectNode object ? object.remove(PATIENT) : null;
            return stated(row, key, facts.read(line));
        } catch (FactRefused refused) {
            var field = RuleText.fieldOf(refused.rule(), line::has);
            return unusable(row, ErrorCode.INVALID, field, refused.rule());
        }
    }

    private static ReadRow stated(FileRow row, @Nullable JsonNode key, Fact fact) {
        if (key == null || !key.isString() || !KEY.matcher(key.stringValue()).matches()) {
            return unusable(
                    row,
                    ErrorCode.INVALID,
                    PATIENT,
                    "patient is a key of 1 to 200 characters, unique in the file");
        }
        if (fact instanceof Fact.Patient known && known.bsn().value().equals(key.stringValue())) {
            // Keys are kept in plain text.
            return unusable(
                    row, ErrorCode.INVALID, PATIENT, "patient is a key and must not be the bsn");
        }
        return new ReadRow.Stated(row, new Addressee.ByKey(key.stringValue()), fact, List.of());
    }

    private static ReadRow unusable(
            FileRow row, ErrorCode code, @Nullable String field, String message) {
        return new ReadRow.Unusable(new RowError(row, code, field, null, Wording.ofRule(message)));
    }
}

package nl.trajectoryledger.command.imports.tables;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.imports.rows.Addressee;
import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.FieldRefused;
import nl.trajectoryledger.command.imports.rows.RowFields;
import nl.trajectoryledger.command.imports.rows.Wording;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PolicyNumber;

import org.jspecify.annotations.Nullable;

/** Of whom a row of a form speaks: by BSN, or by policy number and birth date. */
public record Person(@Nullable Bsn bsn, RowFields fields) {

    private static final int BSN_DIGITS = 9;

    /** The person in the columns that every form has. */
    public static Person of(RowFields fields) {
        return new Person(
                fields.valueIfAny("bsn", digits -> new Bsn(Codes.filled(digits, BSN_DIGITS))),
                fields);
    }

    /** What introduces the person; null if the row says too little for that. */
    public Fact.@Nullable Patient introduction() {
        var birthDate = fields.dateIfAny("birthDate");
        return bsn == null || birthDate == null
                ? null
                : new Fact.Patient(bsn, new BirthDate(birthDate), null, null);
    }

    Addressee addressee() {
        if (bsn != null) {
            return new Addressee.ByBsn(bsn);
        }
        if (fields.text("policy").isEmpty() || fields.text("birthDate").isEmpty()) {
            throw new FieldRefused(ErrorCode.MISSING, "bsn", null, Wording.of("no-person"));
        }
        return new Addressee.ByPolicy(
                fields.value("policy", PolicyNumber::new), new BirthDate(fields.date("birthDate")));
    }
}

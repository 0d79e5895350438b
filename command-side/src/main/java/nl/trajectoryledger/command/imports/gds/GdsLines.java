package nl.trajectoryledger.command.imports.gds;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.imports.claims.Answer;
import nl.trajectoryledger.command.imports.claims.AnsweredLine;
import nl.trajectoryledger.command.imports.claims.ClaimLine;
import nl.trajectoryledger.command.imports.claims.Provider;
import nl.trajectoryledger.command.imports.rows.Addressee;
import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.FieldRefused;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.Remark;
import nl.trajectoryledger.command.imports.rows.RowFields;
import nl.trajectoryledger.command.imports.rows.Wording;
import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PolicyNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Understands the lines about one insured person of a message. */
record GdsLines(GdsKind kind, Element header, Element context, Element insured) {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    /** What a line says. */
    ReadRow read(FileRow row, Element line) {
        var debit = line.at("DebetPrestatie").findFirst();
        var credit = line.at("CreditPrestatie").findFirst();
        return switch (kind) {
            case CLAIM ->
                    debit.map(session -> session(row, session))
                            .orElseGet(() -> credit(row, credit.orElse(line)));
            // That a credit was taken in changes nothing: the line is gone since the claim.
            case ANSWER ->
                    debit.map(session -> answer(row, session))
                            .orElseGet(() -> new ReadRow.Frame(row));
        };
    }

    private ReadRow session(FileRow row, Element session) {
        var fields = GdsFields.of(session);
        GdsFields.amount(session, "DeclaratieBedragInclBtw", "amount");
        var line =
                new ClaimLine(
                        patient(),
                        provider(fields),
                        fields.required("reference"),
                        fields.date("date"),
                        fields.value("diagnosis", DcsphCode::new),
                        fields.value("performance", PerformanceCode::new),
                        fields.valueIfAny("entitlement", EntitlementCode::new),
                        !fields.text("referral").isEmpty(),
                        null);
        return new ReadRow.Stated(row, addressee(), line, remarks(fields, line.date()));
    }

    private ReadRow credit(FileRow row, Element credit) {
        var fields = GdsFields.of(credit);
        var reference = fields.required("reference");
        if (fields.text("credited").isEmpty()) {
            throw new FieldRefused(
                    ErrorCode.MISSING, "credited", null, Wording.of("credit-of-nothing"));
        }
        var statement =
                ClaimLine.credit(
                        patient(), provider(fields), reference, fields.required("credited"));
        return new ReadRow.Stated(row, addressee(), statement, List.of());
    }

    private ReadRow answer(FileRow row, Element session) {
        var fields = GdsFields.of(session);
        long awarded =
                GdsFields.amount(session, "ToegekendBedragInclBtwFinancieel", "awarded")
                        + GdsFields.amountIfAny(
                                session, "ToegekendBedragInclBtwNietFinancieel", "awarded");
        var message = GdsFields.of(header);
        var answer =
                Answer.of(
                        insurer(message),
                        1,
                        awarded,
                        returnCodes(session),
                        message.date("answeredOn"));
        var line =
                new AnsweredLine(patient(), provider(fields), fields.required("reference"), answer);
        return new ReadRow.Stated(row, addressee(), line, List.of());
    }

    private static List<Remark> remarks(RowFields fields, LocalDate date) {
        var remarks = new ArrayList<Remark>();
        if (date.isBefore(SINCE)) {
            remarks.add(Remark.OUTSIDE_PERIOD_OF_FORMAT);
        }
        if (!fields.text("quantity").isEmpty() && fields.number("quantity") > 1) {
            remarks.add(Remark.SEVERAL_IN_ONE_LINE);
        }
        return remarks;
    }

    private UzoviCode insurer(RowFields message) {
        var ofInsured = GdsFields.of(insured).valueIfAny("insurer", UzoviCode::new);
        return ofInsured == null ? message.value("insurer", UzoviCode::new) : ofInsured;
    }

    private static List<ReturnCode> returnCodes(Element line) {
        return line.all()
                .filter(element -> element.name().equals("Retourcode"))
                .map(code -> new RowFields(_ -> code.text(), GdsFields::day))
                .map(fields -> fields.value("returnCode1", ReturnCode::new))
                .distinct()
                .toList();
    }

    private Fact.@Nullable Patient patient() {
        var fields = GdsFields.of(insured);
        var bsn = fields.valueIfAny("bsn", Bsn::new);
        var birthDate = fields.dateIfAny("birthDate");
        return bsn == null || birthDate == null
                ? null
                : new Fact.Patient(bsn, new BirthDate(birthDate), null, null);
    }

    private Addressee addressee() {
        var fields = GdsFields.of(insured);
        var bsn = fields.valueIfAny("bsn", Bsn::new);
        if (bsn != null) {
            return new Addressee.ByBsn(bsn);
        }
        if (fields.text("policy").isEmpty() || fields.text("birthDate").isEmpty()) {
            throw new FieldRefused(ErrorCode.MISSING, "bsn", null, Wording.of("no-person"));
        }
        return new Addressee.ByPolicy(
                fields.value("policy", PolicyNumber::new), new BirthDate(fields.date("birthDate")));
    }

    private Provider provider(RowFields line) {
        return new Provider(
                GdsFields.of(context).value("practice", AgbCode::new),
                line.valueIfAny("therapist", AgbCode::new),
                List.of());
    }
}

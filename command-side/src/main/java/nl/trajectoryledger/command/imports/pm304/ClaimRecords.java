package nl.trajectoryledger.command.imports.pm304;

import nl.trajectoryledger.command.dossier.Documented;
import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.imports.claims.Answer;
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
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PolicyNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Understands the records about one insured person under one header.
 *
 * @param insured the record of the person, if one stands before
 */
record ClaimRecords(MessageKind kind, MessageRecord header, @Nullable MessageRecord insured) {

    private static final LocalDate SUCCEEDED_ON = LocalDate.of(2025, 1, 1);

    /** What the record of the person says: who that is. */
    ReadRow person(FileRow row, MessageRecord record) {
        var person = patient(record);
        var statement = new Documented.OnPatient(person, List.of());
        return new ReadRow.Stated(row, addressee(record, person), statement, List.of());
    }

    /** What a line says: a session, or that an earlier line is taken back. */
    ReadRow line(FileRow row, MessageRecord record) {
        var fields = record.fields();
        var person = patientOf(record);
        var provider = provider(fields);
        var reference = fields.required("reference");
        var addressee = addressee(record, person);
        requireAmount(record, "amount", "credit");
        if (record.raw("credit").equals("C")) {
            if (fields.text("credited").isEmpty()) {
                throw new FieldRefused(
                        ErrorCode.MISSING, "credited", null, Wording.of("credit-of-nothing"));
            }
            var credit = ClaimLine.credit(person, provider, reference, fields.required("credited"));
            return new ReadRow.Stated(row, addressee, credit, List.of());
        }
        var line =
                new ClaimLine(
                        person,
                        provider,
                        reference,
                        fields.date("date"),
                        fields.value("diagnosis", DcsphCode::new),
                        fields.value("performance", PerformanceCode::new),
                        fields.valueIfAny("entitlement", EntitlementCode::new),
                        namesReferrer(fields),
                        answer(record));
        return new ReadRow.Stated(row, addressee, line, remarks(fields, line.date()));
    }

    /** By code or by specialism: insurers ask one of the two. */
    private static boolean namesReferrer(RowFields line) {
        return Stream.of("referrer", "referrerSpecialism")
                .anyMatch(key -> !line.text(key).isEmpty());
    }

    /** An amount that cannot be read, or which way it goes, is no amount of nothing. */
    private static void requireAmount(MessageRecord record, String amount, String credit) {
        if (!record.raw(amount).matches("[0-9]+")) {
            throw new FieldRefused(
                    ErrorCode.INVALID, amount, null, Wording.ofField("not-a-number", amount));
        }
        if (!record.raw(credit).matches("[CD]")) {
            throw new FieldRefused(
                    ErrorCode.INVALID, credit, null, Wording.ofField("not-valid", credit));
        }
    }

    private static List<Remark> remarks(RowFields fields, LocalDate date) {
        var remarks = new ArrayList<Remark>();
        if (!date.isBefore(SUCCEEDED_ON)) {
            remarks.add(Remark.OUTSIDE_PERIOD_OF_FORMAT);
        }
        if (!fields.text("quantity").isEmpty() && fields.number("quantity") > 1) {
            remarks.add(Remark.SEVERAL_IN_ONE_LINE);
        }
        return remarks;
    }

    /** The person of the line, if the record before it is about the same one. */
    private Fact.@Nullable Patient patientOf(MessageRecord line) {
        return insured != null && insured.raw("bsn").equals(line.raw("bsn"))
                ? patient(insured)
                : null;
    }

    private static Fact.@Nullable Patient patient(MessageRecord insured) {
        var fields = insured.fields();
        var bsn = fields.valueIfAny("bsn", Bsn::new);
        return bsn == null
                ? null
                : new Fact.Patient(bsn, new BirthDate(fields.date("birthDate")), null, null);
    }

    private Addressee addressee(MessageRecord record, Fact.@Nullable Patient person) {
        if (person != null) {
            return new Addressee.ByBsn(person.bsn());
        }
        var bsn = record.fields().valueIfAny("bsn", Bsn::new);
        if (bsn != null) {
            return new Addressee.ByBsn(bsn);
        }
        if (insured == null && record.kind().equals(MessageRecord.PERFORMANCE)) {
            throw new FieldRefused(ErrorCode.MISSING, "bsn", null, Wording.of("no-person"));
        }
        var fields = (insured == null ? record : insured).fields();
        return new Addressee.ByPolicy(
                fields.value("policy", PolicyNumber::new), new BirthDate(fields.date("birthDate")));
    }

    private Provider provider(RowFields line) {
        var qualification = line.valueIfAny("qualification", Qualification::new);
        return new Provider(
                practice(),
                line.valueIfAny("therapist", AgbCode::new),
                qualification == null ? List.of() : List.of(qualification));
    }

    /** The practice; where it claims under another number, the institution or the therapist. */
    private AgbCode practice() {
        var fields = header.fields();
        var named =
                Stream.of("practice", "institution", "provider")
                        .filter(key -> !fields.text(key).isEmpty())
                        .findFirst()
                        .orElse("practice");
        return fields.value(named, AgbCode::new);
    }

    private @Nullable Answer answer(MessageRecord line) {
        return switch (kind) {
            case CLAIM -> null;
            case ANSWER -> {
                requireAmount(line, "awarded", "awardedCredit");
                yield Answer.of(
                        insurer(line),
                        line.cents("amount", "credit"),
                        line.cents("awarded", "awardedCredit"),
                        returnCodes(line.fields()),
                        header.fields().date("answeredOn"));
            }
        };
    }

    private UzoviCode insurer(MessageRecord line) {
        var stated = line.fields().valueIfAny("insurer", UzoviCode::new);
        return stated == null ? header.fields().value("insurer", UzoviCode::new) : stated;
    }

    private static List<ReturnCode> returnCodes(RowFields line) {
        return Stream.of("returnCode1", "returnCode2", "returnCode3")
                .filter(key -> !line.text(key).isEmpty())
                .map(key -> line.value(key, ReturnCode::new))
                .toList();
    }
}

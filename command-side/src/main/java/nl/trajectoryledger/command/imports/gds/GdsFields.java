package nl.trajectoryledger.command.imports.gds;

import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.FieldRefused;
import nl.trajectoryledger.command.imports.rows.RowFields;
import nl.trajectoryledger.command.imports.rows.Wording;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By which names the elements of a message are read. They are those of the validation rules that
 * Vektis and VECOZO publish; the schema itself is not public.
 */
final class GdsFields {

    private GdsFields() {}

    static RowFields of(Element element) {
        return new RowFields(field -> text(element, field), GdsFields::day);
    }

    /** An amount in cents. */
    static long amount(Element element, String name, String field) {
        var text = element.textAt(name);
        if (text.isEmpty()) {
            throw new FieldRefused(
                    ErrorCode.MISSING, field, null, Wording.ofField("missing", field));
        }
        if (!text.matches("[0-9]{1,9}([.][0-9]{1,2})?")) {
            throw new FieldRefused(
                    ErrorCode.INVALID, field, null, Wording.ofField("not-valid", field));
        }
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    static long amountIfAny(Element element, String name, String field) {
        return element.textAt(name).isEmpty() ? 0 : amount(element, name, field);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String text(Element element, String field) {
        return switch (field) {
            case "bsn" -> element.textAt("BSN");
            case "policy" -> element.textAt("Verzekerdennummer");
            case "birthDate" -> element.textAt("Geboortedatum");
            case "insurer" -> either(element.textAt("UzoviNummer"), element.textAt("Verzender"));
            case "answeredOn" -> element.textAt("Verzenddatum");
            case "practice" ->
                    either(
                            element.textAt("Zorgaanbieder", "Zorgaanbiedercode"),
                            element.textAt("Declarant", "Zorgaanbiedercode"));
            case "reference" -> element.textAt("Referentienummer");
            case "credited" -> element.textAt("GerelateerdReferentienummer");
            case "date" -> element.textAt("Begindatum");
            case "performance" -> element.textAt("Prestatiecode");
            case "quantity" -> element.textAt("Aantal");
            case "diagnosis" ->
                    element.textAt("AanvullendePrestatiegegevens", "Diagnose", "Diagnosecode");
            case "entitlement" ->
                    where(
                            element,
                            "AanvullendPrestatieKenmerk",
                            "ApkCodelijstCode",
                            "004",
                            "ApkCode");
            case "referral" -> element.textAt("Verwijzing", "TypeVerwijzingcode");
            case "therapist" ->
                    where(element, "Zorgaanbieder", "ZorgaanbiederRol", "01", "Zorgaanbiedercode");
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** The text of an element beside which another says which one it is. */
    private static String where(
            Element element, String name, String selector, String value, String wanted) {
        return element.at(name)
                .filter(found -> found.textAt(selector).equals(value))
                .map(found -> found.textAt(wanted))
                .findFirst()
                .orElse("");
    }
}

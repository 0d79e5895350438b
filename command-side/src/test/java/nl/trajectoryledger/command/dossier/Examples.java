package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.UUID;

/** The cast of every test of the dossier: someone with multiple sclerosis, born in 1980. */
final class Examples {

    static final PatientId PATIENT_ID = new PatientId(new UUID(0, 0xa001));
    static final TrajectoryKey MS = new TrajectoryKey("ms");
    static final AgbCode PRACTICE = new AgbCode("04012345");
    static final PartyCode CONFIRMING_PRACTICE = new PartyCode("04012345");
    static final UzoviCode INSURER = new UzoviCode("3311");
    static final DcsphCode MULTIPLE_SCLEROSIS = new DcsphCode("9373");

    static final String PATIENT = "{fact: 'patient', bsn: '999990019', birthDate: '1980-01-01'}";
    static final String INTAKE =
            "{fact: 'intake', trajectory: 'ms', date: '2024-02-01', practice: '04012345',"
                    + " diagnosis: '9373'}";
    static final String SESSION = "{fact: 'session', trajectory: 'ms', date: '2024-02-05'}";

    /** Text without the quotes that would only clutter a test; the values are as strict as ever. */
    private static final JsonMapper TEXT =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                    .build();

    private static final FactReader READER = new FactReader();

    private Examples() {}

    static Fact fact(String text) {
        return READER.read(TEXT.readTree(text));
    }

    /** The fact under a reference of the practice's own administration. */
    static String referenced(String reference, String text) {
        var plain = text.replace(", source: {system: 'pms'}}", "}");
        return plain.substring(0, plain.length() - 1)
                + ", source: {system: 'pms', reference: '%s'}}".formatted(reference);
    }

    static String retracting(String reference) {
        return "{fact: 'fact-retracted', reference: '%s', reason: 'never was',".formatted(reference)
                + " source: {system: 'pms'}}";
    }

    static FactId nth(int fact) {
        return new FactId(fact);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

package nl.trajectoryledger.command.facts;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.FactReader;
import nl.trajectoryledger.command.dossier.FactRefused;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.UUID;

/** One fact and the patient it is about. */
record FactRequest(Fact fact, Addressee addressee) {

    /** How a request names the patient. */
    sealed interface Addressee {

        /**
         * By the id that the ledger gave.
         *
         * @param id empty if the text is no patient id at all
         */
        record ById(Optional<PatientId> id) implements Addressee {}

        /** By citizen service number. */
        record ByBsn(Bsn bsn) implements Addressee {}
    }

    /** Takes a fact and its patient apart; throws {@link FactRefused} if it is malformed. */
    static FactRequest read(FactReader reader, JsonNode body) {
        if (!(body instanceof ObjectNode fields)) {
            throw new FactRefused("a fact is an object with fields");
        }
        var patient = text("patient", fields.remove("patient"));
        // The `patient` fact has a bsn of its own.
        var isPatient = fields.path("fact").asString("").equals("patient");
        var bsn = isPatient ? null : text("bsn", fields.remove("bsn"));
        var fact = reader.read(fields);
        if (patient != null && bsn != null) {
            throw new FactRefused("patient and bsn are both stated: one of them names the patient");
        }
        if (patient != null) {
            return new FactRequest(fact, new Addressee.ById(patientId(patient)));
        }
        if (fact instanceof Fact.Patient stated) {
            return new FactRequest(fact, new Addressee.ByBsn(stated.bsn()));
        }
        if (bsn != null) {
            return new FactRequest(fact, new Addressee.ByBsn(bsn(bsn)));
        }
        throw new FactRefused("patient is missing: the patient id, or bsn in its place");
    }

    private static @Nullable String text(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            // Not repeated: it may be a citizen service number.
            throw new FactRefused(field + " is not a text");
        }
        return value.stringValue();
    }

    private static Optional<PatientId> patientId(String text) {
        try {
            return Optional.of(new PatientId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Bsn bsn(String text) {
        try {
            return new Bsn(text);
        } catch (IllegalArgumentException invalid) {
            throw new FactRefused("bsn: " + invalid.getMessage());
        }
    }
}

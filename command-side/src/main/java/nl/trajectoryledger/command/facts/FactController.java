package nl.trajectoryledger.command.facts;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.FactReader;
import nl.trajectoryledger.command.dossier.FactRefused;
import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.command.dossier.PatientDossier;
import nl.trajectoryledger.command.facts.FactRequest.Addressee;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** One fact over HTTP. */
@RestController
class FactController {

    private static final int LARGEST_FACT = 64 * 1024;

    private final FactReader reader = new FactReader();
    private final FactGateway facts;
    private final PatientIndex patients;

    FactController(FactGateway facts, PatientIndex patients) {
        this.facts = facts;
        this.patients = patients;
    }

    /** A fact that is in the ledger, newly or since it was stated first. */
    record Recorded(PatientId patientId, FactId factId, List<String> eventIds) {}

    // A stream, because Spring logs a body that it binds, and a body holds personal data.
    @PostMapping(path = "/api/facts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> state(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST_FACT + 1);
        if (bytes.length > LARGEST_FACT) {
            return problem(CONTENT_TOO_LARGE, "a fact has at most 64 kilobytes");
        }
        JsonNode json;
        try {
            json = reader.tree(bytes);
        } catch (FactRefused notJson) {
            return problem(BAD_REQUEST, notJson.rule());
        }
        return answer(FactRequest.read(reader, json));
    }

    private ResponseEntity<?> answer(FactRequest request) {
        return switch (request.addressee()) {
            case Addressee.ByBsn(var bsn) -> answer(facts.record(bsn, List.of(request.fact())));
            case Addressee.ById(var id) ->
                    id.<ResponseEntity<?>>map(patient -> answer(patient, request.fact()))
                            .orElseGet(FactController::unknownPatient);
        };
    }

    private ResponseEntity<?> answer(PatientId patient, Fact fact) {
        // Only the ledger gives patient ids, so a `patient` fact under one is about a known person.
        if (fact instanceof Fact.Patient stated
                && !patients.find(stated.bsn()).map(patient::equals).orElse(false)) {
            return problem(UNPROCESSABLE_CONTENT, "bsn is not the one of this patient");
        }
        return answer(facts.record(patient, List.of(fact)));
    }

    private static ResponseEntity<?> answer(FactAnswers answers) {
        return switch (answers.outcomes().getFirst()) {
            case Outcome.Recorded(var fact, var events) ->
                    ResponseEntity.status(CREATED)
                            .body(new Recorded(answers.patientId(), fact, events));
            case Outcome.Repeated(var fact, var events) ->
                    ResponseEntity.status(OK).body(new Recorded(answers.patientId(), fact, events));
            case Outcome.Conflicting(var rule) -> problem(CONFLICT, rule);
            case Outcome.Refused(var rule) -> refuse(rule);
        };
    }

    private static ResponseEntity<?> refuse(String rule) {
        return switch (rule) {
            case PatientDossier.UNKNOWN_PATIENT -> unknownPatient();
            case PatientDossier.ERASED_PATIENT -> problem(GONE, rule);
            default -> problem(UNPROCESSABLE_CONTENT, rule);
        };
    }

    @ExceptionHandler
    ResponseEntity<?> refuse(FactRefused refused) {
        return problem(UNPROCESSABLE_CONTENT, refused.rule());
    }

    @ExceptionHandler({
        ConcurrencyException.class,
        AggregateStreamCreationException.class,
        BsnTaken.class
    })
    ResponseEntity<?> giveUp() {
        return problem(
                SERVICE_UNAVAILABLE, "others are writing about this patient: state the fact again");
    }

    private static ResponseEntity<?> unknownPatient() {
        return problem(NOT_FOUND, "the ledger does not know this patient");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String rule) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, rule)).build();
    }
}

package nl.trajectoryledger.command.retention;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import nl.trajectoryledger.command.dossier.PatientDossier;
import nl.trajectoryledger.command.dossier.RetentionOrder;
import nl.trajectoryledger.command.dossier.RetentionRefused;
import nl.trajectoryledger.events.identity.PatientId;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Holds, terms and erasures over HTTP. A patient is named by the ledger's own id. */
@RestController
class RetentionController {

    private static final String HOLDS = "/api/patients/{patient}/legal-holds";
    private static final int MOST = 1_000;

    private final Orders orders;
    private final Scrubbing scrubbing;

    RetentionController(Orders orders, Scrubbing scrubbing) {
        this.orders = orders;
        this.scrubbing = scrubbing;
    }

    /** A hold as it is lifted. */
    record Set(PatientId patient, int hold) {}

    @GetMapping("/api/patients/{patient}/retention")
    ResponseEntity<?> standing(@PathVariable UUID patient) {
        return orders.standing(new PatientId(patient))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> problem(NOT_FOUND, "the ledger does not know this patient"));
    }

    @PostMapping(path = HOLDS, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Set> hold(@PathVariable UUID patient, InputStream body) throws IOException {
        return held(patient, OrderRequest.read(body).hold());
    }

    @PostMapping(path = HOLDS + "/{hold}/lift", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Set> lift(@PathVariable UUID patient, @PathVariable int hold, InputStream body)
            throws IOException {
        return held(patient, OrderRequest.read(body).lift(hold));
    }

    private ResponseEntity<Set> held(UUID patient, RetentionOrder order) {
        var id = new PatientId(patient);
        return ResponseEntity.status(CREATED).body(new Set(id, orders.hold(id, order).value()));
    }

    @PostMapping(
            path = "/api/patients/{patient}/erasure",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Erasure> erase(@PathVariable UUID patient, InputStream body) throws IOException {
        var erasure = orders.erase(new PatientId(patient), OrderRequest.read(body).erase());
        return ResponseEntity.created(URI.create("/api/erasures/" + patient)).body(erasure);
    }

    /** Who may be erased now, those of longest ago first. */
    @GetMapping("/api/retention/due")
    List<FileStanding> due(@RequestParam(defaultValue = "100") int size) {
        return orders.due(Math.clamp(size, 1, MOST));
    }

    @GetMapping("/api/retention/terms")
    List<RetentionTerm> terms() {
        return orders.terms().all();
    }

    /** Has the database's files forget what its tables have forgotten. */
    @PostMapping("/api/retention/scrub")
    Scrubbing.Scrubbed scrub() {
        return scrubbing.scrub();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(RetentionRefused refused) {
        return problem(
                switch (refused.rule()) {
                    case PatientDossier.UNKNOWN_PATIENT -> NOT_FOUND;
                    case PatientDossier.ERASED_PATIENT -> GONE;
                    default -> UNPROCESSABLE_CONTENT;
                },
                refused.rule());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooEarly(TermRunning running) {
        var problem =
                ProblemDetail.forStatusAndDetail(CONFLICT, String.valueOf(running.getMessage()));
        problem.setProperty("allowedFrom", running.allowedFrom());
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notNow(ImportRunning running) {
        return problem(CONFLICT, String.valueOf(running.getMessage()));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String rule) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, rule)).build();
    }
}

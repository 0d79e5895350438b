package nl.trajectoryledger.query.rebuild;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.generations.ParkedLog;
import nl.trajectoryledger.query.rebuild.Wanted.Kind;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Rebuilds over HTTP: started, cancelled, and asked how far they are. */
@RestController
class Rebuilds {

    private final RebuildRunner runner;
    private final RebuildLog log;
    private final RebuildReports reports;
    private final ParkedLog parked;
    private final PatientRebuild onePatient;

    Rebuilds(
            RebuildRunner runner,
            RebuildLog log,
            RebuildReports reports,
            ParkedLog parked,
            PatientRebuild onePatient) {
        this.runner = runner;
        this.log = log;
        this.reports = reports;
        this.parked = parked;
        this.onePatient = onePatient;
    }

    @PostMapping("/api/rebuilds")
    ResponseEntity<?> start(
            @RequestParam(defaultValue = RebuildRunner.PROJECTION) String projection,
            @RequestParam(defaultValue = "false") boolean compare,
            @RequestParam(defaultValue = "false") boolean back,
            @RequestParam(defaultValue = "false") boolean acceptParked,
            @RequestParam(defaultValue = "false") boolean anew) {
        if (!projection.equals(RebuildRunner.PROJECTION)) {
            return problem(NOT_FOUND, "there is no projection of that name");
        }
        if (back && !runner.canReturn()) {
            return problem(CONFLICT, "there is no earlier generation to go back to");
        }
        var kind = back ? Kind.RETURN : compare ? Kind.COMPARE : Kind.REPLACE;
        var started = runner.start(new Wanted(kind, acceptParked, anew));
        if (started.isEmpty()) {
            return problem(CONFLICT, "a rebuild is running");
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/rebuilds/" + started.get()))
                .body(reports.find(started.get()).orElseThrow());
    }

    @GetMapping("/api/rebuilds")
    List<RebuildProgress> latest() {
        return reports.latest();
    }

    @GetMapping("/api/rebuilds/{id}")
    ResponseEntity<?> progress(@PathVariable UUID id) {
        var found = reports.find(id);
        return found.isPresent()
                ? ResponseEntity.ok(found.get())
                : problem(NOT_FOUND, "there is no such rebuild");
    }

    @GetMapping("/api/rebuilds/{id}/parked")
    ResponseEntity<?> parked(@PathVariable UUID id) {
        return reports.find(id).isPresent()
                ? ResponseEntity.ok(parked.of(id))
                : problem(NOT_FOUND, "there is no such rebuild");
    }

    @PostMapping("/api/rebuilds/{id}/cancel")
    ResponseEntity<?> cancel(@PathVariable UUID id) {
        return log.cancel(id)
                ? ResponseEntity.accepted().body(reports.find(id).orElseThrow())
                : problem(CONFLICT, "this rebuild does not run");
    }

    /** One patient alone. */
    record OnePatient(PatientId patient) {}

    @PostMapping("/api/rebuilds/patients")
    ResponseEntity<?> rebuild(@RequestBody OnePatient wanted) {
        try {
            return onePatient.rebuild(wanted.patient())
                    ? ResponseEntity.noContent().build()
                    : problem(NOT_FOUND, "the ledger knows no such patient");
        } catch (DataAccessException unavailable) {
            throw unavailable;
        } catch (RuntimeException failed) {
            return problem(
                    UNPROCESSABLE_CONTENT,
                    "cannot be derived: " + failed.getClass().getSimpleName());
        }
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
    }
}

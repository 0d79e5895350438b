package nl.trajectoryledger.query.rebuild;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.UUID;

/** Rebuilds over HTTP: started, and asked how far they are. */
@RestController
class Rebuilds {

    private final RebuildRunner runner;
    private final RebuildLog log;

    Rebuilds(RebuildRunner runner, RebuildLog log) {
        this.runner = runner;
        this.log = log;
    }

    @PostMapping("/api/rebuilds")
    ResponseEntity<?> start(
            @RequestParam(defaultValue = RebuildRunner.PROJECTION) String projection,
            @RequestParam(defaultValue = "false") boolean compare) {
        if (!projection.equals(RebuildRunner.PROJECTION)) {
            return problem(NOT_FOUND, "there is no projection of that name");
        }
        var started = runner.start(compare);
        if (started.isEmpty()) {
            return problem(CONFLICT, "a rebuild is running");
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/rebuilds/" + started.get()))
                .body(log.find(started.get()).orElseThrow());
    }

    @GetMapping("/api/rebuilds/{id}")
    ResponseEntity<?> progress(@PathVariable UUID id) {
        var found = log.find(id);
        return found.isPresent()
                ? ResponseEntity.ok(found.get())
                : problem(NOT_FOUND, "there is no such rebuild");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
    }
}

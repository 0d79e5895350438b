package nl.trajectoryledger.command.imports;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.util.NoSuchElementException;
import java.util.UUID;

/** Imports on their way: watched, and cancelled. */
@RestController
class ImportFollowController {

    private final Imports imports;
    private final ImportFollowers followers;

    ImportFollowController(Imports imports, ImportFollowers followers) {
        this.imports = imports;
        this.followers = followers;
    }

    /** Server-sent events: one now, one whenever something changed, the last when it is over. */
    @GetMapping(path = "/api/imports/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@PathVariable UUID id) {
        return followers.follow(imports.find(id).orElseThrow());
    }

    /**
     * Asks the import to stop; it is cancelled when it says so. One that is over stays as it is.
     */
    @PostMapping("/api/imports/{id}/cancel")
    ResponseEntity<ImportProgress> cancel(@PathVariable UUID id) {
        imports.cancel(id);
        var progress = imports.find(id).orElseThrow();
        return ResponseEntity.status(progress.isOver() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(progress);
    }

    @ExceptionHandler(NoSuchElementException.class)
    ResponseEntity<ProblemDetail> unknown() {
        return ResponseEntity.of(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "the ledger knows no such import"))
                .build();
    }
}

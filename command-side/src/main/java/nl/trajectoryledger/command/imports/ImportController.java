package nl.trajectoryledger.command.imports;

import nl.trajectoryledger.command.imports.recording.RowErrors;
import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.ImportFile;
import nl.trajectoryledger.command.imports.rows.RowError;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.UUID;

/** Files of facts over HTTP. */
@RestController
class ImportController {

    private static final int ERRORS_AT_ONCE = 500;

    private final Imports imports;
    private final ImportRunner runner;
    private final RowErrors errors;
    private final Path folder;
    private final JsonMapper mapper = new JsonMapper();

    ImportController(
            Imports imports,
            ImportRunner runner,
            RowErrors errors,
            @Value("${ledger.import-folder:${java.io.tmpdir}}") Path folder) {
        this.imports = imports;
        this.runner = runner;
        this.errors = errors;
        this.folder = folder;
    }

    /** A row for repair, as it stood in the file. */
    record ErrorLine(
            long row, ErrorCode code, @Nullable String field, String message, String line) {}

    // Not as a form: a servlet container reads those itself, and the file would be gone.
    @PostMapping(
            path = "/api/imports",
            consumes = {
                "application/x-ndjson",
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.TEXT_PLAIN_VALUE
            })
    ResponseEntity<?> take(
            @RequestParam String format,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body)
            throws IOException {
        var known = ImportFormat.of(format);
        if (known.isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, "format is `facts`");
        }
        var id = UUID.randomUUID();
        var file = ImportFile.receive(body, folder);
        imports.begin(id, known.get(), dryRun, file);
        runner.start(id, dryRun, file);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(imports.find(id).orElseThrow());
    }

    @GetMapping("/api/imports/{id}")
    ImportProgress progress(@PathVariable UUID id) {
        return imports.find(id).orElseThrow();
    }

    @GetMapping("/api/imports/{id}/errors")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable UUID id) {
        var file = imports.errorsOf(id).orElseThrow();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(out -> write(file, out));
    }

    @ExceptionHandler(NoSuchElementException.class)
    ResponseEntity<ProblemDetail> unknown() {
        return problem(HttpStatus.NOT_FOUND, "the ledger knows no such import");
    }

    private void write(UUID file, OutputStream out) throws IOException {
        var some = errors.after(file, 0, ERRORS_AT_ONCE);
        while (!some.isEmpty()) {
            for (var error : some) {
                out.write(mapper.writeValueAsBytes(line(error)));
                out.write('\n');
            }
            some = errors.after(file, some.getLast().row().number(), ERRORS_AT_ONCE);
        }
    }

    private static ErrorLine line(RowError error) {
        return new ErrorLine(
                error.row().number(),
                error.code(),
                error.field(),
                error.message(),
                error.row().text());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
    }
}

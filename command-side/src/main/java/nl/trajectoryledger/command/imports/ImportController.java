package nl.trajectoryledger.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.forms.FileFormat;
import nl.trajectoryledger.command.imports.forms.RowsOf;
import nl.trajectoryledger.command.imports.forms.UnreadableFile;
import nl.trajectoryledger.command.imports.rows.ImportFile;
import nl.trajectoryledger.command.imports.rows.Wording;

import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.UUID;

/** Files over HTTP: brought, and followed until they are done. */
@RestController
class ImportController {

    private final Imports imports;
    private final ImportRunner runner;
    private final Path folder;
    private final DataSize largest;

    ImportController(
            Imports imports,
            ImportRunner runner,
            @Value("${ledger.import-folder:${java.io.tmpdir}}") Path folder,
            @Value("${ledger.largest-import:20GB}") DataSize largest) {
        this.imports = imports;
        this.runner = runner;
        this.folder = folder;
        this.largest = largest;
    }

    // Not as a form: a servlet container reads those itself, and the file would be gone.
    @PostMapping(
            path = "/api/imports",
            consumes = {
                "application/x-ndjson",
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_XML_VALUE,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "text/csv",
                MediaType.TEXT_PLAIN_VALUE
            })
    ResponseEntity<?> take(
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body)
            throws IOException {
        if (format != null && Formats.of(format).isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, "format is one of " + Formats.names());
        }
        var file = ImportFile.receive(bounded(body), folder);
        try {
            var form = format == null ? Formats.of(file) : Formats.of(format);
            return form.isEmpty() ? unrecognised(file) : begin(RowsOf.of(file, form.get()), dryRun);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** A stream that never ends would fill the disk that the ledger needs. */
    private InputStream bounded(InputStream body) throws IOException {
        return BoundedInputStream.builder()
                .setInputStream(body)
                .setMaxCount(largest.toBytes() + 1)
                .setOnMaxCount(
                        (_, _) -> {
                            throw new UnreadableFile(
                                    Wording.of("too-large", String.valueOf(largest.toMegabytes())));
                        })
                .get();
    }

    private ResponseEntity<?> begin(RowsOf file, boolean dryRun) {
        var id = UUID.randomUUID();
        imports.begin(id, dryRun, file);
        runner.start(id, dryRun, file);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(imports.find(id).orElseThrow());
    }

    private static ResponseEntity<?> unrecognised(ImportFile file) throws IOException {
        file.close();
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "the file is in no form the ledger knows: " + Formats.names());
    }

    /** An empty file to be filled in by hand. */
    @GetMapping("/api/imports/template/{format}")
    ResponseEntity<?> template(@PathVariable String format) {
        var template = Formats.of(format).map(FileFormat::template).orElseThrow();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(format))
                .body(template);
    }

    @GetMapping("/api/imports/{id}")
    ImportProgress progress(@PathVariable UUID id) {
        return imports.find(id).orElseThrow();
    }

    @ExceptionHandler(NoSuchElementException.class)
    ResponseEntity<ProblemDetail> unknown() {
        return problem(HttpStatus.NOT_FOUND, "the ledger knows no such import or template");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableFile unreadable) {
        var why = unreadable.why();
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why.english());
        problem.setProperty("detailNl", why.dutch());
        return ResponseEntity.of(problem).build();
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
    }
}

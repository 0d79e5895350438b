package nl.trajectoryledger.command.imports;

import nl.trajectoryledger.command.imports.errors.RowErrors;
import nl.trajectoryledger.command.imports.errors.RowRemarks;
import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.Remark;
import nl.trajectoryledger.command.imports.rows.RowError;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.NoSuchElementException;
import java.util.UUID;

/** What is wrong or odd about the rows of a file, and the rows for repair. */
@RestController
class ImportErrorController {

    private static final int AT_ONCE = 500;

    private final Imports imports;
    private final RowErrors errors;
    private final RowRemarks remarks;
    private final JsonMapper mapper = new JsonMapper();

    ImportErrorController(Imports imports, RowErrors errors, RowRemarks remarks) {
        this.imports = imports;
        this.errors = errors;
        this.remarks = remarks;
    }

    /** A row for repair, as it stood in the file. */
    record ErrorLine(
            long row,
            ErrorCode code,
            @Nullable String field,
            @Nullable String value,
            String message,
            String messageNl,
            String line) {

        static ErrorLine of(RowError error) {
            return new ErrorLine(
                    error.row().number(),
                    error.code(),
                    error.field(),
                    error.value(),
                    error.message().english(),
                    error.message().dutch(),
                    error.row().text());
        }
    }

    /** Something odd about a row that was taken. */
    record RemarkLine(long row, String code, String message, String messageNl) {

        static RemarkLine of(long row, Remark remark) {
            var wording = remark.wording();
            return new RemarkLine(row, remark.toString(), wording.english(), wording.dutch());
        }
    }

    private interface EachError {

        void take(RowError error) throws IOException;
    }

    @GetMapping("/api/imports/{id}/errors")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable UUID id) {
        var file = imports.errorsOf(id).orElseThrow();
        return lines(out -> each(file, error -> write(ErrorLine.of(error), out)));
    }

    /** The refused rows in the form of their file, to be mended and brought again. */
    @GetMapping("/api/imports/{id}/errors/file")
    ResponseEntity<StreamingResponseBody> repair(@PathVariable UUID id) {
        var file = imports.errorsOf(id).orElseThrow();
        var format = Formats.of(imports.formatOf(id)).orElseThrow();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"errors%s\"".formatted(format.ending()))
                .body(
                        out -> {
                            try (var repair = format.repair(out)) {
                                each(file, repair::add);
                            }
                        });
    }

    @GetMapping("/api/imports/{id}/remarks")
    ResponseEntity<StreamingResponseBody> remarks(@PathVariable UUID id) {
        var file = imports.errorsOf(id).orElseThrow();
        return lines(
                out -> {
                    var some = remarks.after(file, 0, AT_ONCE);
                    while (!some.isEmpty()) {
                        for (var on : some) {
                            for (var remark : on.remarks()) {
                                write(RemarkLine.of(on.row(), remark), out);
                            }
                        }
                        some = remarks.after(file, some.getLast().row(), AT_ONCE);
                    }
                });
    }

    @ExceptionHandler(NoSuchElementException.class)
    ResponseEntity<ProblemDetail> unknown() {
        return ResponseEntity.of(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "the ledger knows no such import"))
                .build();
    }

    private void each(UUID file, EachError task) throws IOException {
        var some = errors.after(file, 0, AT_ONCE);
        while (!some.isEmpty()) {
            for (var error : some) {
                task.take(error);
            }
            some = errors.after(file, some.getLast().row().number(), AT_ONCE);
        }
    }

    private void write(Object line, OutputStream out) throws IOException {
        out.write(mapper.writeValueAsBytes(line));
        out.write('\n');
    }

    private static ResponseEntity<StreamingResponseBody> lines(StreamingResponseBody body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(body);
    }
}

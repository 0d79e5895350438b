package nl.trajectoryledger.command.codes;

import nl.trajectoryledger.command.codes.EditionAnswer.State;
import nl.trajectoryledger.command.codes.workbook.DcsphWorkbook;
import nl.trajectoryledger.command.codes.workbook.ListRefused;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;

/** New editions of the DCSPH list over HTTP, as the workbooks that Vektis publishes. */
@RestController
class EditionController {

    private final EditionImport editions;
    private final Path folder;

    EditionController(
            EditionImport editions,
            @Value("${ledger.import-folder:${java.io.tmpdir}}") Path folder) {
        this.editions = editions;
        this.folder = folder;
    }

    @PostMapping(
            path = "/api/codes/editions",
            consumes = {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    ResponseEntity<EditionAnswer> take(
            @RequestParam(required = false) @Nullable LocalDate validFrom,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body)
            throws IOException {
        try (var file = ReceivedFile.receive(body, folder)) {
            var list = DcsphWorkbook.read(file.path());
            var answer = editions.take(list, name, validFrom, file.source(), dryRun);
            return ResponseEntity.status(
                            answer.state() == State.RECORDED ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(answer);
        }
    }

    @ExceptionHandler
    ProblemDetail notTaken(ListRefused refused) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT, String.join("\n", refused.reasons()));
        problem.setProperty("reasons", refused.reasons());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notRecorded(EditionRefused refused) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, refused);
    }

    @ExceptionHandler
    ProblemDetail notRecorded(EditionConflict conflict) {
        return problem(HttpStatus.CONFLICT, conflict);
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException refused) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(refused.getMessage()));
    }
}

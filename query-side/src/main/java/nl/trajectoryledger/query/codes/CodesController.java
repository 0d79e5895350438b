package nl.trajectoryledger.query.codes;

import nl.trajectoryledger.events.codes.CurrentCodes;
import nl.trajectoryledger.events.codes.DcsphCode;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The DCSPH list over HTTP. */
@RestController
class CodesController {

    private final CurrentCodes codes;
    private final Clock clock;

    CodesController(
            @Qualifier("querySideCodes") CurrentCodes codes,
            @Qualifier("querySideClock") Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * The editions in the order in which they come into force.
     *
     * @param codes all of them together, as answers about a patient name them
     */
    record Editions(String codes, String codesHash, List<EditionSummary> editions) {}

    @GetMapping("/api/codes/editions")
    Editions editions() {
        var list = codes.list();
        return new Editions(list.name(), list.hash(), EditionSummary.of(list));
    }

    @GetMapping("/api/codes/{code:[0-9]{4}}")
    ResponseEntity<?> code(
            @PathVariable String code, @RequestParam(required = false) @Nullable LocalDate on) {
        var day = on == null ? LocalDate.now(clock) : on;
        var answer = CodeAnswer.of(codes.list(), new DcsphCode(code), day);
        return answer.isPresent()
                ? ResponseEntity.ok(answer.get())
                : ResponseEntity.of(
                                ProblemDetail.forStatusAndDetail(
                                        HttpStatus.NOT_FOUND,
                                        "diagnosis code %s is not on the DCSPH list on %s"
                                                .formatted(code, day)))
                        .build();
    }
}

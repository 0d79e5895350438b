package nl.trajectoryledger.query.dryruns;

import static java.util.Objects.requireNonNullElse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import java.util.NoSuchElementException;

/** Says why there is no answer about a dry run as a problem detail (RFC 9457). */
@RestControllerAdvice(
        basePackages = {
            "nl.trajectoryledger.query.dryruns",
            "nl.trajectoryledger.query.claimfiles"
        })
class Problems {

    @ExceptionHandler(NoSuchElementException.class)
    ProblemDetail unknown() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "the ledger knows no such dry run");
    }

    @ExceptionHandler
    ProblemDetail unanswerable(NotAnswerable why) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, requireNonNullElse(why.getMessage(), ""));
    }
}

package nl.trajectoryledger.query.replay;

import static java.util.Objects.requireNonNullElse;

import nl.trajectoryledger.query.patients.BadRequest;
import nl.trajectoryledger.query.rulebook.RulebookRefused;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why there is no replay as a problem detail (RFC 9457). */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    @ExceptionHandler
    ProblemDetail notAsked(BadRequest refused) {
        return problem(HttpStatus.BAD_REQUEST, refused);
    }

    @ExceptionHandler
    ProblemDetail cannotBeRight(RulebookRefused refused) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, refused);
    }

    @ExceptionHandler
    ProblemDetail running(ReplayRunning other) {
        return problem(HttpStatus.CONFLICT, other);
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException why) {
        return ProblemDetail.forStatusAndDetail(status, requireNonNullElse(why.getMessage(), ""));
    }
}

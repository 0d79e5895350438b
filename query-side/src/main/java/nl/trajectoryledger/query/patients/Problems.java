package nl.trajectoryledger.query.patients;

import nl.trajectoryledger.query.history.ErasedPatient;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a request as a problem detail (RFC 9457), repeating no value of it. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    @ExceptionHandler
    ProblemDetail notAsked(BadRequest refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message(refused));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownPatient nobody) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, message(nobody));
    }

    @ExceptionHandler
    ProblemDetail gone(ErasedPatient nobody) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.GONE, message(nobody));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownTreatment treatment) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, message(treatment));
    }

    private static String message(Throwable refused) {
        var message = refused.getMessage();
        return message == null ? "" : message;
    }
}

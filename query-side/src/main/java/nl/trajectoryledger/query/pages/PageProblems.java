package nl.trajectoryledger.query.pages;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import nl.trajectoryledger.query.patients.BadRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** Says in plain words what is wrong with a request for a page, and the way back. */
@ControllerAdvice(basePackages = "nl.trajectoryledger.query.pages")
class PageProblems {

    @ExceptionHandler({NothingThere.class, MethodArgumentTypeMismatchException.class})
    ModelAndView nothingThere() {
        return problem(NOT_FOUND);
    }

    @ExceptionHandler(BadRequest.class)
    ModelAndView notAsked() {
        return problem(BAD_REQUEST);
    }

    private static ModelAndView problem(HttpStatus status) {
        return new ModelAndView("error", Map.of("status", status.value()), status);
    }
}

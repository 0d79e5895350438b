package nl.trajectoryledger.events.login;

import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

import java.io.IOException;

/**
 * Says no as a problem detail (RFC 9457), and nothing of what is behind the door. What is not in
 * the table of endpoints is not there.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final EndpointTable table;

    Refusals(EndpointTable table) {
        this.table = table;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse answer, AuthenticationException who)
            throws IOException {
        if (!isThere(request, answer)) {
            return;
        }
        answer.addHeader("WWW-Authenticate", "Bearer");
        answer.addHeader("WWW-Authenticate", "Basic realm=\"ledger\", charset=\"UTF-8\"");
        write(answer, UNAUTHORIZED, "say who you are: by a token, or by name and password");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse answer, AccessDeniedException denied)
            throws IOException {
        if (isThere(request, answer)) {
            write(answer, FORBIDDEN, "your role does not extend to this");
        }
    }

    private boolean isThere(HttpServletRequest request, HttpServletResponse answer)
            throws IOException {
        if (table.find(request).isPresent()) {
            return true;
        }
        write(answer, NOT_FOUND, "there is nothing here");
        return false;
    }

    static void write(HttpServletResponse answer, HttpStatus status, String detail)
            throws IOException {
        answer.setStatus(status.value());
        answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        answer.getWriter()
                .printf(
                        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,"
                                + "\"detail\":\"%s\"}",
                        status.getReasonPhrase(), status.value(), detail);
    }
}

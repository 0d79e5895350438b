package nl.trajectoryledger.events.login;

import jakarta.servlet.http.HttpServletRequest;

import nl.trajectoryledger.events.access.Endpoint;
import nl.trajectoryledger.events.access.Endpoints;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the row of the table of endpoints that a request falls under: the most specific one. */
public final class EndpointTable {

    private final List<Row> rows =
            Endpoints.all().stream()
                    .map(Row::of)
                    .sorted(Comparator.comparing(Row::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                    .toList();

    private record Row(Endpoint endpoint, PathPattern pattern) {

        static Row of(Endpoint endpoint) {
            return new Row(endpoint, PathPatternParser.defaultInstance.parse(endpoint.path()));
        }
    }

    Optional<Endpoint> find(HttpServletRequest request) {
        // Whoever may get something may ask whether it is there.
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return find(method, ServletRequestPathUtils.parse(request).pathWithinApplication());
    }

    /** The row for a method and a path. */
    public Optional<Endpoint> find(String method, String path) {
        return find(method, PathContainer.parsePath(path));
    }

    private Optional<Endpoint> find(String method, PathContainer path) {
        return rows.stream()
                .filter(row -> row.endpoint().method().equals(method))
                .filter(row -> row.pattern().matches(path))
                .map(Row::endpoint)
                .findFirst();
    }
}

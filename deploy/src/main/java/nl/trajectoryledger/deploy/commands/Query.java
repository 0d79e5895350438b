package nl.trajectoryledger.deploy.commands;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The parameters of a request; what is null is left out. */
public final class Query {

    private final List<String> parameters;

    public Query() {
        this(List.of());
    }

    private Query(List<String> parameters) {
        this.parameters = parameters;
    }

    /** Adds a parameter that is not null. */
    public Query and(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new ArrayList<>(parameters);
        more.add(name + "=" + encode(value.toString(), UTF_8));
        return new Query(more);
    }

    boolean names(String name) {
        return parameters.stream().anyMatch(each -> each.startsWith(name + "="));
    }

    /** Empty, or from the question mark on. */
    public String text() {
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }
}

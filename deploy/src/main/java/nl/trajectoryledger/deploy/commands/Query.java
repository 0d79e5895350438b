package nl.trajectoryledger.deploy.commands;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The parameters of a request; what is null is left out. */
final class Query {

    private final List<String> parameters = new ArrayList<>();

    Query and(String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(name + "=" + encode(value.toString(), UTF_8));
        }
        return this;
    }

    String text() {
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }
}

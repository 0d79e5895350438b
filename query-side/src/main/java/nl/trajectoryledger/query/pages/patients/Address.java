package nl.trajectoryledger.query.pages.patients;

import org.springframework.web.util.UriComponentsBuilder;

import java.util.Map;
import java.util.TreeMap;

/**
 * The page as it is asked for, from which its links lead on: each keeps what it does not change, so
 * that a link can be sent to somebody else.
 */
record Address(Map<String, String> asked) {

    Address {
        asked = new TreeMap<>(asked);
        // Choosing a language is over when it is chosen.
        asked.remove("lang");
        asked.values().removeIf(String::isBlank);
    }

    /** The same page with one thing otherwise; without it, for an empty value. */
    public String with(String name, Object value) {
        return with(name, value, "session", "");
    }

    /** The same with two things otherwise. */
    public String with(String name, Object value, String other, Object otherValue) {
        var query = new TreeMap<>(asked);
        query.put(name, value.toString());
        query.put(other, otherValue.toString());
        query.values().removeIf(String::isEmpty);
        var address = UriComponentsBuilder.newInstance();
        query.keySet().forEach(key -> address.queryParam(key, "{" + key + "}"));
        var text = address.encode().buildAndExpand(query).toUriString();
        // An empty reference would keep the query of the page it stands on.
        return text.isEmpty() ? "?" : text;
    }
}

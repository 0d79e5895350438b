package nl.trajectoryledger.query.prose;

import com.ibm.icu.text.MessageFormat;

import nl.trajectoryledger.query.trace.Remark;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of one language that a package has. */
public final class Phrases {

    private final Locale locale;
    private final ResourceBundle sentences;
    private final DateTimeFormatter days;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /**
     * Reads the file of messages that lies beside a class.
     *
     * @param locale one of those the file is there for
     */
    public Phrases(Class<?> beside, Locale locale) {
        this.locale = locale;
        this.sentences =
                ResourceBundle.getBundle(
                        beside.getPackageName() + ".messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        this.days = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
    }

    boolean isDutch() {
        return locale.getLanguage().equals("nl");
    }

    /** The sentence of a remark. */
    public String say(Remark remark) {
        return say(remark.key(), remark.values());
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, Object> values) {
        var words = new HashMap<String, Object>();
        values.forEach((name, value) -> words.put(name, word(name, value)));
        // A format keeps state while it formats, so that each use takes its own copy.
        var format =
                formats.computeIfAbsent(
                        key, one -> new MessageFormat(sentences.getString(one), locale));
        return format.clone().format(words);
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    private Object word(String name, Object value) {
        if (value instanceof LocalDate day) {
            return day(day);
        }
        return switch (name) {
            case "measure" -> sentences.getString("measure." + value);
            case "condition" -> sentences.getString("name." + value);
            default -> value;
        };
    }
}

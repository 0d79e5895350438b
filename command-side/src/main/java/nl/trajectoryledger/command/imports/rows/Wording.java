package nl.trajectoryledger.command.imports.rows;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What is said about a row or a file, in Dutch and in English; it never names a person. */
public record Wording(String dutch, String english) {

    private static final ResourceBundle.Control THESE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The sentence of the bundle with its gaps filled. */
    public static Wording of(String key, Object... arguments) {
        return new Wording(
                sentence(Locale.ROOT, key, arguments), sentence(Locale.ENGLISH, key, arguments));
    }

    /** The sentence about a field, which has a name in either language. */
    public static Wording ofField(String key, String field, String... values) {
        return new Wording(
                sentence(Locale.ROOT, key, name(Locale.ROOT, field), values),
                sentence(Locale.ENGLISH, key, name(Locale.ENGLISH, field), values));
    }

    /** A rule of the ledger, which words it in English. */
    public static Wording ofRule(String rule) {
        var dutch =
                DutchRule.find(rule)
                        .map(known -> sentence(Locale.ROOT, known.key(), known.gaps()))
                        .orElseGet(() -> sentence(Locale.ROOT, "rule", new Object[] {rule}));
        return new Wording(dutch, rule);
    }

    private static String name(Locale locale, String field) {
        return bundle(locale).getString("field." + field);
    }

    private static String sentence(Locale locale, String key, String field, String... values) {
        return sentence(locale, key, Stream.concat(Stream.of(field), Stream.of(values)).toArray());
    }

    private static String sentence(Locale locale, String key, Object... arguments) {
        return new MessageFormat(bundle(locale).getString(key), Locale.ROOT).format(arguments);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(Wording.class.getName(), locale, THESE_ONLY);
    }
}

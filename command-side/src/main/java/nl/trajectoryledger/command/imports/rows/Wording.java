package nl.trajectoryledger.command.imports.rows;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said about a row or a file, in Dutch and in English; it never names a person. */
public record Wording(String dutch, String english) {

    private static final ResourceBundle.Control THESE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The sentence of the bundle with its gaps filled. */
    public static Wording of(String key, Object... arguments) {
        return new Wording(
                sentence(Locale.ROOT, key, arguments), sentence(Locale.ENGLISH, key, arguments));
    }

    /** A rule of the ledger, which words it in English. */
    public static Wording ofRule(String rule) {
        return new Wording(of("rule", rule).dutch(), rule);
    }

    private static String sentence(Locale locale, String key, Object... arguments) {
        var bundle = ResourceBundle.getBundle(Wording.class.getName(), locale, THESE_ONLY);
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}

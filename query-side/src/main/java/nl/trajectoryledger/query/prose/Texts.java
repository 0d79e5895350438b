package nl.trajectoryledger.query.prose;

import java.util.Locale;
import java.util.function.Function;

/** The same said in Dutch and in English. */
public record Texts(String nl, String en) {

    /** What is told in each language. */
    public static Texts of(Function<Locale, String> telling) {
        return new Texts(
                telling.apply(Prose.LANGUAGES.getFirst()),
                telling.apply(Prose.LANGUAGES.getLast()));
    }
}

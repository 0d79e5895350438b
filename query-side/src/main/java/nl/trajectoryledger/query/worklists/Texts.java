package nl.trajectoryledger.query.worklists;

import java.util.Locale;
import java.util.function.Function;

/** The same said in Dutch and in English. */
public record Texts(String nl, String en) {

    private static final TaskText DUTCH = new TaskText(Locale.of("nl"));
    private static final TaskText ENGLISH = new TaskText(Locale.ENGLISH);

    static Texts of(Function<TaskText, String> telling) {
        return new Texts(telling.apply(DUTCH), telling.apply(ENGLISH));
    }

    /** Dutch for a Dutch locale, English for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("nl") ? nl : en;
    }
}

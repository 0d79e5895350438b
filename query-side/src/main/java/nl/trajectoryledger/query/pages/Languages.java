package nl.trajectoryledger.query.pages;

import nl.trajectoryledger.query.prose.Prose;
import nl.trajectoryledger.query.prose.Texts;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The languages of pages: Dutch first. */
public final class Languages {

    static final Locale DUTCH = Prose.LANGUAGES.getFirst();
    static final Locale ENGLISH = Prose.LANGUAGES.getLast();

    private Languages() {}

    /** English for who asks for it, Dutch for everybody else. */
    public static Locale of(@Nullable Locale asked) {
        return asked != null && asked.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : DUTCH;
    }

    static Locale other(Locale asked) {
        return of(asked).equals(DUTCH) ? ENGLISH : DUTCH;
    }

    /** What is told in both, in the one asked for. */
    public static String of(Texts texts, Locale asked) {
        return of(asked).equals(ENGLISH) ? texts.en() : texts.nl();
    }
}

package nl.trajectoryledger.query.pages;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.MessageFormat;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pages say, in Dutch and in English. In ICU's format, because Java's own has no plurals; days
 * and moments among the values are told as a person says them.
 */
final class PageTexts implements MessageSource {

    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    @Override
    public @Nullable String getMessage(
            String code,
            Object @Nullable [] values,
            @Nullable String otherwise,
            @Nullable Locale locale) {
        var sentence = find(code, locale);
        return sentence == null ? otherwise : say(sentence, values, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] values, @Nullable Locale locale) {
        var sentence = find(code, locale);
        if (sentence == null) {
            throw new NoSuchMessageException(code, Languages.of(locale));
        }
        return say(sentence, values, locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable wanted, @Nullable Locale locale) {
        var codes = wanted.getCodes();
        for (var code : codes == null ? new String[0] : codes) {
            var sentence = find(code, locale);
            if (sentence != null) {
                return say(sentence, wanted.getArguments(), locale);
            }
        }
        return requireNonNull(wanted.getDefaultMessage());
    }

    private static @Nullable String find(String code, @Nullable Locale locale) {
        try {
            return bundle(locale).getString(code);
        } catch (MissingResourceException _) {
            return null;
        }
    }

    private static ResourceBundle bundle(@Nullable Locale locale) {
        return ResourceBundle.getBundle(
                PageTexts.class.getPackageName() + ".messages",
                Languages.of(locale),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private String say(String sentence, Object @Nullable [] values, @Nullable Locale locale) {
        var told = Languages.of(locale);
        // A format keeps state while it formats, so that each use takes its own copy.
        var format =
                formats.computeIfAbsent(
                        told.getLanguage() + sentence, _ -> new MessageFormat(sentence, told));
        var words = values == null ? new Object[0] : values;
        return format.clone().format(Arrays.stream(words).map(each -> word(each, told)).toArray());
    }

    private static @Nullable Object word(@Nullable Object value, Locale locale) {
        return switch (value) {
            case LocalDate day -> Calendar.of(locale).day(day);
            case Instant moment -> Calendar.of(locale).moment(moment);
            case Number number -> number;
            case null -> "";
            default -> value.toString();
        };
    }
}

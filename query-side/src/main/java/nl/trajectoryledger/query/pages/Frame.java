package nl.trajectoryledger.query.pages;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.security.Principal;
import java.util.Locale;

/** What the frame around every page shows: where one is, in which language, and who one is. */
@ControllerAdvice(basePackages = "nl.trajectoryledger.query.pages")
class Frame {

    /** The same page in the other language. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(Locale locale) {
        var here = ServletUriComponentsBuilder.fromCurrentRequest();
        return here.scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("lang", Languages.other(locale).getLanguage())
                .build(true)
                .toUriString();
    }

    /** The desk that a page belongs to: the first word of its address. */
    @ModelAttribute("desk")
    String desk() {
        var path = ServletUriComponentsBuilder.fromCurrentRequest().build().getPathSegments();
        return path.isEmpty() ? "" : path.getFirst();
    }

    @ModelAttribute("calendar")
    Calendar calendar(Locale locale) {
        return Calendar.of(locale);
    }

    @ModelAttribute("user")
    String user(@Nullable Principal user) {
        return user == null ? "" : requireNonNullElse(user.getName(), "");
    }
}

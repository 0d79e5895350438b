package nl.trajectoryledger.query.pages;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Days and moments as a person in the Netherlands writes them. */
public final class Calendar {

    /** Where the day begins. */
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static final Calendar DUTCH = new Calendar(Languages.DUTCH);
    private static final Calendar ENGLISH = new Calendar(Languages.ENGLISH);

    private final DateTimeFormatter days;
    private final DateTimeFormatter shortDays;
    private final DateTimeFormatter moments;
    private final DateTimeFormatter months;
    private final DateTimeFormatter monthsAndYears;

    private Calendar(Locale locale) {
        days = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
        shortDays = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        months = DateTimeFormatter.ofPattern("LLL", locale);
        monthsAndYears = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
        moments = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", locale).withZone(AMSTERDAM);
    }

    /** The calendar of a language. */
    public static Calendar of(Locale locale) {
        return Languages.of(locale).equals(Languages.ENGLISH) ? ENGLISH : DUTCH;
    }

    /** A day in full; nothing for none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : days.format(day);
    }

    /** A day in a narrow column. */
    public String shortDay(@Nullable LocalDate day) {
        return day == null ? "" : shortDays.format(day);
    }

    /** A month on an axis. */
    public String month(LocalDate day) {
        return months.format(day);
    }

    /** A month with its year. */
    public String monthAndYear(LocalDate day) {
        return monthsAndYears.format(day);
    }

    /** A moment to the second. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : moments.format(moment);
    }

    /** A moment as a field of a form takes it. */
    public String field(@Nullable Instant moment) {
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, AMSTERDAM)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));
    }

    /** Moments as fields of a form take them, with spaces between. */
    public String fields(List<Instant> moments) {
        return moments.stream().map(this::field).collect(Collectors.joining(" "));
    }
}

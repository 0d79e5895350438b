package nl.trajectoryledger.command.dossier;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.dossier.FactIdentity.BySession;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.identity.FactId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The sessions stated under one key, found by fact, by day and by id. */
final class Sessions {

    private final Map<FactId, SessionState> byFact = new HashMap<>();
    private final Map<LocalDate, Set<SessionState>> byDay = new HashMap<>();
    private final Map<String, Set<SessionState>> byId = new HashMap<>();

    SessionState get(FactId fact) {
        return requireNonNull(byFact.get(fact), () -> "fact " + fact.value() + " is no session");
    }

    void add(SessionState session) {
        byFact.put(session.stated().factId(), session);
        index(session);
    }

    /** Changes a session; it is then found by its new day and id. */
    void change(FactId fact, Consumer<SessionState> change) {
        var session = get(fact);
        unindex(session);
        change.accept(session);
        index(session);
    }

    /**
     * The sessions that a reference stands for, retracted ones included: by day as corrected, by id
     * as first stated or as corrected.
     */
    List<SessionState> named(String reference) {
        return day(reference)
                .map(day -> on(day).filter(session -> session.current().date().equals(day)))
                .orElseGet(() -> byId.getOrDefault(reference, Set.of()).stream())
                .toList();
    }

    /** Another live session that has the identity, as first stated or as corrected. */
    Optional<SessionState> twin(SessionState session, BySession identity) {
        return on(identity.date())
                .filter(other -> other != session && other.live() && other.bears(identity))
                .findFirst();
    }

    /** The day a reference names, or empty if it is an id. */
    static Optional<LocalDate> day(String reference) {
        try {
            return Optional.of(LocalDate.parse(reference));
        } catch (DateTimeParseException anId) {
            return Optional.empty();
        }
    }

    /** The sessions first stated for the day or corrected to it. */
    private Stream<SessionState> on(LocalDate day) {
        return byDay.getOrDefault(day, Set.of()).stream();
    }

    private void index(SessionState session) {
        for (var form : forms(session)) {
            byDay.computeIfAbsent(form.date(), _ -> new LinkedHashSet<>()).add(session);
            if (form.id() != null) {
                byId.computeIfAbsent(form.id(), _ -> new LinkedHashSet<>()).add(session);
            }
        }
    }

    private void unindex(SessionState session) {
        for (var form : forms(session)) {
            remove(byDay.get(form.date()), session);
            remove(form.id() == null ? null : byId.get(form.id()), session);
        }
    }

    private static void remove(@Nullable Set<SessionState> sessions, SessionState session) {
        if (sessions != null) {
            sessions.remove(session);
        }
    }

    private static List<SessionDelivered> forms(SessionState session) {
        return List.of(session.stated(), session.current());
    }
}

package nl.trajectoryledger.command.dossier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;

import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Dossiers as the commands at this node left them. Another node may have appended to one since: an
 * append then fails on its place in the stream, and whatever is answered without an append is
 * decided past the cache.
 */
public final class DossierCache implements Cache {

    private static final int MOST = 5_000;

    /** A dossier names a person: it is in memory while facts come in about the person. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final ScopedValue<Use> USE = ScopedValue.newInstance();

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> dossiers =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterAccess(LONGEST)
                    .scheduler(Scheduler.systemScheduler())
                    .softValues()
                    .build();

    private enum Use {
        /** Reads what the store holds, and keeps it for the next command. */
        REFRESHED,
        /** Keeps nothing, because it may yet be rolled back. */
        NONE
    }

    /** Whether a command about the patient may be decided by what another node has added to. */
    public boolean mayBeStale(PatientId patient) {
        return containsKey(patient.toString());
    }

    /** Sends commands that decide by what the store holds at this moment. */
    public <T> T refreshedFor(Supplier<T> commands) {
        return ScopedValue.where(USE, Use.REFRESHED).call(commands::get);
    }

    /** Sends commands in a transaction of which nobody knows yet whether it will stand. */
    public <T> T passedByFor(Supplier<T> commands) {
        return ScopedValue.where(USE, Use.NONE).call(commands::get);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature.
    public <K, V> @Nullable V get(K patient) {
        return USE.isBound() ? null : (V) dossiers.getIfPresent(patient);
    }

    @Override
    public void put(Object patient, Object dossier) {
        if (USE.isBound() && USE.get() == Use.NONE) {
            dossiers.invalidate(patient);
        } else {
            dossiers.put(patient, dossier);
        }
    }

    @Override
    public boolean putIfAbsent(Object patient, Object dossier) {
        throw new UnsupportedOperationException("a dossier is kept as the last command left it");
    }

    @Override
    public <T> T computeIfAbsent(Object patient, Supplier<T> dossier) {
        throw new UnsupportedOperationException("dossiers are put here by commands only");
    }

    @Override
    public boolean remove(Object patient) {
        return dossiers.asMap().remove(patient) != null;
    }

    @Override
    public boolean containsKey(Object patient) {
        return dossiers.asMap().containsKey(patient);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens to this cache");
    }
}

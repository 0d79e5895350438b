package nl.trajectoryledger.command.store;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.JdbcPatientKeys;
import nl.trajectoryledger.events.stored.PatientKeys;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

import javax.crypto.SecretKey;

/** The stored keys of the patients, those that an append seals with fetched in one go. */
final class SealingKeys implements PatientKeys {

    private static final ScopedValue<Map<PatientId, SecretKey>> FETCHED = ScopedValue.newInstance();

    private final JdbcPatientKeys stored;

    SealingKeys(JdbcPatientKeys stored) {
        this.stored = stored;
    }

    /** Does work that seals data of these patients, in the transaction of the caller. */
    <T, X extends Exception> T fetchedFor(
            Set<PatientId> patients, ScopedValue.CallableOp<T, X> work) throws X {
        return patients.isEmpty()
                ? work.call()
                : ScopedValue.where(FETCHED, stored.obtain(patients)).call(work);
    }

    /** Has the keys of these patients at hand for work that opens what was sealed. */
    void readAhead(Set<PatientId> patients) {
        stored.readAhead(patients);
    }

    @Override
    public SecretKey obtain(PatientId patient) {
        var fetched = FETCHED.isBound() ? FETCHED.get().get(patient) : null;
        return fetched == null ? stored.obtain(patient) : fetched;
    }

    @Override
    public @Nullable SecretKey find(PatientId patient) {
        return stored.find(patient);
    }
}

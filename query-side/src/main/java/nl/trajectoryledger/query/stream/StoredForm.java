package nl.trajectoryledger.query.stream;

import nl.trajectoryledger.events.stored.AesGcmSeal;
import nl.trajectoryledger.events.stored.EventJson;
import nl.trajectoryledger.events.stored.EventSerializer;
import nl.trajectoryledger.events.stored.EventSerializer.UnknownNames;
import nl.trajectoryledger.events.stored.JdbcPatientKeys;
import nl.trajectoryledger.events.stored.MasterKey;
import nl.trajectoryledger.events.stored.SearchHash;

import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import javax.sql.DataSource;

/**
 * How the query side reads what is stored: sealed personal data is opened with the patient's key.
 *
 * @param judged for whoever derives rows: of a person only the birth date is opened
 * @param serializer Axon's view of it; it hands over what it does not know
 * @param searchHash the hashes by which patients are found
 */
public record StoredForm(
        EventJson json,
        EventJson judged,
        EventSerializer serializer,
        SearchHash searchHash,
        JdbcPatientKeys keys) {

    /** The stored form under a master key. */
    public static StoredForm under(MasterKey master, DataSource dataSource) {
        var keys = new JdbcPatientKeys(new TransactionAwareDataSourceProxy(dataSource), master);
        var seal = new AesGcmSeal(keys);
        var json = new EventJson(seal);
        return new StoredForm(
                json,
                BirthDatesOnly.json(seal),
                new EventSerializer(json, UnknownNames.HAND_OVER),
                new SearchHash(master),
                keys);
    }
}

package nl.trajectoryledger.events.stored;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import java.util.UUID;

/**
 * How a dry run keeps an event that was not recorded: sealed as a whole under the master key,
 * because a patient whom the ledger does not know has no key and must not get one.
 */
public final class RehearsedForm {

    private final MasterKey master;
    private final EventJson json = new EventJson(new Unsealed());

    public RehearsedForm(MasterKey master) {
        this.master = master;
    }

    /**
     * The bytes to keep.
     *
     * @param sequence the place that the event would have had in its patient's stream
     */
    public byte[] seal(UUID dryRun, long sequence, DossierEvent event) {
        return master.seal(json.write(event), context(dryRun, event.patientId(), sequence));
    }

    /**
     * Reads what {@link #seal} wrote.
     *
     * @param name the stored name of the event
     */
    public DossierEvent open(
            UUID dryRun, PatientId patient, long sequence, String name, byte[] sealed) {
        var type = EventNames.typeOf(name).orElseThrow();
        return json.read(type, master.open(sealed, context(dryRun, patient, sequence)));
    }

    private static String context(UUID dryRun, PatientId patient, long sequence) {
        return "dry run %s patient %s event %d".formatted(dryRun, patient, sequence);
    }

    /** Leaves personal data as it is, for what is sealed as a whole. */
    private static final class Unsealed implements PersonalDataSeal {

        @Override
        public String seal(PatientId patient, FactId fact, String field, String value) {
            return value;
        }

        @Override
        public String open(PatientId patient, FactId fact, String field, String sealed) {
            return sealed;
        }
    }
}

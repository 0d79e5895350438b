package nl.trajectoryledger.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.UUID;

/** Names one patient and the patient's stream; carries no meaning and no personal data. */
public record PatientId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PatientId {}

    /** Axon names the stream by this text. */
    @Override
    public String toString() {
        return value.toString();
    }
}

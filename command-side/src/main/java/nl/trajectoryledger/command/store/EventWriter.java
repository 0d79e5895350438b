package nl.trajectoryledger.command.store;

import nl.trajectoryledger.events.dossier.DossierEvent;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes events and all that must be on disk with them, in the transaction of the caller. */
record EventWriter(
        SealingKeys sealingKeys, SearchKeys searchKeys, StreamEnds ends, Serializer serializer) {

    void write(List<? extends EventMessage<?>> messages, Connection connection)
            throws SQLException {
        var events = messages.stream().map(message -> (DossierEvent) message.getPayload()).toList();
        var rows =
                sealingKeys.fetchedFor(
                        EventChain.sealedPatients(events),
                        () -> EventChain.rows(connection, messages, ends, serializer));
        searchKeys.record(connection, events);
        EventTable.add(connection, rows);
        ends.keepOnceCommitted(rows);
    }
}

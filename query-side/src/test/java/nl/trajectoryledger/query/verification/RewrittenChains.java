package nl.trajectoryledger.query.verification;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.merkle.EventLeaf;
import nl.trajectoryledger.events.stored.StoredEvent;
import nl.trajectoryledger.query.log.Tile;
import nl.trajectoryledger.query.stream.PatientStreams;
import nl.trajectoryledger.query.verification.StoredPlaces.Event;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Chains computed anew over something altered, by a forger who knows how it is done. */
record RewrittenChains(StoredPlaces stored, PatientStreams streams) {

    /** From an event on to the end of its stream. */
    Alteration chain() {
        var event = stored.event();
        return new Alteration(
                forged(event).stream().map(Forged::inTheStream).toList(), Set.of(event.place()));
    }

    /** The log with it, but for the signatures. */
    Alteration chainAndLog() {
        var event = stored.event();
        var sql = new ArrayList<String>();
        for (var forged : forged(event)) {
            sql.add(forged.inTheStream());
            sql.add(forged.inTiles());
            sql.add(forged.inHeads());
        }
        return new Alteration(sql, Set.of(stored.headWith(event.leaf())));
    }

    /** An event with other hashes. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Forged(Event event, byte[] payload, byte[] previous, byte[] hash) {

        private String inTheStream() {
            return "update ledger.event set payload = %s, previous_hash = %s, hash = %s where %s"
                    .formatted(
                            literal(payload),
                            event.sequence() == 0 ? "null" : literal(previous),
                            literal(hash),
                            event.key());
        }

        private String inTiles() {
            return "update transparency.tile set hashes = %s where level = 0 and index = %d"
                    .formatted(overlay("hashes"), event.leaf() / Tile.WIDTH);
        }

        private String inHeads() {
            return "update transparency.head set edge = %s where size > %d and size / %d = %d"
                    .formatted(
                            overlay("edge"), event.leaf(), Tile.WIDTH, event.leaf() / Tile.WIDTH);
        }

        private String overlay(String column) {
            var leaf = new EventLeaf(hash, event.transaction(), event.position()).treeHash();
            return "overlay(%s placing %s from %d)"
                    .formatted(column, literal(leaf.bytes()), 1 + 32 * (event.leaf() % Tile.WIDTH));
        }

        private static String literal(byte[] bytes) {
            return "'\\x%s'::bytea".formatted(HexFormat.of().formatHex(bytes));
        }
    }

    private List<Forged> forged(Event first) {
        var rows = streams.stored(new PatientId(UUID.fromString(first.stream())));
        var forged = new ArrayList<Forged>();
        for (var event : stored.from(first)) {
            var row = rows.get((int) event.sequence());
            var previous = forged.isEmpty() ? row.previousHash() : forged.getLast().hash();
            var otherwise = forged.isEmpty() ? altered(row.event()) : row.event();
            forged.add(
                    new Forged(
                            event,
                            otherwise.payload(),
                            previous == null ? new byte[0] : previous,
                            otherwise.hashAfter(previous)));
        }
        return forged;
    }

    /** With a space behind its payload, which nobody would notice. */
    private static StoredEvent altered(StoredEvent event) {
        var payload = new byte[event.payload().length + 1];
        System.arraycopy(event.payload(), 0, payload, 0, event.payload().length);
        payload[event.payload().length] = ' ';
        return new StoredEvent(
                event.stream(),
                event.sequence(),
                event.eventId(),
                event.name(),
                event.revision(),
                event.recordedAt(),
                event.sourceRecordedAt(),
                payload,
                event.metadata());
    }
}

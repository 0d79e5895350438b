package nl.trajectoryledger.events.stored;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PersonalData;
import nl.trajectoryledger.events.reading.QuickRecords;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Writes an event as the JSON that is stored and hashed, and reads it back. Absent fields and empty
 * lists are left out, fields stand in the order of the record, and personal data is sealed.
 */
public final class EventJson {

    private static final ConcurrentHashMap<Class<?>, Set<String>> PERSONAL =
            new ConcurrentHashMap<>();

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            _ -> JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
                    .withConfigOverride(
                            List.class,
                            list ->
                                    list.setInclude(
                                            JsonInclude.Value.construct(
                                                    Include.NON_EMPTY, Include.ALWAYS)))
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    // Looked at below, for less than a reader of bytes takes.
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .addModule(QuickRecords.module(EventJson::isName))
                    .build();

    /** One a type, so that none is looked up again for each event. */
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    private final PersonalDataSeal seal;

    public EventJson(PersonalDataSeal seal) {
        this.seal = seal;
    }

    /** A code or a key. Who a person is comes but once, and nothing keeps it. */
    private static boolean isName(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && !PersonalData.class.isAssignableFrom(type);
    }

    /** Reads events without who the patient is. */
    public static EventJson unopened() {
        return new EventJson(new Unopened());
    }

    /** The mapper behind the stored form; it seals nothing by itself. */
    public JsonMapper mapper() {
        return mapper;
    }

    /** The bytes to store. */
    public byte[] write(DossierEvent event) {
        var personal = personalFields(event.getClass());
        if (personal.isEmpty()) {
            return mapper.writeValueAsBytes(event);
        }
        ObjectNode tree = mapper.valueToTree(event);
        for (var field : personal) {
            if (tree.has(field)) {
                var plain = tree.get(field).asString();
                tree.put(field, seal.seal(event.patientId(), event.factId(), field, plain));
            }
        }
        return mapper.writeValueAsBytes(tree);
    }

    /** Reads what {@link #write} stored, in the current revision of the event. */
    public <E extends DossierEvent> E read(Class<E> type, byte[] stored) {
        try (var parser = mapper.createParser(stored)) {
            var event = read(type, parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something follows the event");
            }
            return event;
        }
    }

    private <E extends DossierEvent> E read(Class<E> type, JsonParser parser) {
        return personalFields(type).isEmpty()
                ? reader(type).readValue(parser)
                : read(type, (ObjectNode) mapper.readTree(parser));
    }

    private ObjectReader reader(Class<?> type) {
        return readers.computeIfAbsent(type, mapper::readerFor);
    }

    private <E extends DossierEvent> E read(Class<E> type, ObjectNode tree) {
        var patient = new PatientId(UUID.fromString(tree.get("patientId").asString()));
        var fact = new FactId(tree.get("factId").asInt());
        for (var field : personalFields(type)) {
            if (tree.has(field)) {
                tree.put(field, seal.open(patient, fact, field, tree.get(field).asString()));
            }
        }
        return mapper.treeToValue(tree, type);
    }

    /** The fields of an event that hold personal data, by their type. */
    public static Set<String> personalFields(Class<?> type) {
        return PERSONAL.computeIfAbsent(
                type,
                event ->
                        Stream.of(event.getRecordComponents())
                                .filter(part -> PersonalData.class.isAssignableFrom(part.getType()))
                                .map(RecordComponent::getName)
                                .collect(toUnmodifiableSet()));
    }

    /** Opens nothing, as if the key were destroyed. */
    private static final class Unopened implements PersonalDataSeal {

        @Override
        public String seal(PatientId patient, FactId fact, String field, String value) {
            throw new UnsupportedOperationException("who opens nothing seals nothing");
        }

        @Override
        public @Nullable String open(PatientId patient, FactId fact, String field, String sealed) {
            return null;
        }
    }
}

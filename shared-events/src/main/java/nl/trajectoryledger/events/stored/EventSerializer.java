package nl.trajectoryledger.events.stored;

import nl.trajectoryledger.events.dossier.DossierEvent;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/** Axon's view of {@link EventJson}: stored names instead of class names, sealed personal data. */
public final class EventSerializer extends Jackson3Serializer {

    /** What becomes of a stored name the ledger does not know. */
    public enum UnknownNames {
        /** Reading fails: a decision is never taken on a stream that is only half understood. */
        FAIL,
        /** Read as {@link UnknownSerializedType}, for a handler that parks what it cannot read. */
        HAND_OVER
    }

    private final EventJson json;
    private final UnknownNames unknownNames;

    public EventSerializer(EventJson json, UnknownNames unknownNames) {
        super(Jackson3Serializer.builder());
        this.json = json;
        this.unknownNames = unknownNames;
    }

    @Override
    public <T> SerializedObject<T> serialize(
            @Nullable Object object, Class<T> expectedRepresentation) {
        if (object instanceof DossierEvent event) {
            var stored =
                    new SimpleSerializedObject<>(
                            json.write(event), byte[].class, typeForClass(event.getClass()));
            return getConverter().convert(stored, expectedRepresentation);
        }
        return super.serialize(object, expectedRepresentation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature.
    public <S, T> T deserialize(SerializedObject<S> stored) {
        var type = classForType(stored.getType());
        if (DossierEvent.class.isAssignableFrom(type)) {
            var bytes = getConverter().convert(stored, byte[].class).getData();
            return (T) json.read(type.asSubclass(DossierEvent.class), bytes);
        }
        return super.deserialize(stored);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var event = EventNames.typeOf(type.getName());
        if (event.isPresent()) {
            return event.get();
        }
        var other = super.classForType(type);
        if (UnknownSerializedType.class.equals(other) && unknownNames == UnknownNames.FAIL) {
            throw new IllegalStateException(
                    "the ledger knows no event named '%s'".formatted(type.getName()));
        }
        return other;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // Axon's signature.
    public SerializedType typeForClass(@Nullable Class type) {
        if (type != null && DossierEvent.class.isAssignableFrom(type)) {
            var stored = EventNames.of(type.asSubclass(DossierEvent.class));
            return new SimpleSerializedType(stored.name(), String.valueOf(stored.revision()));
        }
        return super.typeForClass(type);
    }
}

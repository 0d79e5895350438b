package nl.trajectoryledger.events.reading;

import static java.lang.invoke.MethodType.methodType;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads one type of record: each field by Jackson's reader for its type. */
final class RecordReader extends ValueDeserializer<Object> {

    private final Class<?> type;
    private final List<RecordComponent> parts;
    private final Map<String, Integer> places = new HashMap<>();
    private final MethodHandle constructor;
    private List<ValueDeserializer<Object>> readers = List.of();

    RecordReader(Class<?> type) {
        this.type = type;
        parts = List.of(type.getRecordComponents());
        for (var part : parts) {
            places.put(part.getName(), places.size());
        }
        constructor = constructor(type);
    }

    private static MethodHandle constructor(Class<?> type) {
        var parts = type.getRecordComponents();
        var types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, methodType(void.class, types))
                    .asSpreader(Object[].class, parts.length)
                    .asType(methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException("%s is not public".formatted(type), hidden);
        }
    }

    @Override
    public void resolve(DeserializationContext context) {
        readers =
                parts.stream()
                        .map(part -> context.getTypeFactory().constructType(part.getGenericType()))
                        .map(part -> context.findContextualValueDeserializer(part, null))
                        .toList();
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            parser.nextToken();
        }
        if (parser.currentToken() != JsonToken.PROPERTY_NAME
                && parser.currentToken() != JsonToken.END_OBJECT) {
            return context.handleUnexpectedToken(type, parser);
        }
        var values = new @Nullable Object[readers.size()];
        long read = 0;
        for (; parser.currentToken() == JsonToken.PROPERTY_NAME; parser.nextToken()) {
            var name = parser.currentName();
            var place = places.get(name);
            parser.nextToken();
            if (place == null) {
                context.handleUnknownProperty(parser, this, type, name);
            } else {
                values[place] = value(readers.get(place), parser, context);
                read |= 1L << place;
            }
        }
        for (int place = 0; place < values.length; place++) {
            if ((read & 1L << place) == 0) {
                values[place] = readers.get(place).getAbsentValue(context);
            }
        }
        return construct(values, context);
    }

    private static @Nullable Object value(
            ValueDeserializer<Object> reader, JsonParser parser, DeserializationContext context) {
        return parser.currentToken() == JsonToken.VALUE_NULL
                ? reader.getNullValue(context)
                : reader.deserialize(parser, context);
    }

    private @Nullable Object construct(@Nullable Object[] values, DeserializationContext context) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (Throwable refused) {
            return context.handleInstantiationProblem(type, null, refused);
        }
    }
}

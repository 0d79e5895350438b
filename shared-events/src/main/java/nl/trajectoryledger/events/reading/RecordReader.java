package nl.trajectoryledger.events.reading;

import static java.lang.invoke.MethodType.methodType;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.sym.SimpleNameMatcher;
import tools.jackson.core.util.Named;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads one type of record: each field by Jackson's reader for its type. */
final class RecordReader extends ValueDeserializer<Object> {

    private final Class<?> type;
    private final List<RecordComponent> parts;
    private final MethodHandle constructor;
    private List<ValueDeserializer<Object>> readers = List.of();
    private PropertyNameMatcher names = SimpleNameMatcher.construct(Locale.ROOT, List.of());

    RecordReader(Class<?> type) {
        this.type = type;
        parts = List.of(type.getRecordComponents());
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
        names =
                context.tokenStreamFactory()
                        .constructNameMatcher(
                                parts.stream()
                                        .map(part -> Named.fromString(part.getName()))
                                        .toList(),
                                false);
        readers =
                parts.stream()
                        .map(part -> context.getTypeFactory().constructType(part.getGenericType()))
                        .map(part -> context.findContextualValueDeserializer(part, null))
                        .toList();
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        var values = new @Nullable Object[readers.size()];
        long read = 0;
        int place =
                parser.currentToken() == JsonToken.START_OBJECT
                        ? parser.nextNameMatch(names)
                        : parser.currentNameMatch(names);
        for (; place != PropertyNameMatcher.MATCH_END_OBJECT; place = parser.nextNameMatch(names)) {
            if (place >= 0) {
                parser.nextToken();
                values[place] = value(readers.get(place), parser, context);
                read |= 1L << place;
            } else if (place == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                context.handleUnknownProperty(parser, this, type, name);
            } else {
                return context.handleUnexpectedToken(type, parser);
            }
        }
        for (int absent = 0; absent < values.length; absent++) {
            if ((read & 1L << absent) == 0) {
                values[absent] = readers.get(absent).getAbsentValue(context);
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

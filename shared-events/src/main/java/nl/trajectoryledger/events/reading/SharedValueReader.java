package nl.trajectoryledger.events.reading;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Reads values that come again and again: a text or small number that was read shortly before gives
 * the same object. Those of the last texts are kept, one for each hash; nobody waits for another.
 */
final class SharedValueReader extends ValueDeserializer<Object> {

    private static final int KEPT_BITS = 12;
    private static final int KEPT = 1 << KEPT_BITS;

    private final AtomicReferenceArray<@Nullable Known> texts = new AtomicReferenceArray<>(KEPT);
    private final AtomicReferenceArray<@Nullable Object> numbers = new AtomicReferenceArray<>(KEPT);
    private final ValueDeserializer<?> usual;

    /**
     * @param usual reads a value that is not known yet
     */
    SharedValueReader(ValueDeserializer<?> usual) {
        this.usual = usual;
    }

    private record Known(String text, Object value) {}

    @Override
    public void resolve(DeserializationContext context) {
        usual.resolve(context);
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        var own = usual.createContextual(context, property);
        return own.equals(usual) ? this : new SharedValueReader(own);
    }

    /** One for all fields of a type, so that what it keeps stays close at hand. */
    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return ofText(parser, context);
        }
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                        && parser.getNumberType() == JsonParser.NumberType.INT
                ? ofNumber(parser, context)
                : usual.deserialize(parser, context);
    }

    private @Nullable Object ofText(JsonParser parser, DeserializationContext context) {
        var text = parser.getString();
        int hash = text.hashCode();
        int place = (hash ^ hash >>> KEPT_BITS) & KEPT - 1;
        var known = texts.getAcquire(place);
        if (known != null && known.text().equals(text)) {
            return known.value();
        }
        var value = usual.deserialize(parser, context);
        if (value != null) {
            texts.setRelease(place, new Known(text, value));
        }
        return value;
    }

    private @Nullable Object ofNumber(JsonParser parser, DeserializationContext context) {
        int number = parser.getIntValue();
        if (number < 0 || number >= KEPT) {
            return usual.deserialize(parser, context);
        }
        var known = numbers.getAcquire(number);
        if (known == null) {
            known = usual.deserialize(parser, context);
            numbers.setRelease(number, known);
        }
        return known;
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return usual.getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return usual.getAbsentValue(context);
    }
}

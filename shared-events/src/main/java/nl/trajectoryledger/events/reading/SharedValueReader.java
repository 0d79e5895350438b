package nl.trajectoryledger.events.reading;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads values of which there are few: a text that was read before gives the same object. */
final class SharedValueReader extends ValueDeserializer<Object> {

    /** Texts that come by after so many are read each time. */
    private static final int MOST = 1 << 15;

    private final Map<String, Object> known = new ConcurrentHashMap<>();
    private final ValueDeserializer<?> usual;

    /**
     * @param usual reads a value that is not known yet
     */
    SharedValueReader(ValueDeserializer<?> usual) {
        this.usual = usual;
    }

    @Override
    public void resolve(DeserializationContext context) {
        usual.resolve(context);
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        return new SharedValueReader(usual.createContextual(context, property));
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return usual.deserialize(parser, context);
        }
        var text = parser.getString();
        var value = known.get(text);
        if (value == null) {
            value = usual.deserialize(parser, context);
            if (value != null && known.size() < MOST) {
                known.put(text, value);
            }
        }
        return value;
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

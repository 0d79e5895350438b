package nl.trajectoryledger.command.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** JSON as facts are written: no value is taken for another, no field is passed over. */
final class StrictJson {

    private static final int LENGTH_OF_DAY = "2024-07-01".length();

    private StrictJson() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(times())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text ->
                                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .build();
    }

    /** A value short enough for a message. */
    static String shortened(String value) {
        return value.length() <= 120 ? value : value.substring(0, 120) + "...";
    }

    /** JSON can spell half a character, and number zero, which PostgreSQL cannot hold. */
    static boolean isText(JsonNode node) {
        if (node.isString()) {
            return isText(node.stringValue());
        }
        // Not as a stream: every row of every file comes through here.
        for (var part : node) {
            if (!isText(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0) {
                return false;
            }
            if (Character.isSurrogate(text.charAt(i))) {
                return text.indexOf(0) < 0 && UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }

    private static SimpleModule times() {
        return new SimpleModule("times")
                .addDeserializer(LocalDate.class, new Time<>(LocalDate.class, StrictJson::day))
                .addDeserializer(
                        Instant.class,
                        new Time<>(Instant.class, text -> OffsetDateTime.parse(text).toInstant()));
    }

    private static LocalDate day(String text) {
        // A longer or shorter year than one of four digits would have a sign.
        if (text.length() != LENGTH_OF_DAY || !Character.isDigit(text.charAt(0))) {
            throw new DateTimeException("not in the form of a day");
        }
        return LocalDate.parse(text);
    }

    /** Reads a time from text and nothing else. */
    private static final class Time<T> extends StdDeserializer<T> {

        private final Function<String, T> parse;

        Time(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return parse.apply(parser.getString());
                } catch (DateTimeException otherwise) {
                    // Reported below, without the text.
                }
            }
            return context.reportInputMismatch(this, "not a %s", handledType());
        }
    }
}

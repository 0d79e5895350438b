package nl.trajectoryledger.events.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads {@code 2024-03-06} digit by digit, and leaves everything else to the library. */
final class IsoDate extends StdScalarDeserializer<LocalDate> {

    private static final int LENGTH = "2024-03-06".length();

    IsoDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.hasToken(JsonToken.VALUE_STRING) && parser.getStringLength() == LENGTH) {
            var text = parser.getStringCharacters();
            int from = parser.getStringOffset();
            int year = number(text, from, 4);
            int month = number(text, from + 5, 2);
            int day = number(text, from + 8, 2);
            if (text[from + 4] == '-' && text[from + 7] == '-' && (year | month | day) >= 0) {
                try {
                    return LocalDate.of(year, month, day);
                } catch (DateTimeException _) {
                    return LocalDateDeserializer.INSTANCE.deserialize(parser, context);
                }
            }
        }
        return LocalDateDeserializer.INSTANCE.deserialize(parser, context);
    }

    /** Negative if there is something else than digits. */
    private static int number(char[] text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

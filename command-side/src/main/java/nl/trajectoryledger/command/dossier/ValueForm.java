package nl.trajectoryledger.command.dossier;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;

import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.dossier.SupplementaryPackage;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.PersonalData;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a field must hold, in words.
 *
 * @param personal whether its value says who a person is and can be in no message
 */
record ValueForm(String words, boolean personal) {

    static ValueForm of(RecordComponent field) {
        return new ValueForm(
                wordsFor(field.getType()), PersonalData.class.isAssignableFrom(field.getType()));
    }

    /** The refusal of a value that is not of this form. */
    String notMet(String name, JsonNode value) {
        return personal || value.isContainer()
                ? "%s is not %s".formatted(name, words)
                : "%s %s is not %s".formatted(name, StrictJson.shortened(value.toString()), words);
    }

    private static String wordsFor(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getFields())
                    .filter(Field::isEnumConstant)
                    .map(constant -> requireNonNull(constant.getAnnotation(JsonProperty.class)))
                    .map(JsonProperty::value)
                    .collect(joining(", ", "one of ", ""));
        }
        if (type == int.class || type == Integer.class) {
            return "a whole number";
        }
        if (type == LocalDate.class || type == BirthDate.class) {
            return "a date as YYYY-MM-DD";
        }
        if (type == Instant.class) {
            return "an ISO instant with an offset";
        }
        if (type == List.class) {
            return "a list of texts";
        }
        return type == Source.class || type == SupplementaryPackage.class
                ? "an object with fields"
                : "a text in quotes";
    }
}

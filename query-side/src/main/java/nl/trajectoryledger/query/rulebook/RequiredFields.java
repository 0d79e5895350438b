package nl.trajectoryledger.query.rulebook;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a file leaves out although it may not be null: that the reader of YAML does not ask. */
final class RequiredFields {

    private final String file;
    private final List<RulebookProblem> missing = new ArrayList<>();

    private RequiredFields(String file) {
        this.file = file;
    }

    static List<RulebookProblem> missing(String file, Object read) {
        var fields = new RequiredFields(file);
        fields.look("the rulebook", "", read);
        return fields.missing;
    }

    private void look(String piece, String place, @Nullable Object value) {
        if (value instanceof Record read) {
            var named = name(piece, read);
            for (var component : read.getClass().getRecordComponents()) {
                look(named, place, read, component);
            }
        } else if (value instanceof Collection<?> many) {
            int index = 0;
            for (var one : many) {
                look(piece, "%s[%d]".formatted(place, index++), one);
            }
        }
    }

    private void look(String piece, String place, Record read, RecordComponent component) {
        var field = (place.isEmpty() ? "" : place + ".") + snakeCase(component.getName());
        var value = valueOf(read, component);
        if (value != null) {
            look(piece, field, value);
        } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            missing.add(new RulebookProblem(file, piece, field, null, "a value"));
        }
    }

    private static @Nullable Object valueOf(Record read, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(read);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(String piece, Record read) {
        return switch (read) {
            case Rule rule when rule.rule() != null -> "rule/" + rule.rule();
            case RuleVersion version when version.validFrom() != null ->
                    piece + "/" + version.validFrom();
            case Clause clause when clause.clause() != null -> "clause/" + clause.clause();
            case Dated<?> choice when choice.value() != null ->
                    "parameter/" + choice.value().label();
            case LongSession session -> "long-session/" + session.indication();
            default -> piece;
        };
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}

package nl.trajectoryledger.events.stored;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.PersonalData;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the page of events: meaning from the Javadoc, fields from the record, example as stored.
 */
final class EventCatalogue {

    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final List<String> ENVELOPE = List.of("patientId", "factId", "source");

    private EventCatalogue() {}

    static String page() {
        var events = types().map(EventDocument::of).toList();
        var index =
                events.stream()
                        .map(e -> "| [`%s`](#%s) | %s |".formatted(e.name(), e.name(), e.opening()))
                        .collect(Collectors.joining("\n"));
        return """
        # Events

        Everything the ledger can hold about one patient. This page is written from the events
        themselves and from the files that pin their stored form; `EventCatalogueTest` fails when it
        is stale. An event is stored under its name and revision, never under a class name. Every
        event carries `patientId`, `factId` (the place of the fact among the patient's facts) and,
        where stated, `source`; the ledger's own time and the sequence are columns beside it.
        **Personal** fields are stored sealed under the patient's key.

        | event | says |
        |---|---|
        %s
        """
                        .formatted(index)
                + types().map(EventCatalogue::chapter).collect(Collectors.joining());
    }

    private static String chapter(Class<? extends DossierEvent> type) {
        var document = EventDocument.of(type);
        return """

        ## %s

        %s

        Stored as `%s`, since %s.

        | field | type | |
        |---|---|---|
        %s

        ```json
        %s
        ```
        """
                .formatted(
                        document.name(),
                        document.meaning(),
                        EventNames.of(type),
                        document.since(),
                        Stream.of(type.getRecordComponents())
                                .filter(field -> !ENVELOPE.contains(field.getName()))
                                .map(field -> row(field, document))
                                .collect(Collectors.joining("\n")),
                        INDENTED.writeValueAsString(
                                INDENTED.readTree(StoredFiles.text(StoredFiles.full(type)))));
    }

    private static String row(RecordComponent field, EventDocument document) {
        var notes =
                Stream.of(
                                isPersonal(field) ? "**personal**" : "",
                                isOptional(field, document) ? "optional" : "",
                                document.meaningOf(field.getName()))
                        .filter(note -> !note.isEmpty())
                        .collect(Collectors.joining("; "));
        return "| `%s` | %s | %s |".formatted(field.getName(), typeOf(field), notes);
    }

    private static String typeOf(RecordComponent field) {
        return field.getGenericType() instanceof ParameterizedType list
                ? "list of " + ((Class<?>) list.getActualTypeArguments()[0]).getSimpleName()
                : field.getType().getSimpleName();
    }

    private static boolean isPersonal(RecordComponent field) {
        return PersonalData.class.isAssignableFrom(field.getType());
    }

    /** What is null only of somebody who was erased must be stated. */
    private static boolean isOptional(RecordComponent field, EventDocument document) {
        return (field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !document.meaningOf(field.getName()).startsWith("null once"))
                || List.class.isAssignableFrom(field.getType());
    }

    private static Stream<Class<? extends DossierEvent>> types() {
        return leaves(DossierEvent.class).map(type -> type.asSubclass(DossierEvent.class));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCatalogue::leaves)
                : Stream.of(type);
    }
}

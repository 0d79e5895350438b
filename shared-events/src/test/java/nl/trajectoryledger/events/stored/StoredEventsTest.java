package nl.trajectoryledger.events.stored;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.SessionCorrected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pins what is on disk. Never edit or rename a file to make this pass: somebody stored it. */
class StoredEventsTest {

    private static final String MINIMAL = ".minimal.json";

    @ParameterizedTest
    @MethodSource("files")
    void reads_and_writes_every_event_as_it_was_stored(String file) {
        var written = StoredFiles.json().write(StoredFiles.event(file));

        assertThat(new String(written, UTF_8)).isEqualTo(StoredFiles.text(file));
    }

    @Test
    void has_a_full_and_a_minimal_file_for_every_event_of_the_catalogue() {
        assertThat(files())
                .containsExactlyInAnyOrderElementsOf(
                        types().map(StoredFiles::full)
                                .flatMap(full -> Stream.of(full, full.replace(".json", MINIMAL)))
                                .toList());
    }

    @Test
    void gives_every_permitted_type_its_own_stored_name() {
        assertThat(leaves(DossierEvent.class).map(StoredEventsTest::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(EventNames.all())
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)+"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_full_file_has_every_field_in_the_order_of_the_record(
            Class<? extends DossierEvent> type) {
        assertThat(fields(StoredFiles.full(type)))
                .containsExactlyElementsOf(
                        Stream.of(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void leaves_out_what_was_not_stated(Class<? extends DossierEvent> type) {
        assertThat(fields(StoredFiles.full(type).replace(".json", MINIMAL)))
                .doesNotContain("source", "qualifications", "returnCodes")
                .isSubsetOf(fields(StoredFiles.full(type)));
    }

    @Test
    void an_empty_list_in_a_correction_replaces_and_is_stored_as_such() {
        var stored =
                StoredFiles.text("session-corrected.1.json")
                        .replace("\"qualifications\":[\"0401\"]", "\"qualifications\":[]");
        var corrected = StoredFiles.json().read(SessionCorrected.class, stored.getBytes(UTF_8));

        assertThat(corrected.qualifications()).isEmpty();
        assertThat(new String(StoredFiles.json().write(corrected), UTF_8)).isEqualTo(stored);
    }

    @Test
    void an_empty_text_is_stored_as_stated() {
        var stored =
                StoredFiles.text("patient-discharged.1.json").replace("\"doel bereikt\"", "\"\"");
        var discharged =
                StoredFiles.json()
                        .read(
                                EventNames.typeOf("patient-discharged").orElseThrow(),
                                stored.getBytes(UTF_8));

        assertThat(new String(StoredFiles.json().write(discharged), UTF_8)).isEqualTo(stored);
    }

    static List<String> files() {
        return StoredFiles.all();
    }

    static Stream<Class<? extends DossierEvent>> types() {
        return EventNames.all().stream()
                .sorted()
                .map(name -> EventNames.typeOf(name).orElseThrow());
    }

    private static Set<String> fields(String file) {
        return JsonMapper.shared()
                .readTree(StoredFiles.text(file))
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String name(Class<?> type) {
        return EventNames.of(type.asSubclass(DossierEvent.class)).name();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(StoredEventsTest::leaves)
                : Stream.of(type);
    }
}

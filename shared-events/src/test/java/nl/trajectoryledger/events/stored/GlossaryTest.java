package nl.trajectoryledger.events.stored;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Events are named in words of the glossary, so a synonym cannot enter the ledger unnoticed. */
class GlossaryTest {

    private static final String GLOSSARY = StoredFiles.read(Path.of("../deploy/docs/glossary.md"));
    private static final int TERM = 1;
    private static final int NEVER = 5;

    @ParameterizedTest
    @MethodSource("wordsOfNames")
    void defines_every_word_of_every_event_name(String word) {
        assertThat(Stream.concat(terms(), verbs()).map(GlossaryTest::bare).collect(toSet()))
                .contains(bare(word));
    }

    @ParameterizedTest
    @MethodSource("wordsOfFields")
    void says_no_word_that_is_never_said(String word) {
        assertThat(neverSaid()).isNotEmpty().doesNotContain(bare(word));
    }

    static Set<String> wordsOfNames() {
        return types().flatMap(type -> words(type.getSimpleName())).collect(toSet());
    }

    static Set<String> wordsOfFields() {
        return types().flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .flatMap(GlossaryTest::words)
                .collect(toSet());
    }

    private static Stream<Class<?>> types() {
        return EventNames.all().stream().map(name -> EventNames.typeOf(name).orElseThrow());
    }

    private static Stream<String> terms() {
        return rows().map(row -> row.get(TERM)).flatMap(GlossaryTest::words);
    }

    private static Stream<String> verbs() {
        int verbs = GLOSSARY.indexOf("\nVerbs:");
        return Stream.of(GLOSSARY.substring(verbs, GLOSSARY.indexOf("\n\n", verbs)).split("\\W+"));
    }

    private static Set<String> neverSaid() {
        return rows().flatMap(row -> Stream.of(row.get(NEVER).split(", "))).collect(toSet());
    }

    private static Stream<List<String>> rows() {
        return GLOSSARY.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| In code"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList());
    }

    private static Stream<String> words(String camelCase) {
        return Stream.of(camelCase.split("(?<=[a-z])(?=[A-Z])"));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}

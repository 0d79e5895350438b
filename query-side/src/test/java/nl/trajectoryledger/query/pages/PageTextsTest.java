package nl.trajectoryledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;

import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.query.coverage.Finding;
import nl.trajectoryledger.query.coverage.Payer;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.rulebook.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages say everything in both languages, and nothing by themselves. */
class PageTextsTest {

    private static final Path MESSAGES =
            Path.of("src/main/resources/nl/trajectoryledger/query/pages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java/nl/trajectoryledger/query/pages");

    private static final Pattern KEY = Pattern.compile("[#]\\{([a-z][\\w.-]*)");
    private static final Pattern NAMED = Pattern.compile("[\"']([a-z-]+(?:[.][\\w-]+)+)[\"']");
    private static final Pattern MADE =
            Pattern.compile("[|'\"]([a-z-]+(?:[.][a-z-]+)*[.])(?=[$'\"])");
    private static final Pattern TEXT = Pattern.compile(">([^<]*)<");
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:title|alt|aria-label|placeholder|summary)=\"[^\"]*[a-z]");

    @Test
    void both_languages_have_the_same_names_with_the_same_values() throws IOException {
        var dutch = bundle("nl");
        var english = bundle("en");

        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(dutch.stringPropertyNames())
                .allSatisfy(key -> assertThat(values(dutch, key)).isEqualTo(values(english, key)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_says_nothing_by_itself(Path template) throws IOException {
        var markup = Files.readString(template);
        // An expression may hold what looks like the end of a tag.
        var bare = markup.replaceAll("\"[^\"]*\"", "");

        assertThat(TEXT.matcher(bare).results().map(text -> text.group(1)))
                .noneMatch(text -> text.matches("(?s).*\\p{L}.*"));
        assertThat(SPOKEN.matcher(markup).results().map(spoken -> spoken.group())).isEmpty();
    }

    @Test
    void every_name_that_is_used_exists_and_none_is_left_over() throws IOException {
        var used = new TreeSet<String>();
        var prefixes = new TreeSet<String>();
        for (var file : Stream.concat(templates().stream(), sources().stream()).toList()) {
            var text = Files.readString(file);
            KEY.matcher(text).results().forEach(key -> used.add(key.group(1)));
            NAMED.matcher(text).results().forEach(key -> used.add(key.group(1)));
            MADE.matcher(text).results().forEach(key -> prefixes.add(key.group(1)));
        }
        var existing = bundle("nl").stringPropertyNames();

        assertThat(existing).containsAll(keysOfTemplates());
        assertThat(existing)
                .filteredOn(key -> !used.contains(key))
                .filteredOn(key -> prefixes.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void every_word_of_the_ledger_can_be_said() throws IOException {
        var names = new ArrayList<String>();
        add(names, "verdict.", Verdict.values());
        add(names, "reason.", Reason.values());
        add(names, "payer.", Payer.values());
        add(names, "finding.", Finding.values());
        Arrays.stream(Measure.values())
                .filter(measure -> measure != Measure.PROM)
                .forEach(measure -> names.add("measure." + measure));

        assertThat(bundle("nl").stringPropertyNames()).containsAll(names);
    }

    private static void add(List<String> names, String prefix, Object[] values) {
        Arrays.stream(values).map(value -> prefix + value).forEach(names::add);
    }

    private static List<String> keysOfTemplates() throws IOException {
        var keys = new ArrayList<String>();
        for (var template : templates()) {
            KEY.matcher(Files.readString(template))
                    .results()
                    .forEach(key -> keys.add(key.group(1)));
        }
        return keys;
    }

    static List<Path> templates() throws IOException {
        return files(TEMPLATES, ".html");
    }

    private static List<Path> sources() throws IOException {
        return files(SOURCES, ".java");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Object values(Properties bundle, String key) {
        return new MessageFormat(bundle.getProperty(key), Locale.ROOT).getArgumentNames();
    }

    private static Properties bundle(String language) throws IOException {
        var bundle = new Properties();
        var file = MESSAGES.resolve("messages_%s.properties".formatted(language));
        try (Reader reader = Files.newBufferedReader(file)) {
            bundle.load(reader);
        }
        return bundle;
    }
}

package nl.trajectoryledger.query.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;

import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.query.coverage.Finding;
import nl.trajectoryledger.query.coverage.Payer;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.trace.Check;
import nl.trajectoryledger.query.trace.Checked;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Both languages say the same things, and say all that can be said. */
class PhrasesTest {

    private static final Pattern KEY =
            Pattern.compile(
                    "\"((?:ground|count|check|payer|finding|change|note|title|heading|rule|period"
                            + "|parameter|fact|difference|outcome|claimed-as)"
                            + "(?:[.][A-Za-z-]+)*)\"");

    @Test
    void both_languages_have_the_same_sentences_with_the_same_values() throws IOException {
        var dutch = bundle("nl");
        var english = bundle("en");

        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(dutch.stringPropertyNames())
                .allSatisfy(key -> assertThat(values(dutch, key)).isEqualTo(values(english, key)));
    }

    @Test
    void every_name_has_its_words() throws IOException {
        var names = new ArrayList<String>();
        add(names, "verdict.", Verdict.values());
        add(names, "reason.", Reason.values());
        add(names, "paid-by.", Payer.values());
        add(names, "finding.", Finding.values());
        add(names, "check.", Check.values());
        add(names, "outcome.", Checked.Outcome.values());
        add(names, "measure.", Measure.values());

        assertThat(bundle("nl").stringPropertyNames()).containsAll(names);
    }

    @Test
    void every_sentence_that_the_code_names_exists_and_none_is_left_over() throws IOException {
        var named = new TreeSet<String>();
        for (var file : sources()) {
            KEY.matcher(Files.readString(file)).results().forEach(hit -> named.add(hit.group(1)));
        }
        // Names of values in a sentence.
        named.removeAll(Set.of("count", "period", "rule"));
        var existing = bundle("nl").stringPropertyNames();

        assertThat(existing).containsAll(named);
        assertThat(
                        existing.stream()
                                .filter(key -> !byName(key))
                                .filter(key -> !named.contains(key)))
                .isEmpty();
    }

    /** Sentences whose key is made of the name they are about. */
    private static boolean byName(String key) {
        return key.matches("(verdict|reason|paid-by|measure|unit|name)[.].*")
                || key.matches("(check|finding|outcome)[.][A-Z_]+")
                || key.endsWith(".numbered");
    }

    private static void add(List<String> names, String prefix, Object[] values) {
        Arrays.stream(values).map(value -> prefix + value).forEach(names::add);
    }

    private static List<Path> sources() throws IOException {
        var root = Path.of("src/main/java/nl/trajectoryledger/query");
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().matches(".*/(coverage|explain|prose)/.*"))
                    .toList();
        }
    }

    private static Set<String> values(Properties bundle, String key) {
        // A label of the rulebook comes in both languages; each takes its own.
        return new MessageFormat(bundle.getProperty(key), Locale.ROOT)
                .getArgumentNames().stream()
                        .map(name -> name.replaceAll("(Nl|En)$", ""))
                        .collect(Collectors.toSet());
    }

    private static Properties bundle(String language) throws IOException {
        var name = "messages_%s.properties".formatted(language);
        try (var stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name)) {
            var bundle = new Properties();
            bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return bundle;
        }
    }
}

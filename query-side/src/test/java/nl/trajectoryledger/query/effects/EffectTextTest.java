package nl.trajectoryledger.query.effects;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;

import nl.trajectoryledger.query.coverage.Finding;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Both languages say the same things, and say all that can be said. */
class EffectTextTest {

    @Test
    void both_languages_have_the_same_sentences_with_the_same_values() {
        var dutch = bundle("nl");
        var english = bundle("en");

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        assertThat(dutch.keySet())
                .allSatisfy(key -> assertThat(values(dutch, key)).isEqualTo(values(english, key)));
    }

    @Test
    void every_finding_has_its_words() {
        assertThat(bundle("nl").keySet())
                .containsAll(Stream.of(Finding.values()).map(name -> "finding." + name).toList());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                EffectText.class.getPackageName() + ".messages", Locale.of(language));
    }

    private static Set<String> values(ResourceBundle bundle, String key) {
        return new TreeSet<>(new MessageFormat(bundle.getString(key)).getArgumentNames());
    }
}

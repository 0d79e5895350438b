package nl.trajectoryledger.command.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

class WordingTest {

    @Test
    void is_in_dutch_and_in_english() {
        var wording = Wording.ofField("missing", "diagnosis");

        assertThat(wording)
                .isEqualTo(new Wording("diagnosecode ontbreekt", "diagnosis code is missing"));
    }

    @Test
    void says_a_rule_of_the_ledger_in_dutch_too() {
        assertThat(Wording.ofRule("performance 99999 is on no list").dutch())
                .isEqualTo("prestatiecode 99999 staat op geen lijst");
        assertThat(Wording.ofRule("something else").dutch())
                .isEqualTo("het grootboek weigert dit: something else");
    }

    @Test
    void lacks_no_sentence_in_either_language() throws IOException {
        assertThat(keys("Wording.properties"))
                .filteredOn(key -> !key.startsWith("rule"))
                .containsExactlyElementsOf(keys("Wording_en.properties"));
        for (var remark : Remark.values()) {
            assertThat(remark.wording().dutch()).isNotEqualTo(remark.wording().english());
        }
    }

    private static Set<String> keys(String file) throws IOException {
        var properties = new Properties();
        try (var in = Wording.class.getResourceAsStream(file)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}

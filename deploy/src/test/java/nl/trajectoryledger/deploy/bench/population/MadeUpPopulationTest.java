package nl.trajectoryledger.deploy.bench.population;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.dossier.FactReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

class MadeUpPopulationTest {

    @TempDir private Path folder;

    @Test
    void everyone_has_5_to_400_facts_and_most_have_few() {
        var lengths =
                IntStream.range(0, 2_000)
                        .map(person -> new MadeUpPopulation(7).factsOf(person).size())
                        .sorted()
                        .toArray();

        assertThat(lengths[0]).isBetween(5, 6);
        assertThat(lengths[1_000]).isBetween(10, 25);
        assertThat(lengths[1_999]).isBetween(350, 400);
    }

    @Test
    void the_same_seed_makes_the_same_people() {
        assertThat(new MadeUpPopulation(7).factsOf(12))
                .isEqualTo(new MadeUpPopulation(7).factsOf(12))
                .isNotEqualTo(new MadeUpPopulation(8).factsOf(12));
    }

    @Test
    void every_line_is_a_fact() {
        var reader = new FactReader();
        for (var line : new MadeUpPopulation(7).factsOf(3)) {
            var fact = (ObjectNode) reader.tree(line);
            fact.remove("patient");

            assertThat(reader.read(fact).source()).isNotNull();
        }
    }

    @Test
    void a_file_holds_whole_patients() throws IOException {
        var file = new MadeUpPopulation(7).write(folder.resolve("facts"), 500);

        assertThat(Files.readAllLines(file.path())).hasSize((int) file.facts());
        assertThat(file.facts()).isBetween(500L, 900L);
        assertThat(file.patients()).isBetween(5, 100);
    }
}

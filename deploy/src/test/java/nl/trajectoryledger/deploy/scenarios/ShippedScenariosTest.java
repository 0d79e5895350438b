package nl.trajectoryledger.deploy.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.query.rulebook.Rulebook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every scenario that ships with the product comes true, and says where it comes from. */
class ShippedScenariosTest {

    private static final Path SHIPPED = Path.of("scenarios");

    @ParameterizedTest
    @MethodSource("shipped")
    void comes_true(Path file) throws Exception {
        assertThat(Files.readString(file)).startsWith("# ");
        var check = new ScenarioCheck(new ScenarioReader().read(file), Rulebook.builtIn());
        assertThat(check.expectations()).isNotEmpty().allMatch(Checked::ok);
        assertThat(check.unexpectedRefusals()).isEmpty();
    }

    @Test
    void there_are_many() throws IOException {
        assertThat(shipped()).hasSizeGreaterThan(150);
    }

    static List<Path> shipped() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}

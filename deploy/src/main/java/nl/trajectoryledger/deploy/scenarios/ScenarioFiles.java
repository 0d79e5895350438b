package nl.trajectoryledger.deploy.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The scenario files that a path stands for: itself, or all in the folder. */
final class ScenarioFiles {

    private ScenarioFiles() {}

    static List<Path> under(Path path) throws UnreadableScenario {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var files = Files.walk(path)) {
            var scenarios = files.filter(ScenarioFiles::isScenario).sorted().toList();
            if (scenarios.isEmpty()) {
                throw new UnreadableScenario(path.toString(), "no .yaml file in this folder");
            }
            return scenarios;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UnreadableScenario(path.toString(), unreadable.toString());
        }
    }

    private static boolean isScenario(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}

package nl.trajectoryledger.deploy.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project as they lie in the source tree; tests run in the deploy folder. */
final class ProjectFiles {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> MODULES =
            List.of("shared-events", "command-side", "query-side", "deploy");

    private ProjectFiles() {}

    /** Java sources of all modules below {@code src/main} or {@code src/test}. */
    static List<Path> java(String kind) {
        return MODULES.stream()
                .flatMap(module -> below(ROOT.resolve(module).resolve("src").resolve(kind)))
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Everything a person wrote, in every module. */
    static List<Path> written() {
        return Stream.concat(
                        MODULES.stream().map(ROOT::resolve).flatMap(ProjectFiles::below),
                        Stream.of(ROOT.resolve("README.md"), ROOT.resolve("pom.xml")))
                .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
                .filter(
                        file ->
                                file.toString()
                                        .matches(".*\\.(java|sql|ya?ml|md|xml|html|js|http)"))
                .toList();
    }

    /** README and documents. */
    static List<Path> documents() {
        return Stream.concat(
                        Stream.of(ROOT.resolve("README.md")), below(ROOT.resolve("deploy/docs")))
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        return String.join("\n", lines(file));
    }

    /** How a person names the file. */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static Stream<Path> below(Path folder) {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

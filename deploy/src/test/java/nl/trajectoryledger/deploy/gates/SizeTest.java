package nl.trajectoryledger.deploy.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small files, short methods: what a reader can hold in view. */
class SizeTest {

    private static final int LONGEST_METHOD = 30;
    private static final int WIDEST_LINE = 100;
    private static final int MOST_FILES_IN_A_PACKAGE = 16;

    /** One file for each event and each code system: splitting them would hide the list. */
    private static final Set<String> CATALOGUES =
            Set.of(
                    "shared-events/src/main/java/nl/trajectoryledger/events/dossier",
                    "shared-events/src/main/java/nl/trajectoryledger/events/codes");

    /** Larger because what their parts share stays package-private. */
    private static final Set<String> LARGE =
            Set.of(
                    "command-side/src/main/java/nl/trajectoryledger/command/dossier",
                    "deploy/src/main/java/nl/trajectoryledger/deploy/commands",
                    "query-side/src/main/java/nl/trajectoryledger/query/coverage",
                    "query-side/src/main/java/nl/trajectoryledger/query/rulebook");

    private static final Pattern LEFT_OVER =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    @ParameterizedTest
    @CsvSource({"main, 40, 130, 200", "test, 80, 200, 300"})
    void files_are_short(String kind, int median, int mostOfThem, int longest) {
        var sizes = sources(kind).map(SizeTest::said).sorted().toList();

        assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThanOrEqualTo(median);
        assertThat(sizes.get(sizes.size() * 95 / 100))
                .as("95th percentile")
                .isLessThanOrEqualTo(mostOfThem);
        assertThat(sources(kind).filter(file -> ProjectFiles.lines(file).size() > longest))
                .as("files over %d lines", longest)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "test"})
    void methods_are_short(String kind) {
        var methods = MethodSizes.in(ProjectFiles.java(kind));

        assertThat(methods).isNotEmpty();
        assertThat(methods.entrySet().stream().filter(size -> size.getValue() > LONGEST_METHOD))
                .as("methods over %d lines", LONGEST_METHOD)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "test"})
    void lines_fit_the_width_of_a_page(String kind) {
        assertThat(
                        ProjectFiles.java(kind).stream()
                                .flatMap(file -> places(file, line -> width(line) > WIDEST_LINE)))
                .isEmpty();
    }

    @Test
    void packages_are_small_but_for_those_that_are_named() {
        Map<String, Long> packages =
                sources("main")
                        .map(file -> ProjectFiles.name(file.resolveSibling("")))
                        .collect(Collectors.groupingBy(folder -> folder, Collectors.counting()));

        assertThat(packages.keySet()).containsAll(CATALOGUES).containsAll(LARGE);
        assertThat(
                        packages.entrySet().stream()
                                .filter(size -> size.getValue() > MOST_FILES_IN_A_PACKAGE)
                                .filter(size -> !CATALOGUES.contains(size.getKey()))
                                .filter(size -> !LARGE.contains(size.getKey())))
                .isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        assertThat(
                        ProjectFiles.written().stream()
                                .flatMap(file -> places(file, LEFT_OVER.asPredicate())))
                .isEmpty();
    }

    private static Stream<Path> sources(String kind) {
        return ProjectFiles.java(kind).stream().filter(file -> !file.endsWith("package-info.java"));
    }

    /** Lines that say something: neither blank nor an import. */
    private static int said(Path file) {
        return (int)
                ProjectFiles.lines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("import "))
                        .count();
    }

    private static int width(String line) {
        return line.codePointCount(0, line.length());
    }

    private static Stream<String> places(Path file, Predicate<String> offending) {
        List<String> lines = ProjectFiles.lines(file);
        return IntStream.range(0, lines.size())
                .filter(index -> offending.test(lines.get(index)))
                .mapToObj(index -> ProjectFiles.name(file) + ":" + (index + 1));
    }
}

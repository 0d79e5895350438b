package nl.trajectoryledger.deploy.gates;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Documents are true as far as a machine can see: they lead somewhere and name what exists. */
class DocumentsTest {

    private static final Path README = ProjectFiles.ROOT.resolve("README.md");
    private static final int README_LINES = 120;

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(#[^)]*)?\\)");
    private static final Pattern REFERENCE =
            Pattern.compile("^\\[[^\\]]+\\]: (?!https?:)(\\S+)", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+(?:Test|IT)\\b");
    private static final Pattern PATH =
            Pattern.compile(
                    "`((?:shared-events|command-side|query-side|deploy)/[^`\\s…<*]+)[^`]*`");

    @ParameterizedTest
    @MethodSource("documents")
    void links_lead_somewhere(Path document) {
        var dead =
                Stream.concat(found(LINK, document), found(REFERENCE, document))
                        .filter(link -> !exists(document, link.group(1), anchorOf(link)))
                        .map(MatchResult::group);

        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void paths_in_the_text_exist(Path document) {
        assertThat(found(PATH, document).map(path -> path.group(1)))
                .allMatch(path -> Files.exists(ProjectFiles.ROOT.resolve(path)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void tests_that_are_named_exist(Path document) {
        assertThat(found(TEST, document).map(MatchResult::group).distinct())
                .allMatch(testNames()::contains);
    }

    @Test
    void the_readme_is_short() {
        assertThat(ProjectFiles.lines(README).size()).isLessThanOrEqualTo(README_LINES);
    }

    @Test
    void the_readme_leads_to_every_page() {
        var linked =
                found(LINK, README)
                        .map(link -> README.resolveSibling(link.group(1)).normalize())
                        .collect(toSet());

        assertThat(ProjectFiles.documents())
                .filteredOn(page -> !page.equals(README) && !isDecision(page))
                .isSubsetOf(linked);
        assertThat(linked).contains(ProjectFiles.ROOT.resolve("deploy/docs/decisions"));
    }

    @Test
    void decisions_are_numbered_without_a_gap() {
        var decisions = decisions();

        assertThat(decisions).isNotEmpty();
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(decisions.get(i).getFileName().toString())
                    .startsWith("%04d-".formatted(i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_has_its_parts_on_one_page_and_a_test_that_pins_it(Path decision) {
        assertThat(ProjectFiles.lines(decision)).hasSizeLessThanOrEqualTo(60);
        assertThat(ProjectFiles.text(decision))
                .startsWith("# ")
                .contains(
                        "\nstatus: ",
                        "\nimplemented: ",
                        "\n## Context\n",
                        "\n## Decision\n",
                        "\n## Consequences\n",
                        "\n## Alternatives refused\n",
                        "\nPinned by: ");
        assertThat(found(TEST, decision)).isNotEmpty();
    }

    static List<Path> documents() {
        return ProjectFiles.documents();
    }

    static List<Path> decisions() {
        return ProjectFiles.documents().stream().filter(DocumentsTest::isDecision).toList();
    }

    private static boolean isDecision(Path page) {
        return ProjectFiles.name(page).startsWith("deploy/docs/decisions/");
    }

    private static Stream<MatchResult> found(Pattern pattern, Path document) {
        return pattern.matcher(ProjectFiles.text(document)).results();
    }

    private static boolean exists(Path document, String file, @Nullable String anchor) {
        var target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
        return Files.exists(target) && (anchor == null || anchors(target).contains(anchor));
    }

    private static @Nullable String anchorOf(MatchResult link) {
        return link.groupCount() > 1 ? link.group(2) : null;
    }

    private static Set<String> anchors(Path document) {
        return ProjectFiles.lines(document).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> '#' + title.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(toSet());
    }

    private static Set<String> testNames() {
        return ProjectFiles.java("test").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(toSet());
    }
}

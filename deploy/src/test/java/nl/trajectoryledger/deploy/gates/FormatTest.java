package nl.trajectoryledger.deploy.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Main;

import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The formatter runs as a test because Maven may run on a Java older than the code's; with {@code
 * -Dformat=fix} it rewrites what it finds.
 */
class FormatTest {

    private static final boolean FIX = "fix".equals(System.getProperty("format"));

    @Test
    void every_source_is_as_google_java_format_writes_it() throws Exception {
        var options = FIX ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed");
        var sources =
                Stream.of("main", "test").map(ProjectFiles::java).flatMap(List::stream).toList();
        var report = new StringWriter();

        var writer = new PrintWriter(report);
        var exit =
                new Main(writer, writer, InputStream.nullInputStream())
                        .format(
                                Stream.of(
                                                Stream.of("--aosp"),
                                                options.stream(),
                                                sources.stream().map(Path::toString))
                                        .flatMap(part -> part)
                                        .toArray(String[]::new));

        assertThat(sources).isNotEmpty();
        assertThat(report.toString())
                .as(
                        "to format: mvn test -Dtest=FormatTest -Dformat=fix"
                                + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEmpty();
        assertThat(exit).isZero();
    }
}

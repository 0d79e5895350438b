package nl.trajectoryledger.command.imports;

import static org.awaitility.Awaitility.await;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.CommandProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The command side of one file: told to, it takes the file in and ends, unless it is killed. */
final class ImportProcess {

    private ImportProcess() {}

    static void main(String[] arguments) throws Exception {
        try (var application = CommandProcess.start(arguments)) {
            var controller = application.getBean(ImportController.class);
            if (System.in.read() >= 0) {
                bring(Path.of(arguments[0]), controller);
            }
        }
    }

    private static void bring(Path file, ImportController controller) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var answer = controller.take("facts", false, content);
            var brought = (ImportProgress) requireNonNull(answer.getBody());
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> controller.progress(brought.id()).isOver());
        }
    }
}

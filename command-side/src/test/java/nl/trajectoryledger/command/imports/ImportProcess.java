package nl.trajectoryledger.command.imports;

import static org.awaitility.Awaitility.await;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.CommandProcess;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The command side of one file: it takes the file in and ends, if nobody kills it before. */
final class ImportProcess {

    private ImportProcess() {}

    static void main(String[] arguments) throws Exception {
        try (var application = CommandProcess.start(arguments);
                var content = Files.newInputStream(Path.of(arguments[0]))) {
            var controller = application.getBean(ImportController.class);
            var answer = controller.take("facts", false, content);
            var brought = (ImportProgress) requireNonNull(answer.getBody());
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> controller.progress(brought.id()).isOver());
        }
    }
}

package nl.trajectoryledger.deploy.storage;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A process that starts a database, writes to it, and is killed. */
final class KilledWhileRunning {

    private KilledWhileRunning() {}

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWhileRunning.class.getName(),
                        folder.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
    }

    /** Kills itself the hard way, as an operator or a machine out of memory would. */
    public static void main(String[] args) throws Exception {
        var database = EmbeddedDatabase.start(new DataFolder(Path.of(args[0])).create());
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 1 as one");
        }
        new ProcessBuilder("sh", "-c", "kill -KILL " + ProcessHandle.current().pid())
                .start()
                .waitFor();
    }
}

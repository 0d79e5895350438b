package nl.trajectoryledger.deploy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

@Timeout(120)
class EmbeddedDatabaseIT {

    @TempDir Path temporary;

    @Test
    void writes_to_disk_before_it_says_so() throws Exception {
        try (var database = EmbeddedDatabase.start(folder())) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void keeps_its_data_across_a_restart() throws Exception {
        try (var database = EmbeddedDatabase.start(folder())) {
            ask(database, "create table kept as select 1 as one; select 'made'");
        }
        try (var database = EmbeddedDatabase.start(folder())) {
            assertThat(ask(database, "select one from kept")).isEqualTo("1");
        }
    }

    @Test
    void starts_on_the_data_of_a_killed_process_whose_postgres_runs_on() throws Exception {
        var killed = KilledWhileRunning.start(folder().path());
        assertThat(killed.waitFor()).isEqualTo(137);

        var before = System.nanoTime();
        try (var database = EmbeddedDatabase.start(folder())) {
            assertThat(ask(database, "select one from kept")).isEqualTo("1");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void starts_though_the_process_number_it_left_is_now_another_program() throws Exception {
        EmbeddedDatabase.start(folder()).close();
        var database = folder().database();
        Files.write(
                database.resolve("postmaster.pid"),
                List.of(String.valueOf(ProcessHandle.current().pid()), database.toString()));

        EmbeddedDatabase.start(folder()).close();
    }

    @Test
    void makes_a_half_made_database_anew() throws Exception {
        Files.createDirectories(folder().unfinishedDatabase());
        Files.createFile(folder().unfinishedDatabase().resolve("postgresql.conf"));

        EmbeddedDatabase.start(folder()).close();
    }

    @Test
    void admits_nobody_without_the_password() throws Exception {
        try (var database = EmbeddedDatabase.start(folder())) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(database.url(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void shows_its_keys_to_the_owner_alone() throws Exception {
        EmbeddedDatabase.start(folder()).close();

        assertThat(permissions(folder().masterKey())).isEqualTo("rw-------");
        assertThat(permissions(folder().databasePassword())).isEqualTo("rw-------");
        assertThat(permissions(folder().path())).isEqualTo("rwx------");
    }

    @Test
    void refuses_to_make_another_master_key_for_a_ledger_that_lost_its_own() throws Exception {
        EmbeddedDatabase.start(folder()).close();
        Files.delete(folder().masterKey());

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("master.key is missing");
    }

    private DataFolder folder() throws IOException {
        return new DataFolder(temporary.resolve("ledger")).create();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (var rows = statement.execute(question); !rows; ) {
                rows = statement.getMoreResults();
            }
            var answer = statement.getResultSet();
            answer.next();
            return answer.getString(1);
        }
    }
}

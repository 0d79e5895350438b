package nl.trajectoryledger.deploy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import nl.trajectoryledger.events.stored.SecretFile;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/** Two command sides and two query sides on one PostgreSQL, as the script starts them. */
final class RunningNodes implements AutoCloseable {

    private static final Pattern NODE =
            Pattern.compile("(?:command|query)-side (http://\\S+) process (\\d+)");

    // They live for a minute or five: the quick compiler alone is the faster one.
    private static final String JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m";

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Process script;
    private final Map<String, String> environment;
    private final List<Node> nodes = new CopyOnWriteArrayList<>();

    private RunningNodes(Path folder) throws IOException {
        this.folder = folder;
        postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        environment =
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "SPRING_DATASOURCE_URL",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "SPRING_DATASOURCE_PASSWORD",
                        "unused",
                        "LEDGER_MASTER_KEY_FILE",
                        SecretFile.create(folder.resolve("master.key")).toString(),
                        "LEDGER_JAVA_OPTIONS",
                        JAVA);
        var ports = freePorts();
        var builder =
                new ProcessBuilder(
                        Path.of("nodes").toAbsolutePath().toString(),
                        "--command",
                        ports.get(0) + "," + ports.get(1),
                        "--query",
                        ports.get(2) + "," + ports.get(3));
        builder.environment().putAll(environment);
        script = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Starts them, and returns when all of them answer. */
    static RunningNodes start(Path folder) throws IOException, InterruptedException {
        var running = new RunningNodes(folder);
        var out = running.script.inputReader();
        while (running.nodes.size() < 4) {
            var line = out.readLine();
            if (line == null) {
                throw new IOException("the script ended");
            }
            var node = NODE.matcher(line);
            if (node.matches()) {
                var process = ProcessHandle.of(Long.parseLong(node.group(2))).orElseThrow();
                running.nodes.add(new Node(URI.create(node.group(1)), process, List.of()));
            }
        }
        running.awaitAll();
        running.nodes.replaceAll(Node::withCommand);
        return running;
    }

    private static List<Integer> freePorts() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        for (int i = 0; i < 4; i++) {
            sockets.add(new ServerSocket(0));
        }
        var ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        for (var socket : sockets) {
            socket.close();
        }
        return ports;
    }

    /** Returns when all of them answer. */
    void awaitAll() throws InterruptedException {
        for (var node : nodes) {
            while (!node.isUp()) {
                Node.moment();
            }
        }
    }

    /** The first or the second command side. */
    Node command(int number) {
        return nodes.get(number);
    }

    /** The first or the second query side. */
    Node query(int number) {
        return nodes.get(2 + number);
    }

    /** Kills one of the four. */
    void kill(int number) {
        nodes.get(number).kill();
    }

    /** Starts one again that was killed. */
    void restart(int number) throws IOException {
        var log = folder.resolve("node-%d-%d.log".formatted(number, System.nanoTime()));
        nodes.set(number, nodes.get(number).again(environment, log));
    }

    DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    JdbcClient database() {
        return JdbcClient.create(dataSource());
    }

    /** How many segments each node follows, the fewest first. */
    List<Integer> segments() {
        return database()
                .sql(
                        """
                        select count(*) from reading.token where processorname = 'trajectory-status'
                        group by owner order by 1
                        """)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /** Streams with an event twice or one missing. */
    List<String> streamsWithGaps() {
        return database()
                .sql(
                        """
                        select stream::text from ledger.event group by stream
                        having count(*) <> max(sequence) + 1
                            or count(*) <> count(distinct (payload::text, name))
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public void close() throws IOException {
        script.destroy();
        nodes.forEach(node -> node.process().destroy());
        nodes.forEach(node -> node.process().onExit().join());
        script.onExit().join();
        postgres.close();
    }
}

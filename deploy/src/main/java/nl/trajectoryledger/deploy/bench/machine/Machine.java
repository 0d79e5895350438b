package nl.trajectoryledger.deploy.bench.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the figures depend on beside the ledger. */
public final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final List<String> DATABASE_SETTINGS =
            List.of(
                    "fsync",
                    "synchronous_commit",
                    "full_page_writes",
                    "shared_buffers",
                    "max_wal_size",
                    "work_mem");

    private Machine() {}

    public static Map<String, String> describe(Database database) throws IOException, SQLException {
        var runtime = Runtime.getRuntime();
        var system = ManagementFactory.getOperatingSystemMXBean();
        var facts = new LinkedHashMap<String, String>();
        facts.put("processor", "%d of %s".formatted(system.getAvailableProcessors(), processor()));
        facts.put("load before", String.format(Locale.ROOT, "%.2f", system.getSystemLoadAverage()));
        facts.put("system", "%s %s".formatted(system.getName(), system.getVersion()));
        facts.put(
                "java",
                "%s, heap at most %,d MB".formatted(Runtime.version(), runtime.maxMemory() >> 20));
        facts.put("postgresql", database.text("show server_version"));
        for (var setting : DATABASE_SETTINGS) {
            facts.put("  " + setting, database.text("show " + setting));
        }
        return facts;
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown make");
        }
    }
}

package nl.trajectoryledger.query.rebuild;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The class path of the tests without folders, of which alone the JVM keeps an archive of loaded
 * classes: every process after the first starts in half the time.
 */
final class PackedClassPath {

    private PackedClassPath() {}

    /** Options for a JVM, which keeps the archive in this folder. */
    static List<String> options(Path folder) throws IOException {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                "-Xlog:cds=off",
                "-cp",
                pack(folder.resolve("classes.jar")));
    }

    private static String pack(Path jar) throws IOException {
        var entries = new ArrayList<String>();
        entries.add(jar.toString());
        Set<String> packed = new HashSet<>();
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                if (Files.isDirectory(Path.of(entry))) {
                    pack(Path.of(entry), out, packed);
                } else {
                    entries.add(entry);
                }
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void pack(Path folder, JarOutputStream out, Set<String> packed)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                if (packed.add(name)) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }
}

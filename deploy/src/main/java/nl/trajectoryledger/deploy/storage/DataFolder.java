package nl.trajectoryledger.deploy.storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of one ledger. It is the owner's alone: it holds the keys to personal data. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** The folder used where none is named, by the XDG base directory rules. */
    public static DataFolder ofUser() {
        var xdg = System.getenv("XDG_DATA_HOME");
        return new DataFolder(home(xdg).resolve("trajectory-ledger"));
    }

    private static Path home(@Nullable String xdg) {
        return xdg != null && Path.of(xdg).isAbsolute()
                ? Path.of(xdg)
                : Path.of(System.getProperty("user.home"), ".local", "share");
    }

    /** Makes the folder if it is not there. */
    public DataFolder create() throws IOException {
        var parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (!Files.isDirectory(path)) {
            var ownerOnly = PosixFilePermissions.fromString("rwx------");
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
        return this;
    }

    /** The key under which the keys of the patients are kept. */
    public Path masterKey() {
        return path.resolve("master.key");
    }

    /** The key by which the ledger signs what it holds. */
    public Path logKey() {
        return path.resolve("log.key");
    }

    /** The users whom the ledger knows by itself. */
    public Path users() {
        return path.resolve("users.csv");
    }

    /** The passwords of users just made, for whoever hands them out and then removes the file. */
    public Path firstPasswords() {
        return path.resolve("first-passwords");
    }

    /** By which the command line of this machine comes in as the owner, while the ledger runs. */
    public Path ownerSecret() {
        return path.resolve("owner.secret");
    }

    Path database() {
        return path.resolve("database");
    }

    Path unfinishedDatabase() {
        return path.resolve("database.new");
    }

    Path databasePassword() {
        return path.resolve("database.password");
    }

    Path databaseLog() {
        return path.resolve("database.log");
    }

    Path databaseProgram() {
        return path.resolve("postgresql");
    }

    Path lock() {
        return path.resolve("ledger.lock");
    }

    Path address() {
        return path.resolve("ledger.url");
    }
}

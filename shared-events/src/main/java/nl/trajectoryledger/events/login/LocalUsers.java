package nl.trajectoryledger.events.login;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import nl.trajectoryledger.events.access.Role;
import nl.trajectoryledger.events.stored.SecretFile;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file with the local users, which only its owner can read; no password stands in it. */
public final class LocalUsers {

    private LocalUsers() {}

    /** The users of a file, by name. */
    public static Map<String, LocalUser> read(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Files.readString(file))) {
            return rows.stream()
                    .map(LocalUsers::user)
                    .collect(
                            toMap(
                                    LocalUser::name,
                                    identity(),
                                    (_, later) -> later,
                                    LinkedHashMap::new));
        }
    }

    /** Puts these users in the place of those of the file. */
    public static void write(Path file, Collection<LocalUser> users) throws IOException {
        var text = new StringWriter();
        try (var rows = CsvWriter.builder().build(text)) {
            rows.writeRecord("name", "role", "code", "responsible", "password");
            users.forEach(
                    user ->
                            rows.writeRecord(
                                    user.name(),
                                    user.role().label(),
                                    user.role().code(),
                                    user.responsible(),
                                    user.passwordHash()));
        }
        SecretFile.create(file, text.toString());
    }

    private static LocalUser user(NamedCsvRecord row) {
        return new LocalUser(
                row.getField("name"),
                Role.of(row.getField("role"), row.getField("code")),
                row.getField("responsible"),
                row.getField("password"));
    }
}

package nl.trajectoryledger.deploy.users;

import nl.trajectoryledger.deploy.storage.DataFolder;
import nl.trajectoryledger.events.access.Role;
import nl.trajectoryledger.events.login.LocalUser;
import nl.trajectoryledger.events.login.LocalUsers;
import nl.trajectoryledger.events.stored.SecretFile;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes users of a data folder, with passwords that nobody chose and nobody else has. */
public final class UserFiles {

    private static final int PASSWORD_BYTES = 18;
    private static final List<NewUser> FIRST =
            List.of(
                    new NewUser("compliance", new Role.Compliance()),
                    new NewUser("beheerder", new Role.Administrator()));

    private final PasswordEncoder passwords =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecureRandom random = new SecureRandom();
    private final DataFolder folder;

    public UserFiles(DataFolder folder) {
        this.folder = folder;
    }

    /** Makes the first users of a folder that has none. */
    public void begin() throws IOException {
        if (!Files.exists(folder.users())) {
            add(FIRST);
        }
    }

    /** Makes users, and leaves their passwords in a file for whoever hands them out. */
    public void add(List<NewUser> users) throws IOException {
        var known = users();
        var told = new StringBuilder();
        if (Files.exists(folder.firstPasswords())) {
            told.append(Files.readString(folder.firstPasswords()));
        }
        for (var user : users) {
            var password = newPassword();
            known.put(user.name(), hashed(user, password));
            told.append(user.name()).append(' ').append(password).append('\n');
        }
        // First what is needed to come in: nobody has a user whose password is lost.
        SecretFile.create(folder.firstPasswords(), told.toString());
        LocalUsers.write(folder.users(), known.values());
    }

    private Map<String, LocalUser> users() throws IOException {
        return Files.exists(folder.users())
                ? LocalUsers.read(folder.users())
                : new LinkedHashMap<>();
    }

    private LocalUser hashed(NewUser user, String password) {
        var hash = Objects.requireNonNull(passwords.encode(password));
        return new LocalUser(user.name(), user.role(), user.name(), hash);
    }

    private String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

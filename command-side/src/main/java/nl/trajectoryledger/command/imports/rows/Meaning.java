package nl.trajectoryledger.command.imports.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What a row says, not of whom, in a few digits: the reference of rows that bring none. */
public final class Meaning {

    private static final int DIGITS = 32;

    private Meaning() {}

    /** The digits of some values; null for what the row leaves open. */
    public static String of(@Nullable Object... said) {
        var text = Arrays.stream(said).map(String::valueOf).collect(Collectors.joining("|"));
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8))).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}

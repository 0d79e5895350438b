package nl.trajectoryledger.events.codes;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** One edition of the uniform DCSPH list: what Vektis published to hold from a day on. */
public final class DcsphEdition {

    private final String name;
    private final @Nullable LocalDate validFrom;
    private final String source;
    private final DcsphContent content;
    private final String hash;

    /**
     * An edition.
     *
     * @param name what its makers call it, such as {@code 4.7}
     * @param validFrom first day it holds; null for since always
     * @param source where it was published
     */
    public DcsphEdition(
            String name, @Nullable LocalDate validFrom, String source, DcsphContent content) {
        this.name = name;
        this.validFrom = validFrom;
        this.source = source;
        this.content = content;
        this.hash = sha256(content.canonical());
    }

    /** The edition that ships with the ledger; it holds since always. */
    static DcsphEdition builtIn() {
        return new DcsphEdition(
                "4.7",
                null,
                "Vektis, Uniforme DCSPH-lijst per 1-7-2024, version 4.5 with mutations up to 4.7"
                        + " (2024-08-15)",
                DcsphContent.builtIn());
    }

    /** What its makers call it. */
    public String name() {
        return name;
    }

    /** First day it holds; null for since always. */
    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    /** Where it was published. */
    public String source() {
        return source;
    }

    /** What it says, whatever it is called and whenever it holds. */
    public DcsphContent content() {
        return content;
    }

    /** SHA-256 over the canonical content, in lower-case hexadecimal. */
    public String hash() {
        return hash;
    }

    /** Every code of the edition. */
    public Map<DcsphCode, DcsphEntry> entries() {
        return content.entries();
    }

    /** What the edition says of a code, if it has it. */
    public Optional<DcsphEntry> find(DcsphCode code) {
        return Optional.ofNullable(content.entries().get(code));
    }

    /** Whether the edition has begun to hold on a day. */
    boolean begunBy(LocalDate day) {
        return validFrom == null || !day.isBefore(validFrom);
    }

    /** Whether another edition begins to hold on the same day. */
    boolean beginsWith(DcsphEdition other) {
        return validFrom == null ? other.validFrom == null : validFrom.equals(other.validFrom);
    }

    @Override
    public String toString() {
        return validFrom == null ? name : "%s from %s".formatted(name, validFrom);
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

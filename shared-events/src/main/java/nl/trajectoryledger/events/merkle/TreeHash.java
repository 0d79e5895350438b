package nl.trajectoryledger.events.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of a leaf or of a node of the tree, told apart as RFC 6962 section 2.1 has it. */
public final class TreeHash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has %d bytes".formatted(LENGTH));
        }
        this.bytes = bytes;
    }

    /** The hash with these bytes; they are copied. */
    public static TreeHash of(byte[] bytes) {
        return new TreeHash(bytes.clone());
    }

    /**
     * The hash that a note or a proof holds.
     *
     * @throws IllegalArgumentException if it is not 32 bytes in Base64
     */
    public static TreeHash ofBase64(String text) {
        return new TreeHash(Base64.getDecoder().decode(text));
    }

    /** The root of a tree without leaves. */
    public static TreeHash ofNothing() {
        return new TreeHash(sha256().digest());
    }

    /** The hash of a leaf. */
    public static TreeHash ofLeaf(byte[] entry) {
        var digest = sha256();
        digest.update(LEAF);
        return new TreeHash(digest.digest(entry));
    }

    /** The hash of the node above this one and the one to its right. */
    public TreeHash with(TreeHash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /** The hash of the node above hashes that stand side by side, a power of two of them. */
    public static TreeHash above(List<TreeHash> row) {
        if (row.size() == 1) {
            return row.getFirst();
        }
        int half = row.size() / 2;
        return above(row.subList(0, half)).with(above(row.subList(half, row.size())));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}

package nl.trajectoryledger.query.replay;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The root of an RFC 6962 Merkle tree, whose leaves are added one after the other; it holds no more
 * than one hash for each level of the tree.
 */
final class MerkleRoot {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Roots of whole subtrees, the smallest first. */
    private final Deque<Subtree> subtrees = new ArrayDeque<>();

    private final MessageDigest digest = sha256();

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Subtree(byte[] root, int level) {}

    /** The hash of a leaf. */
    static byte[] leaf(byte[]... data) {
        var digest = sha256();
        digest.update(LEAF);
        for (var part : data) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** Adds a leaf by its hash. */
    void add(byte[] leafHash) {
        var added = new Subtree(leafHash, 0);
        for (var smaller = subtrees.peek();
                smaller != null && smaller.level == added.level;
                smaller = subtrees.peek()) {
            subtrees.pop();
            added = new Subtree(node(smaller.root, added.root), added.level + 1);
        }
        subtrees.push(added);
    }

    /** The root over all leaves so far. */
    byte[] root() {
        byte @Nullable [] root = null;
        for (var subtree : subtrees) {
            root = root == null ? subtree.root : node(subtree.root, root);
        }
        return root == null ? digest.digest() : root;
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}

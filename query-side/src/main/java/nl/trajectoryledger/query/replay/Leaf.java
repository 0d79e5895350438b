package nl.trajectoryledger.query.replay;

import nl.trajectoryledger.events.merkle.TreeHash;

import java.util.UUID;

/** What stands for a patient in a Merkle tree. */
record Leaf(UUID patient, TreeHash hash) {}

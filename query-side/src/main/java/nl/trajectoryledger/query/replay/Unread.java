package nl.trajectoryledger.query.replay;

import org.jspecify.annotations.Nullable;

/**
 * Why a patient cannot be judged.
 *
 * @param sequence place in the stream of the event from which on
 * @param reason without anything that stands in the event
 */
record Unread(@Nullable Long sequence, String reason) {}

package nl.trajectoryledger.query.effects;

import org.jspecify.annotations.Nullable;

/**
 * A value before and after.
 *
 * @param from null if there was none
 * @param to null if there is none
 */
public record Change<T>(@Nullable T from, @Nullable T to) {}

package nl.trajectoryledger.query.worklists;

import nl.trajectoryledger.query.prose.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some rows of a worklist, the oldest first.
 *
 * @param worklist its name
 * @param next what to ask as {@code page} for the rows that follow; null after the last
 */
public record WorklistPage(
        String worklist, Texts title, List<WorklistEntry> rows, @Nullable String next) {}

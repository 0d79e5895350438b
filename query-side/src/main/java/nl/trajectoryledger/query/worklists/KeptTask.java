package nl.trajectoryledger.query.worklists;

import nl.trajectoryledger.query.coverage.Task;

/**
 * A task as it is kept.
 *
 * @param key its place on the list
 */
record KeptTask(PageKey key, Task task) {}

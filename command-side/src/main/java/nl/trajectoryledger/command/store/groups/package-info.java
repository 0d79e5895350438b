/** Has what several commands append at the same moment written together. */
@NullMarked
package nl.trajectoryledger.command.store.groups;

import org.jspecify.annotations.NullMarked;

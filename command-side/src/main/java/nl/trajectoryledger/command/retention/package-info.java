/** How long the file of a patient is kept: terms, legal holds, erasing who may be erased. */
@NullMarked
package nl.trajectoryledger.command.retention;

import org.jspecify.annotations.NullMarked;

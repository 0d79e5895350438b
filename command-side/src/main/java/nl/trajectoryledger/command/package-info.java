/** The command side as an application: what it is made of and how it starts. */
@NullMarked
package nl.trajectoryledger.command;

import org.jspecify.annotations.NullMarked;

/** The commands that talk to a ledger, running or started for the occasion. */
@NullMarked
package nl.trajectoryledger.deploy.commands;

import org.jspecify.annotations.NullMarked;

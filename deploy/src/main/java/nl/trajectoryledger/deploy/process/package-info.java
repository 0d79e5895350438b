/** The whole ledger in one process: database, command side, query side. */
@NullMarked
package nl.trajectoryledger.deploy.process;

import org.jspecify.annotations.NullMarked;

/** Where a ledger of one process keeps everything: the database, the keys, the lock. */
@NullMarked
package nl.trajectoryledger.deploy.storage;

import org.jspecify.annotations.NullMarked;

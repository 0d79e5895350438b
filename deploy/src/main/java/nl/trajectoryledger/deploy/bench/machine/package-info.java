/** What is measured on: a PostgreSQL of its own and sides of the ledger that run on it. */
@NullMarked
package nl.trajectoryledger.deploy.bench.machine;

import org.jspecify.annotations.NullMarked;

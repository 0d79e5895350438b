/** Checks scenarios that domain experts write in YAML, without a database. */
@NullMarked
package nl.trajectoryledger.deploy.scenarios;

import org.jspecify.annotations.NullMarked;

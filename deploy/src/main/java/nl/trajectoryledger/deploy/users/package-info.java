/** The users whom a data folder knows by itself. */
@NullMarked
package nl.trajectoryledger.deploy.users;

import org.jspecify.annotations.NullMarked;

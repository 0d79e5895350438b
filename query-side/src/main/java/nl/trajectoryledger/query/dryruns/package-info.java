/** What a file that was only tried out would change, read from what its dry run left. */
@NullMarked
package nl.trajectoryledger.query.dryruns;

import org.jspecify.annotations.NullMarked;

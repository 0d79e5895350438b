/** One patient over HTTP: found, counted, and shown or taken along as stored. */
@NullMarked
package nl.trajectoryledger.query.patients;

import org.jspecify.annotations.NullMarked;

/** People who do not exist, as many as a measurement asks for. */
@NullMarked
package nl.trajectoryledger.deploy.bench.population;

import org.jspecify.annotations.NullMarked;

/** Made-up files in every form the ledger reads: the same ones from the same seed. */
@NullMarked
package nl.trajectoryledger.deploy.samples;

import org.jspecify.annotations.NullMarked;

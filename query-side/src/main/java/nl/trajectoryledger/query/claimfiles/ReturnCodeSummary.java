package nl.trajectoryledger.query.claimfiles;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.trajectoryledger.query.prose.Texts;
import nl.trajectoryledger.query.returncodes.PredictedFile;

/**
 * What the claims of a file come to.
 *
 * @param text the same as a sentence
 */
record ReturnCodeSummary(@JsonUnwrapped PredictedFile whole, Texts text) {

    static ReturnCodeSummary of(PredictedFile whole) {
        return new ReturnCodeSummary(whole, whole.text());
    }
}

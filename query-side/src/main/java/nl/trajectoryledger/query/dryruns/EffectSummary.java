package nl.trajectoryledger.query.dryruns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.trajectoryledger.query.effects.EffectText;
import nl.trajectoryledger.query.effects.FileEffect;

/**
 * What a file comes to.
 *
 * @param text the same as a sentence in English
 * @param textNl and in Dutch
 */
record EffectSummary(@JsonUnwrapped FileEffect whole, String text, String textNl) {

    static EffectSummary of(FileEffect whole) {
        return new EffectSummary(whole, EffectText.ENGLISH.of(whole), EffectText.DUTCH.of(whole));
    }
}

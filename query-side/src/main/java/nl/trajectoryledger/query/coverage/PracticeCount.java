package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.AgbCode;

/**
 * The treatments a practice recorded.
 *
 * @param missing what the law counts and the practice does not
 * @param extra what the practice counts and the law does not
 */
public record PracticeCount(AgbCode practice, int count, CountShare missing, CountShare extra) {}

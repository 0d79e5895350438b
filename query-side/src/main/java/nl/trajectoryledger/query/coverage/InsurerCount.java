package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.query.rulebook.Dated;
import nl.trajectoryledger.query.rulebook.Parameter.VisibleSessions;

/**
 * The treatments an insurer sees.
 *
 * @param visible which sessions it sees, as in force for it on the day
 * @param missing what the law counts and the insurer does not see
 * @param extra what the insurer sees and the law does not count
 */
public record InsurerCount(
        UzoviCode insurer,
        Dated<VisibleSessions> visible,
        int count,
        CountShare missing,
        CountShare extra) {}

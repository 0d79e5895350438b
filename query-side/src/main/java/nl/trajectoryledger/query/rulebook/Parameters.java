package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.query.rulebook.Parameter.CountsBeforeEighteen;
import nl.trajectoryledger.query.rulebook.Parameter.GroupContract;
import nl.trajectoryledger.query.rulebook.Parameter.GroupIndication;
import nl.trajectoryledger.query.rulebook.Parameter.GroupMinutes;
import nl.trajectoryledger.query.rulebook.Parameter.GroupSize;
import nl.trajectoryledger.query.rulebook.Parameter.PelvicScope;
import nl.trajectoryledger.query.rulebook.Parameter.ReferralRequired;
import nl.trajectoryledger.query.rulebook.Parameter.VisibleSessions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Every parameter as in force for one insurer on one day, each with where it comes from.
 *
 * @param groupSize null where a group may have any size
 * @param groupMinutes null where a group session may take any time
 * @param groupIndication null where nothing is asked
 * @param groupContract null where nothing is asked
 */
public record Parameters(
        Dated<CountsBeforeEighteen> countsBeforeEighteen,
        Dated<PelvicScope> pelvicScope,
        Dated<ReferralRequired> referralRequired,
        @Nullable Dated<GroupSize> groupSize,
        @Nullable Dated<GroupMinutes> groupMinutes,
        @Nullable Dated<GroupIndication> groupIndication,
        @Nullable Dated<GroupContract> groupContract,
        Dated<VisibleSessions> visibleSessions) {

    /** What is asked of a group session and no fact of the ledger can show. */
    public List<Dated<?>> unchecked() {
        var asked = new ArrayList<Dated<?>>();
        if (groupIndication != null && groupIndication.value().required()) {
            asked.add(groupIndication);
        }
        if (groupContract != null && groupContract.value().required()) {
            asked.add(groupContract);
        }
        return asked;
    }

    /** Everything that is asked of a group session, whether facts can show it or not. */
    public List<Dated<?>> ofGroups() {
        var asked = new ArrayList<Dated<?>>();
        if (groupSize != null) {
            asked.add(groupSize);
        }
        if (groupMinutes != null) {
            asked.add(groupMinutes);
        }
        asked.addAll(unchecked());
        return asked;
    }
}

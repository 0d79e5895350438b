package nl.trajectoryledger.query.reading;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import nl.trajectoryledger.query.coverage.SessionCoverage;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.rulebook.Reason;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The sessions of a trajectory in figures, as columns.
 *
 * @param basic how many have the verdict of that name; the following alike
 * @param reasons of any of them, each once
 */
record SessionTally(
        @Nullable LocalDate firstSessionOn,
        @Nullable LocalDate lastSessionOn,
        long basic,
        long firstN,
        long exhausted,
        long conditionUnmet,
        long notBasic,
        long undetermined,
        List<Reason> reasons) {

    static SessionTally of(List<SessionCoverage> sessions) {
        var dates = sessions.stream().map(SessionCoverage::date).toList();
        var verdicts = verdicts(sessions);
        return new SessionTally(
                dates.stream().min(naturalOrder()).orElse(null),
                dates.stream().max(naturalOrder()).orElse(null),
                verdicts.getOrDefault(Verdict.BASIC, 0L),
                verdicts.getOrDefault(Verdict.FIRST_N, 0L),
                verdicts.getOrDefault(Verdict.EXHAUSTED, 0L),
                verdicts.getOrDefault(Verdict.CONDITION_UNMET, 0L),
                verdicts.getOrDefault(Verdict.NOT_BASIC, 0L),
                verdicts.getOrDefault(Verdict.UNDETERMINED, 0L),
                reasons(sessions));
    }

    private static Map<Verdict, Long> verdicts(List<SessionCoverage> sessions) {
        return sessions.stream()
                .map(SessionCoverage::verdict)
                .filter(Objects::nonNull)
                .collect(groupingBy(verdict -> verdict, counting()));
    }

    private static List<Reason> reasons(List<SessionCoverage> sessions) {
        return sessions.stream()
                .map(SessionCoverage::reasons)
                .<Reason>mapMulti(Set::forEach)
                .distinct()
                .sorted()
                .toList();
    }
}

package nl.trajectoryledger.query.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** A rulebook cannot be as its file says; every problem found is named. */
public final class RulebookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RulebookProblem> problems;

    RulebookRefused(List<RulebookProblem> problems) {
        super(problems.stream().map(RulebookProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What cannot be right. */
    public List<RulebookProblem> problems() {
        return problems;
    }
}

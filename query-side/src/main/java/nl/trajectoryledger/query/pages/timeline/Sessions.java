package nl.trajectoryledger.query.pages.timeline;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.coverage.SessionCoverage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays sessions out: each by itself, or month by month where they are too many. */
final class Sessions {

    static final int HEIGHT = 46;

    private static final int MOST_MARKS = 220;
    private static final int ROWS = 3;
    private static final double MARK = 12;

    private final Axis axis;
    private final List<SessionCoverage> shown;

    Sessions(Axis axis, List<SessionCoverage> sessions) {
        this.axis = axis;
        this.shown = sessions.stream().filter(one -> axis.shows(one.date())).toList();
    }

    boolean areMany() {
        return shown.size() > MOST_MARKS;
    }

    List<Mark> marks(Map<FactId, String> decisions) {
        var marks = new ArrayList<Mark>();
        var ends = new double[ROWS];
        for (var session : shown) {
            double x = axis.middle(session.date());
            int row = freeRow(ends, x);
            ends[row] = x + MARK;
            marks.add(new Mark(x, row, session, decisions.getOrDefault(session.session(), "")));
        }
        return marks;
    }

    /** The first row with room; where none has, the one that is free first. */
    private static int freeRow(double[] ends, double x) {
        int best = 0;
        for (int row = 0; row < ends.length; row++) {
            if (ends[row] <= x) {
                return row;
            }
            best = ends[row] < ends[best] ? row : best;
        }
        return best;
    }

    List<Month> months() {
        var months = new LinkedHashMap<YearMonth, List<SessionCoverage>>();
        for (var session : shown) {
            months.computeIfAbsent(YearMonth.from(session.date()), _ -> new ArrayList<>())
                    .add(session);
        }
        int most = months.values().stream().mapToInt(List::size).max().orElse(1);
        return months.values().stream().map(one -> Month.of(axis, one, most, HEIGHT)).toList();
    }
}

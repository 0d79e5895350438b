package nl.trajectoryledger.query.pages.timeline;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How a trajectory went, as it is drawn.
 *
 * @param marks sessions one by one; empty where they are too many
 * @param months sessions by month; empty where they are drawn one by one
 * @param counter null where nothing is counted
 * @param dayX the day the answer is for; null if it is not drawn
 */
public record Timeline(
        List<Axis.Tick> ticks,
        List<Bar> insurances,
        List<Bar> codes,
        List<Bar> windows,
        List<Mark> marks,
        List<Month> months,
        @Nullable Counter counter,
        List<Flag> flags,
        @Nullable Double dayX,
        Lanes lanes) {

    /** Where each lane begins, and how high all of them are. */
    public record Lanes(
            int insurances,
            int codes,
            int windows,
            int sessions,
            int counter,
            int flags,
            int height) {

        private static final int AXIS = 30;
        private static final int BAR = 32;
        private static final int GAP = 16;

        static Lanes of(boolean hasWindows, boolean hasCounter, boolean hasFlags) {
            int windows = AXIS + 2 * BAR;
            int sessions = windows + (hasWindows ? BAR : 0) + 6;
            int counter = sessions + Sessions.HEIGHT + GAP;
            int flags = counter + (hasCounter ? Counter.HEIGHT + GAP : 0);
            int height = flags + (hasFlags ? 46 : 0);
            return new Lanes(AXIS, AXIS + BAR, windows, sessions, counter, flags, height);
        }
    }
}

package nl.trajectoryledger.deploy.demo;

import nl.trajectoryledger.events.identity.Bsn;

import java.util.stream.IntStream;

/** Numbers that pass the 11-test and begin with 9999, which are for tests and given to nobody. */
public final class MadeUpBsn {

    private static final int FIRST = 999_900_000;
    private static final int APART = 20;

    private MadeUpBsn() {}

    /** The n-th of them, from 0 to 4,999. */
    public static String number(int n) {
        // Of twenty numbers in a row, one at least passes.
        return IntStream.range(FIRST + n * APART, FIRST + (n + 1) * APART)
                .mapToObj(String::valueOf)
                .filter(MadeUpBsn::passesElevenTest)
                .findFirst()
                .orElseThrow();
    }

    private static boolean passesElevenTest(String digits) {
        try {
            return new Bsn(digits).value().equals(digits);
        } catch (IllegalArgumentException failsTheTest) {
            return false;
        }
    }
}

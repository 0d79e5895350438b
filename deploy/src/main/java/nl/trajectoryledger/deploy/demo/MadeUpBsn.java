package nl.trajectoryledger.deploy.demo;

import java.util.stream.IntStream;

/** Numbers that pass the 11-test and begin with 9999, which are for tests and given to nobody. */
public final class MadeUpBsn {

    private static final int FIRST = 999_900_000;
    private static final int APART = 20;

    /** Beyond these they begin with other digits: for ledgers that are thrown away. */
    private static final int FOR_TESTS = 5_000;

    private MadeUpBsn() {}

    /** The n-th of them, from 0 to 4,999; from there to 900,000 one that only passes the test. */
    public static String number(int n) {
        int first = FIRST + (n < FOR_TESTS ? n : FOR_TESTS - 1 - n) * APART;
        // Of twenty numbers in a row, one at least passes.
        return IntStream.range(first, first + APART)
                .filter(MadeUpBsn::passesElevenTest)
                .mapToObj(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    /** The last digit counts negatively, the one before it twice, and so on to nine times. */
    private static boolean passesElevenTest(int number) {
        int sum = -(number % 10);
        int digits = number / 10;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (digits % 10);
            digits /= 10;
        }
        return sum % 11 == 0;
    }
}

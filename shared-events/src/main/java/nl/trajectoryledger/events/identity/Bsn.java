package nl.trajectoryledger.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Citizen service number (burgerservicenummer): nine digits that pass the 11-test, the sum of the
 * digits weighted 9, 8, 7, 6, 5, 4, 3, 2 and -1 being a multiple of 11 (Logisch Ontwerp BSN, 2006).
 */
public record Bsn(@JsonValue String value) implements PersonalData {

    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Bsn {
        if (!passesElevenTest(value)) {
            // The value itself is personal data, so the message cannot show it.
            throw new IllegalArgumentException("a bsn has nine digits that pass the 11-test");
        }
    }

    private static boolean passesElevenTest(String digits) {
        if (!digits.matches("[0-9]{9}") || digits.equals("000000000")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    @Override
    public String toString() {
        return "Bsn[hidden]";
    }
}

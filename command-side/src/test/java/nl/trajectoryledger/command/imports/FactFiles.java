package nl.trajectoryledger.command.imports;

import java.util.stream.IntStream;

/** Files of made-up facts. */
public final class FactFiles {

    private FactFiles() {}

    static String patient(String key, String bsn) {
        return """
        {"patient":"%s","fact":"patient","bsn":"%s","birthDate":"1961-04-12"}
        """
                .formatted(key, bsn);
    }

    static String intake(String key, String trajectory) {
        return """
        {"patient":"%s","fact":"intake","trajectory":"%s","date":"2024-01-08",\
        "practice":"04012345","diagnosis":"7023"}
        """
                .formatted(key, trajectory);
    }

    static String session(String key, String date) {
        return """
        {"patient":"%s","fact":"session","trajectory":"knee","date":"%s"}
        """
                .formatted(key, date);
    }

    static String sessionRetracted(String key, String date) {
        return """
        {"patient":"%s","fact":"session-retracted","trajectory":"knee","session":"%s",\
        "reason":"mistaken"}
        """
                .formatted(key, date);
    }

    /**
     * Three patients in turns. A session is stated, retracted and stated again without a reference,
     * so what a row means depends on what is live at that row. 13 rows can be recorded, one repeats
     * another, three are refused.
     */
    static String threePatients(String bsnOfA, String bsnOfB, String bsnOfC) {
        return patient("a", bsnOfA)
                + patient("b", bsnOfB)
                + intake("a", "knee")
                + intake("b", "knee")
                + session("a", "2024-01-10")
                + session("b", "2024-01-10")
                + sessionRetracted("a", "2024-01-10")
                + patient("c", bsnOfC)
                + session("c", "2024-01-10")
                + session("a", "2024-01-10")
                + sessionRetracted("a", "2024-01-10")
                + session("b", "2024-01-10")
                + intake("c", "knee")
                + session("nobody", "2024-01-10")
                + "this is no fact\n"
                + session("a", "2024-01-10")
                + session("c", "2024-01-11");
    }

    /** The same with other patients for each number. */
    public static String threePatients(int number) {
        return threePatients(bsn(3 * number), bsn(3 * number + 1), bsn(3 * number + 2));
    }

    /** The n-th citizen service number that begins with 9999. */
    static String bsn(int number) {
        return IntStream.range(99_990_000, 99_999_999)
                .mapToObj(Integer::toString)
                .filter(digits -> remainder(digits) < 10)
                .skip(number)
                .map(digits -> digits + remainder(digits))
                .findFirst()
                .orElseThrow();
    }

    /** What the last digit of the 11-test must be; 10 if no digit will do. */
    private static int remainder(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }
}

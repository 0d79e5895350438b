package nl.trajectoryledger.deploy.samples;

import nl.trajectoryledger.deploy.demo.MadeUpBsn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A practice's patients and what was claimed for them, to be written down in any form. */
public record SampleClaims(List<Person> people) {

    static final String PRACTICE = "04012345";
    static final String INSURER = "3343";
    private static final List<String> THERAPISTS = List.of("04098765", "04054321", "04011223");
    private static final List<String> DIAGNOSES = List.of("7023", "6223", "9473", "3426", "2026");
    private static final List<String> PERFORMANCES =
            List.of("1000", "1000", "1000", "1001", "1400");
    private static final int LONGEST_PAUSE = 14;
    private static final int MOST_SESSIONS = 12;

    public SampleClaims {
        people = List.copyOf(people);
    }

    /** Somebody who does not exist. */
    record Person(String bsn, LocalDate birthDate, List<Session> sessions) {

        Person {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * A session, claimed and answered.
     *
     * @param paid whether the insurer paid for it
     */
    record Session(
            String reference,
            LocalDate date,
            String diagnosis,
            String performance,
            String entitlement,
            String therapist,
            int cents,
            boolean paid) {}

    /** So many patients, with sessions from a day on; the same ones for the same seed. */
    public static SampleClaims of(int patients, LocalDate from, long seed) {
        return new SampleClaims(
                IntStream.range(0, patients)
                        .mapToObj(number -> person(number, from, new Random(seed + number)))
                        .toList());
    }

    private static Person person(int number, LocalDate from, Random chance) {
        var diagnosis = any(DIAGNOSES, chance);
        var therapist = any(THERAPISTS, chance);
        var sessions = new ArrayList<Session>();
        var day = from.plusDays(chance.nextInt(LONGEST_PAUSE));
        int count = 2 + chance.nextInt(MOST_SESSIONS - 1);
        for (int i = 0; i < count; i++) {
            sessions.add(
                    new Session(
                            "%s-%05d-%03d".formatted(from.getYear(), number, i),
                            day,
                            diagnosis,
                            any(PERFORMANCES, chance),
                            diagnosis.equals("9473") ? "001" : "009",
                            therapist,
                            3_000 + chance.nextInt(2_000),
                            chance.nextInt(5) > 0));
            day = day.plusDays(2 + chance.nextInt(LONGEST_PAUSE));
        }
        var born = LocalDate.of(1940 + chance.nextInt(60), 1, 1).plusDays(chance.nextInt(365));
        return new Person(MadeUpBsn.number(number), born, sessions);
    }

    private static String any(List<String> values, Random chance) {
        return values.get(chance.nextInt(values.size()));
    }
}

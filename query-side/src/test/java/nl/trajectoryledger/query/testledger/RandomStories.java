package nl.trajectoryledger.query.testledger;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.PatientId;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Stories drawn by a seed: the same number always tells the same story. */
public final class RandomStories {

    private static final List<String> DIAGNOSES = List.of("7023", "9372", "3426", "2554", "6223");

    private RandomStories() {}

    public static PatientId patient(int number) {
        // Spread over the partitions as random ids are.
        var random = new Random(number);
        return new PatientId(new UUID(random.nextLong(), random.nextLong()));
    }

    public static List<DossierEvent> story(int number) {
        var random = new Random(number);
        var story =
                new Stories(patient(number))
                        .registered(Stories.BSN, "%d-05-06".formatted(1930 + random.nextInt(90)))
                        .insured(random.nextBoolean() ? "3311" : "7095", "2022-01-01", null);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            var trajectory = "trajectory-" + i;
            var day = LocalDate.of(2022, 1, 3).plusDays(random.nextInt(700));
            story.intake(trajectory, day.toString(), DIAGNOSES.get(random.nextInt(5)));
            for (int sessions = random.nextInt(30); sessions > 0; sessions--) {
                story.session(trajectory, day.toString());
                if (random.nextInt(12) == 0) {
                    story.retracted(trajectory, story.events().size(), day.toString());
                }
                day = day.plusDays(1 + random.nextInt(14));
            }
        }
        return story.events();
    }
}

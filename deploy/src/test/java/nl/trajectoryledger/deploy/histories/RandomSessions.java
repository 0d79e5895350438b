package nl.trajectoryledger.deploy.histories;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A made-up run of sessions under one key, with what became of them. */
final class RandomSessions {

    private static final List<String> PERFORMANCES =
            List.of("1000", "1000", "1001", "1870", "1003", "1500", "1700");
    private static final List<String> CODES =
            List.of("001", "003", "004", "008", "009", "010", "012", "014", "020");

    private final RandomStory story;
    private final Chance chance;
    private final RandomTrajectory trajectory;
    private int number;

    RandomSessions(RandomStory story, Chance chance, RandomTrajectory trajectory) {
        this.story = story;
        this.chance = chance;
        this.trajectory = trajectory;
    }

    void tell() {
        int count = chance.of(0, 1, 1, 2, 3, 5, 6, 9, 10, 13, 21);
        int step = chance.of(0, 1, 2, 7, 7, 7, 14, 30, 50);
        boolean coded = chance.oneIn(3);
        for (int i = 0; i < count; i++) {
            var date = chance.free("session", trajectory.day());
            session(date, coded);
            trajectory.goOnFrom(date.plusDays(chance.oneIn(5) ? chance.upTo(40) : step));
        }
        if (chance.oneIn(8)) {
            trajectory.goOnFrom(chance.turn());
        }
    }

    private void session(LocalDate date, boolean coded) {
        // Without ties every reference is by id: a day stands for what is held on it by then.
        var id =
                !chance.ties() || chance.oneIn(3)
                        ? "s-%s-%s-%d".formatted(trajectory.key(), date, ++number)
                        : null;
        trajectory.say(
                date,
                "session",
                "date",
                date,
                "practice",
                chance.oneIn(5) ? "04054321" : null,
                "qualifications",
                chance.oneIn(8) ? List.of("0484") : null,
                "performance",
                coded ? chance.of(PERFORMANCES) : null,
                "entitlement",
                chance.oneIn(6) ? chance.of(CODES) : null,
                "id",
                id);
        aftermath(date, id == null ? date.toString() : id);
    }

    /** What was stated of a session later; with ties several of these. */
    private void aftermath(LocalDate date, String reference) {
        switch (chance.upTo(20)) {
            case 0 -> retraction(date, reference);
            case 1 -> correction(date, reference);
            case 2, 3 -> decision(date, reference);
            case 4 -> {
                decision(date, reference);
                retraction(date, reference);
            }
            case 5 -> {
                correction(date, reference);
                decision(date, reference);
            }
            case 6 -> {
                if (chance.ties()) {
                    correction(date, reference);
                    retraction(date, reference);
                    decision(date, reference);
                }
            }
            default -> {}
        }
    }

    private void retraction(LocalDate date, String reference) {
        trajectory.say(
                chance.within(date, 100),
                "session-retracted",
                "session",
                reference,
                "reason",
                "in error");
    }

    private void correction(LocalDate date, String reference) {
        trajectory.say(
                chance.within(date, 100),
                "session-corrected",
                "session",
                reference,
                "date",
                chance.oneIn(2)
                        ? chance.free("session", date.plusDays(chance.upTo(20) - 10L))
                        : null,
                "performance",
                chance.oneIn(3) ? chance.of(PERFORMANCES) : null,
                "minutes",
                30,
                "reason",
                "wrongly entered");
    }

    private void decision(LocalDate date, String reference) {
        var decided = chance.free("decided", chance.within(date, 200));
        trajectory.say(
                decided,
                "claim-decided",
                "session",
                reference,
                "insurer",
                story.insurer(),
                "verdict",
                chance.of("paid", "rejected"),
                "payer",
                payer(),
                "date",
                decided);
    }

    private @Nullable String payer() {
        return chance.oneIn(3) ? null : chance.of("BASIC", "SUPPLEMENTARY");
    }
}

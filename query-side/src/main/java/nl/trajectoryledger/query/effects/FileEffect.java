package nl.trajectoryledger.query.effects;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What all rows of a file would change, each patient before the first and after the last of them.
 *
 * @param patients about whom something would be recorded
 * @param newPatients those of them whom the file introduces
 * @param trajectories about which anything changes
 * @param treatments by how much their counts grow, all together
 */
public record FileEffect(
        long patients,
        long newPatients,
        long trajectories,
        long treatments,
        List<VerdictChange> verdicts,
        List<FindingChange> findings) {

    /** Of a file without rows. */
    public static final FileEffect NONE = new FileEffect(0, 0, 0, 0, List.of(), List.of());

    public FileEffect {
        verdicts = List.copyOf(verdicts);
        findings = List.copyOf(findings);
    }

    /** With one more patient. */
    public FileEffect plus(boolean isNew, List<TrajectoryEffect> effects) {
        return new FileEffect(
                patients + 1,
                newPatients + (isNew ? 1 : 0),
                trajectories + effects.size(),
                treatments + effects.stream().mapToLong(FileEffect::growth).sum(),
                VerdictChange.sum(
                        Stream.concat(
                                verdicts.stream(),
                                effects.stream().flatMap(effect -> effect.verdicts().stream()))),
                FindingChange.sum(
                        Stream.concat(
                                findings.stream(),
                                effects.stream().flatMap(effect -> effect.findings().stream()))));
    }

    private static long growth(TrajectoryEffect effect) {
        return (long) Objects.requireNonNullElse(effect.treatments().to(), 0)
                - Objects.requireNonNullElse(effect.treatments().from(), 0);
    }
}

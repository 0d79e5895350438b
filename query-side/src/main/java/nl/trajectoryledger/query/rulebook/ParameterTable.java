package nl.trajectoryledger.query.rulebook;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.codes.UzoviCode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the law leaves open, by day and insurer: the insurer's own choice, or else the default. */
public final class ParameterTable {

    private final List<Dated<?>> entries;
    private final NavigableMap<LocalDate, Parameters> byDefault;
    private final Map<UzoviCode, NavigableMap<LocalDate, Parameters>> own = new HashMap<>();

    ParameterTable(Collection<Dated<?>> entries) {
        this.entries = List.copyOf(entries);
        this.byDefault = stretches(null);
        entries.stream()
                .map(Dated::insurer)
                .filter(Objects::nonNull)
                .forEach(insurer -> own.computeIfAbsent(insurer, this::stretches));
    }

    /**
     * What is in force for an insurer on a day.
     *
     * @param insurer null where none is known: then the defaults
     */
    public Parameters on(LocalDate day, @Nullable UzoviCode insurer) {
        var stretches = insurer == null ? byDefault : own.getOrDefault(insurer, byDefault);
        return requireNonNull(stretches.floorEntry(day)).getValue();
    }

    /** Every entry, of whatever time and insurer. */
    public List<Dated<?>> entries() {
        return entries;
    }

    /** The parameters by the first day from which they hold together. */
    private NavigableMap<LocalDate, Parameters> stretches(@Nullable UzoviCode insurer) {
        var days = new TreeSet<LocalDate>();
        days.add(LocalDate.MIN);
        for (var entry : entries) {
            days.add(entry.firstDay());
            if (entry.validUntil() != null) {
                days.add(entry.validUntil().plusDays(1));
            }
        }
        var stretches = new TreeMap<LocalDate, Parameters>();
        days.forEach(day -> stretches.put(day, at(day, insurer)));
        return stretches;
    }

    private Parameters at(LocalDate day, @Nullable UzoviCode insurer) {
        return new Parameters(
                required(Parameter.CountsBeforeEighteen.class, day, insurer),
                required(Parameter.PelvicScope.class, day, insurer),
                required(Parameter.ReferralRequired.class, day, insurer),
                find(Parameter.GroupSize.class, day, insurer),
                find(Parameter.GroupMinutes.class, day, insurer),
                find(Parameter.GroupIndication.class, day, insurer),
                find(Parameter.GroupContract.class, day, insurer),
                required(Parameter.VisibleSessions.class, day, insurer));
    }

    private <P extends Parameter> Dated<P> required(
            Class<P> type, LocalDate day, @Nullable UzoviCode insurer) {
        return requireNonNull(find(type, day, insurer), type::getSimpleName);
    }

    private <P extends Parameter> @Nullable Dated<P> find(
            Class<P> type, LocalDate day, @Nullable UzoviCode insurer) {
        var own = inForce(type, day, insurer);
        return own == null && insurer != null ? inForce(type, day, null) : own;
    }

    @SuppressWarnings("unchecked") // The value is of the type.
    private <P extends Parameter> @Nullable Dated<P> inForce(
            Class<P> type, LocalDate day, @Nullable UzoviCode insurer) {
        return (Dated<P>)
                entries.stream()
                        .filter(entry -> type.isInstance(entry.value()) && entry.holdsOn(day))
                        .filter(entry -> Objects.equals(entry.insurer(), insurer))
                        .max(Comparator.comparing(Validity::firstDay))
                        .orElse(null);
    }
}

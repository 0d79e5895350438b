package nl.trajectoryledger.query.effects;

import com.ibm.icu.text.MessageFormat;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says effects as sentences of one language. */
public final class EffectText {

    public static final EffectText DUTCH = new EffectText(Locale.of("nl"));
    public static final EffectText ENGLISH = new EffectText(Locale.ENGLISH);

    private static final String NONE = "none";

    private final Locale locale;
    private final ResourceBundle sentences;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private EffectText(Locale locale) {
        this.locale = locale;
        this.sentences =
                ResourceBundle.getBundle(
                        EffectText.class.getPackageName() + ".messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What changes about trajectories. */
    String of(List<TrajectoryEffect> effects) {
        return effects.isEmpty()
                ? say("nothing", Map.of())
                : effects.stream().map(this::of).collect(Collectors.joining("; "));
    }

    /** What a whole file would change. */
    public String of(FileEffect file) {
        var patients =
                say("patients", Map.of("patients", file.patients(), "new", file.newPatients()));
        var counts =
                say(
                        "trajectories",
                        Map.of("trajectories", file.trajectories(), "by", file.treatments()));
        var changes = changes(file.verdicts(), file.findings());
        return Stream.concat(Stream.of(patients, counts), changes.stream())
                .collect(Collectors.joining(", "));
    }

    private String of(TrajectoryEffect effect) {
        var parts = new ArrayList<>(counts(effect.treatments()));
        parts.addAll(changes(effect.verdicts(), effect.findings()));
        if (effect.next().from() != effect.next().to() && effect.next().from() != null) {
            parts.add(say("next", ends(effect.next())));
        }
        if (parts.isEmpty()) {
            parts.add(say("used", ends(effect.used())));
        }
        return effect.trajectory() + ": " + String.join(", ", parts);
    }

    private List<String> counts(Change<Integer> treatments) {
        if (Objects.equals(treatments.from(), treatments.to())) {
            return List.of();
        }
        var key = treatments.from() == null ? "opens" : treatments.to() == null ? "ends" : "count";
        return List.of(say(key, ends(treatments)));
    }

    private List<String> changes(List<VerdictChange> verdicts, List<FindingChange> findings) {
        return Stream.concat(verdicts.stream().map(this::of), findings.stream().map(this::of))
                .toList();
    }

    private String of(VerdictChange change) {
        return say(
                "verdict",
                Map.of(
                        "sessions", change.sessions(),
                        "from", name(change.from()),
                        "to", name(change.to())));
    }

    private String of(FindingChange change) {
        var finding =
                say("finding." + change.finding(), Map.of("number", Math.abs(change.change())));
        return change.change() > 0 ? finding : say("no-longer", Map.of("finding", finding));
    }

    private static Map<String, Object> ends(Change<?> change) {
        return Map.of("from", name(change.from()), "to", name(change.to()));
    }

    private static Object name(@Nullable Object value) {
        return value == null ? NONE : value instanceof Enum<?> named ? named.name() : value;
    }

    private String say(String key, Map<String, Object> words) {
        // A format keeps state while it formats, so that each use takes its own copy.
        var format =
                formats.computeIfAbsent(
                        key, one -> new MessageFormat(sentences.getString(one), locale));
        return format.clone().format(words);
    }
}

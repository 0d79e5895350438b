package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.codes.RuleName;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads a rulebook from its YAML files: one a rule, and one for each other kind of piece. */
public final class RulebookFiles {

    private RulebookFiles() {}

    /** What the file rulebook.yaml holds. */
    private record Cover(String version) {}

    /** What the file clauses.yaml holds. */
    private record Clauses(List<Clause> clauses) {}

    /** What the file parameters.yaml holds. */
    private record Choices(List<Dated<Parameter>> parameters) {}

    /** What the file long-sessions.yaml holds. */
    private record LongSessions(List<LongSession> longSessions) {}

    /** What a file holds that is laid over another rulebook. */
    private record Overlay(
            String version,
            @Nullable List<Rule> rules,
            @Nullable List<Clause> clauses,
            @Nullable List<Dated<Parameter>> parameters,
            @Nullable List<LongSession> longSessions) {}

    static Rulebook builtIn() {
        var pieces = new Pieces();
        for (var name : RuleName.values()) {
            pieces.rules(name + ".yaml", List.of(builtIn(name + ".yaml", Rule.class)));
        }
        pieces.clauses("clauses.yaml", builtIn("clauses.yaml", Clauses.class).clauses());
        pieces.choices("parameters.yaml", builtIn("parameters.yaml", Choices.class).parameters());
        pieces.longSessions(
                "long-sessions.yaml",
                builtIn("long-sessions.yaml", LongSessions.class).longSessions());
        return pieces.rulebook(builtIn("rulebook.yaml", Cover.class).version());
    }

    static Rulebook load(Path path, Rulebook under) {
        var file = String.valueOf(path.getFileName());
        return read(file, text(path, file), under);
    }

    /**
     * A rulebook that differs from the one that ships with the ledger in what a text says.
     *
     * @param name what problems call the text
     * @throws RulebookRefused if something in it cannot be right
     */
    public static Rulebook read(String name, String text) {
        return read(name, text, Rulebook.builtIn());
    }

    private static Rulebook read(String file, String text, Rulebook under) {
        var overlay = RulebookReader.read(file, text, Overlay.class);
        if (overlay.version().isBlank() || overlay.version().equals(under.version())) {
            throw new RulebookRefused(
                    List.of(
                            new RulebookProblem(
                                    file,
                                    "the rulebook",
                                    "version",
                                    overlay.version(),
                                    "a name other than that of the rulebook it is laid over")));
        }
        var pieces = new Pieces(file, under.atoms());
        pieces.rules(file, orNone(overlay.rules()));
        pieces.clauses(file, orNone(overlay.clauses()));
        pieces.choices(file, orNone(overlay.parameters()));
        pieces.longSessions(file, orNone(overlay.longSessions()));
        return pieces.rulebook(overlay.version());
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    private static String text(Path path, String file) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new RulebookRefused(
                    List.of(
                            new RulebookProblem(
                                    file,
                                    "the rulebook",
                                    "the file",
                                    "cannot be read (%s)"
                                            .formatted(unreadable.getClass().getSimpleName()),
                                    "a text in UTF-8")));
        }
    }

    private static <T> T builtIn(String file, Class<T> type) {
        try (var stream = RulebookFiles.class.getResourceAsStream(file)) {
            var bytes = Objects.requireNonNull(stream, file).readAllBytes();
            return RulebookReader.read(file, new String(bytes, StandardCharsets.UTF_8), type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package nl.trajectoryledger.query.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import nl.trajectoryledger.events.codes.RuleName;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the rulebook from its YAML files: one a rule, one for the clauses, one for the choices. */
final class RulebookFiles {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private RulebookFiles() {}

    /** What the file rulebook.yaml holds. */
    record Cover(String version, Parameters parameters) {}

    /** What the file clauses.yaml holds. */
    record Clauses(List<Clause> clauses) {}

    static Rulebook builtIn() {
        var trees = new ArrayList<JsonNode>();
        var rules =
                Stream.of(RuleName.values())
                        .map(name -> read(name + ".yaml", trees, Rule.class))
                        .collect(toMap(Rule::rule, rule -> rule));
        var clauses =
                read("clauses.yaml", trees, Clauses.class).clauses().stream()
                        .collect(toMap(Clause::clause, clause -> clause));
        var cover = read("rulebook.yaml", trees, Cover.class);
        return new Rulebook(cover.version(), hash(trees), rules, clauses, cover.parameters());
    }

    private static <T> T read(String file, List<JsonNode> trees, Class<T> type) {
        try (var stream = RulebookFiles.class.getResourceAsStream(file)) {
            var tree = YAML.readTree(Objects.requireNonNull(stream, file));
            trees.add(tree);
            return YAML.treeToValue(tree, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Over the content alone: layout and comments of a file do not change it. */
    private static String hash(List<JsonNode> trees) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var tree : trees) {
                var plain = CANONICAL.treeToValue(tree, Object.class);
                digest.update(CANONICAL.writeValueAsString(plain).getBytes(UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

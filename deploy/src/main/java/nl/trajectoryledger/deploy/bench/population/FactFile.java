package nl.trajectoryledger.deploy.bench.population;

import java.nio.file.Path;

/**
 * A file of facts about people who do not exist.
 *
 * @param facts lines of the file
 * @param patients people in the file, numbered from 0
 */
public record FactFile(Path path, long facts, int patients) {}

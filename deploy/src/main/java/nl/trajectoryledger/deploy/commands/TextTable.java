package nl.trajectoryledger.deploy.commands;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in columns as wide as their widest cell; what is not known is a dash. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row. */
    public TextTable row(@Nullable Object... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            row.add(cell == null ? "-" : cell.toString());
        }
        rows.add(row);
        return this;
    }

    /** The rows, their columns below each other. */
    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), width(column)))
                .collect(joining("  "))
                .stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}

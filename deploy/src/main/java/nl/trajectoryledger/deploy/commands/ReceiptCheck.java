package nl.trajectoryledger.deploy.commands;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A receipt of an earlier replay, held against a replay of the same. */
record ReceiptCheck(JsonNode receipt) {

    /** The program may be another one: what it comes to must be the same. */
    private static final String ENGINE = "engine";

    static ReceiptCheck read(Path file) throws IOException {
        try {
            var read = new JsonMapper().readTree(Files.readString(file));
            var receipt = read.has("receipt") ? read.get("receipt") : read;
            if (receipt.has("resultHash") && receipt.has("upTo")) {
                return new ReceiptCheck(receipt);
            }
        } catch (JacksonException _) {
            // Said below.
        }
        throw new CommandFailed(file + " is no receipt of a replay");
    }

    /** Asks for the same again. */
    Query query() {
        return new Query()
                .and("validOn", value("/validOn"))
                .and("knownAt", value("/knownAt"))
                .and("upTo", value("/upTo"))
                .and("codes", value("/other/edition"))
                .and("presentCodes", value("/present/edition"));
    }

    private @Nullable String value(String place) {
        var value = receipt.at(place);
        return value.isString() ? value.asString() : null;
    }

    /** Says whether both are equal, or where they are not. */
    boolean isEqual(JsonNode now, PrintWriter out) {
        var table = new TextTable().row("", "receipt (bewijs)", "now (nu)");
        boolean equal = compare("", receipt, now, table);
        out.println();
        if (equal) {
            out.println("The receipt is equal (gelijk).");
        } else {
            out.println("The receipt is NOT equal (ongelijk).");
        }
        table.lines().stream().skip(equal && isSameEngine(now) ? 1 : 0).forEach(out::println);
        return equal;
    }

    private boolean isSameEngine(JsonNode now) {
        return receipt.path(ENGINE).equals(now.path(ENGINE));
    }

    private static boolean compare(String place, JsonNode then, JsonNode now, TextTable table) {
        boolean equal = true;
        for (var name : now.propertyNames()) {
            var was = then.path(name);
            var is = now.path(name);
            if (is.isObject()) {
                equal &= compare(place + name + ".", was, is, table);
            } else if (!was.asString("").equals(is.asString(""))) {
                table.row(place + name, was.asString("-"), is.asString("-"));
                equal &= name.equals(ENGINE);
            }
        }
        return equal;
    }
}

package nl.trajectoryledger.deploy.commands;

import tools.jackson.databind.JsonNode;

import java.io.PrintWriter;

/** The answers to be expected to claims, as a person reads them. */
final class ReturnCodesText {

    private final PatientCommand.Language language;
    private final boolean json;
    private final PrintWriter out;
    private boolean whole;
    private boolean clean;

    ReturnCodesText(PatientCommand.Language language, boolean json, PrintWriter out) {
        this.language = language;
        this.json = json;
        this.out = out;
    }

    /** Prints a line of the answer. */
    void print(JsonNode line) {
        if (line.has("summary")) {
            var summary = line.get("summary");
            whole = true;
            clean = summary.get("lines").equals(summary.get("withoutCode"));
        }
        if (json) {
            out.println(line);
        } else if (line.has("summary")) {
            out.println(said(line.at("/summary/text")));
        } else {
            row(line.has("claim") ? line.get("claim") : line.get("unreadable"));
        }
    }

    /** Whether no claim has a return code to be expected. */
    boolean isClean() {
        if (!whole) {
            throw new CommandFailed("the answer was cut off: ask again");
        }
        return clean;
    }

    private void row(JsonNode row) {
        out.printf("%s %d%s%n", in("rij", "row"), row.get("row").asLong(), claim(row));
        for (var code : row.get("returnCodes")) {
            out.printf(
                    "  %s%s  %s%n",
                    code.path("code").asString("----"),
                    code.get("certain").asBoolean() ? " " : "?",
                    said(code.get("why")));
        }
        if (row.hasNonNull("advice")) {
            out.printf("         %s%n", said(row.get("advice")));
        }
    }

    /** What the row claims; nothing where that cannot be read. */
    private String claim(JsonNode row) {
        if (!row.has("session")) {
            return row.get("returnCodes").isEmpty() ? in(": onleesbaar", ": unreadable") : "";
        }
        var claim =
                "  %s  %s  %s  %s"
                        .formatted(
                                row.at("/session/date").asString(),
                                row.path("performance").asString("-"),
                                row.path("diagnosis").asString("-"),
                                row.path("entitlement").asString("-"));
        return row.get("returnCodes").isEmpty()
                ? claim + in("  geen retourcode", "  no return code")
                : claim;
    }

    private String in(String dutch, String english) {
        return switch (language) {
            case nl -> dutch;
            case en -> english;
        };
    }

    private String said(JsonNode texts) {
        return texts.get(language.name()).asString();
    }
}

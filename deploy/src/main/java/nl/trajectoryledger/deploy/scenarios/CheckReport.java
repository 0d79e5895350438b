package nl.trajectoryledger.deploy.scenarios;

import nl.trajectoryledger.deploy.scenarios.Checked.CheckedField;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Prints what came of the expectations. */
sealed interface CheckReport {

    void print(Checked checked, PrintWriter out);

    /** One line an expectation, for people. */
    record Lines() implements CheckReport {

        @Override
        public void print(Checked checked, PrintWriter out) {
            out.printf(
                    "%-4s  %s: expect[%d]: %s: %s%n",
                    checked.ok() ? "ok" : "FAIL",
                    checked.file(),
                    checked.expectation(),
                    checked.subject(),
                    checked.fields().stream()
                            .filter(field -> !field.ok() || checked.ok())
                            .map(Lines::inWords)
                            .collect(Collectors.joining(", ")));
        }

        private static String inWords(CheckedField field) {
            return field.ok()
                    ? "%s %s".formatted(field.field(), field.expected())
                    : "%s expected %s but was %s"
                            .formatted(field.field(), field.expected(), field.actual());
        }
    }

    /** One JSON object a line for each named field. */
    record JsonLines(JsonMapper json) implements CheckReport {

        @Override
        public void print(Checked checked, PrintWriter out) {
            for (var field : checked.fields()) {
                out.println(
                        json.createObjectNode()
                                .put("file", checked.file())
                                .put("scenario", checked.scenario())
                                .put("expectation", checked.expectation())
                                .put("field", field.field())
                                .set("expected", field.expected())
                                .set("actual", field.actual())
                                .put("ok", field.ok()));
            }
        }
    }
}

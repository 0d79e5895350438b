package nl.trajectoryledger.deploy.scenarios;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * An expectation held against the answer.
 *
 * @param expectation its place among those of the file, from 0
 * @param subject what it is about, in words
 */
record Checked(
        String file, String scenario, int expectation, String subject, List<CheckedField> fields) {

    /** One named field of an expectation. */
    record CheckedField(String field, JsonNode expected, JsonNode actual, boolean ok) {}

    boolean ok() {
        return fields.stream().allMatch(CheckedField::ok);
    }
}

package nl.trajectoryledger.command.imports.gds;

/** The claim of a practice, or what the insurer answered to it. */
enum GdsKind {
    /** GDS801, message code 573. */
    CLAIM("gds801", "573"),
    /** GDS802, message code 574. */
    ANSWER("gds802", "574");

    private final String label;
    private final String code;

    GdsKind(String label, String code) {
        this.label = label;
        this.code = code;
    }

    String label() {
        return label;
    }

    String code() {
        return code;
    }

    String namespace() {
        return "http://ei.vektis.nl/declaratiebericht" + code;
    }
}

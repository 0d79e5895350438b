package nl.trajectoryledger.command.imports.pm304;

/** The claim of a practice, or what the insurer answered to it. */
enum MessageKind {
    /** PM304. */
    CLAIM("pm304", 310),
    /** PM305: the positions of the claim and sixty more. */
    ANSWER("pm305", 370);

    private final String label;
    private final int width;

    MessageKind(String label, int width) {
        this.label = label;
        this.width = width;
    }

    String label() {
        return label;
    }

    /** How many positions each record has. */
    int width() {
        return width;
    }
}

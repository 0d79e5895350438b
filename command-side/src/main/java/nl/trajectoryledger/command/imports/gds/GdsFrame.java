package nl.trajectoryledger.command.imports.gds;

/** What stands around a line, as XML: the message's head, and the person's own elements. */
record GdsFrame(String head, String person) {

    private static final String BETWEEN = "\n";

    GdsFrame(Element header, Element context, Element insured) {
        this(header.xml() + context.xml(), insured.xml());
    }

    static GdsFrame of(String text) {
        var parts = text.split(BETWEEN, 2);
        return new GdsFrame(parts[0], parts.length > 1 ? parts[1] : "");
    }

    String text() {
        return head + BETWEEN + person;
    }

    /** The person's element without its end, so that lines can follow. */
    String openPerson() {
        return person.endsWith("</Verzekerde>")
                ? person.substring(0, person.length() - "</Verzekerde>".length())
                : "<Verzekerde>";
    }
}

package nl.trajectoryledger.query.pages.find;

import org.jspecify.annotations.Nullable;

/** What a patient is looked for by; it may name a person. */
record Wanted(@Nullable String wanted) {

    String text() {
        return wanted == null ? "" : wanted.strip();
    }

    /** Spring logs what it binds. */
    @Override
    public String toString() {
        return "Wanted[hidden]";
    }
}

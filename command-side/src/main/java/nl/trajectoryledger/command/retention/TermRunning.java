package nl.trajectoryledger.command.retention;

import java.time.LocalDate;

/** The file of a patient must be kept still. */
final class TermRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate allowedFrom;

    TermRunning(FileStanding standing) {
        super(
                ("the file was last changed on %s and is kept for %d years (%s):"
                                + " it may be erased from %s")
                        .formatted(
                                standing.lastChangedOn(),
                                standing.term().years(),
                                standing.term().article(),
                                standing.allowedFrom()));
        allowedFrom = standing.allowedFrom();
    }

    LocalDate allowedFrom() {
        return allowedFrom;
    }
}

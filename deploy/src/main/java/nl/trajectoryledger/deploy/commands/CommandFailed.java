package nl.trajectoryledger.deploy.commands;

/** A command cannot do what it was asked; the message is for the person who typed it. */
public final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandFailed(String message) {
        super(message);
    }
}

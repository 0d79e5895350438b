package nl.trajectoryledger.deploy.scenarios;

/** A scenario file that cannot be read; the message names the file and the place in it. */
final class UnreadableScenario extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableScenario(String file, String place, String problem) {
        super("%s: %s: %s".formatted(file, place, problem));
    }

    UnreadableScenario(String file, String problem) {
        super("%s: %s".formatted(file, problem));
    }
}

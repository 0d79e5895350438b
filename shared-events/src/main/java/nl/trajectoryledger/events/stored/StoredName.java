package nl.trajectoryledger.events.stored;

/**
 * The name and revision an event is stored under.
 *
 * @param name kebab-case, never given to another event
 * @param revision from 1, one up with every change of the stored fields
 */
public record StoredName(String name, int revision) {

    @Override
    public String toString() {
        return name + "/" + revision;
    }
}

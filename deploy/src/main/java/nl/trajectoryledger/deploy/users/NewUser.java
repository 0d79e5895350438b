package nl.trajectoryledger.deploy.users;

import nl.trajectoryledger.events.access.Role;

/** A user who is to be made. */
public record NewUser(String name, Role role) {}

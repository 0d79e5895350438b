package nl.trajectoryledger.command.store.groups;

import org.axonframework.eventhandling.EventMessage;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What one command appends.
 *
 * @param written completed by whether the group it became part of was written
 */
record WaitingAppend(List<EventMessage<?>> events, CompletableFuture<Boolean> written) {}

package nl.trajectoryledger.command.store.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

@Timeout(60)
class AppendGroupsTest {

    private final List<List<String>> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsBegun = new CountDownLatch(1);
    private final CountDownLatch firstIsWritten = new CountDownLatch(1);
    private final AppendGroups groups = new AppendGroups(this::transaction);

    @Test
    void what_comes_while_one_is_written_is_written_together() throws Exception {
        groups.start();
        var slow = append("slow");
        firstIsBegun.await();
        var others = Stream.of("a", "b", "c").map(this::append).toList();
        awaitQueued(others.size());
        firstIsWritten.countDown();

        slow.get();
        for (var other : others) {
            other.get();
        }

        assertThat(written).hasSize(2).startsWith(List.of("slow"));
        assertThat(written.getLast()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void one_that_fails_fails_alone() throws Exception {
        groups.start();
        var slow = append("slow");
        firstIsBegun.await();
        var good = append("good");
        var taken = append("taken");
        var fine = append("fine");
        awaitQueued(3);
        firstIsWritten.countDown();

        slow.get();
        good.get();
        fine.get();

        assertThatThrownBy(taken::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("taken");
        assertThat(written.stream().flatMap(List::stream))
                .containsExactlyInAnyOrder("slow", "good", "fine");
    }

    @Test
    void everyone_writes_for_themselves_before_it_is_started_and_after_it_is_stopped()
            throws Exception {
        groups.append(events("early"));
        groups.start();
        groups.stop();
        groups.append(events("late"));

        assertThat(written).containsExactly(List.of("early"), List.of("late"));
    }

    private CompletableFuture<Void> append(String event) {
        return CompletableFuture.runAsync(
                () -> groups.append(events(event)), task -> Thread.ofVirtual().start(task));
    }

    private void awaitQueued(int appends) {
        while (groups.waiting() < appends) {
            Thread.onSpinWait();
        }
    }

    private void transaction(List<EventMessage<?>> events) {
        var names = events.stream().map(event -> event.getPayload().toString()).toList();
        if (names.contains("slow")) {
            firstIsBegun.countDown();
            awaitOthers();
        }
        if (names.contains("taken")) {
            throw new IllegalArgumentException("taken");
        }
        written.add(names);
    }

    private void awaitOthers() {
        try {
            firstIsWritten.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<EventMessage<?>> events(String name) {
        return List.of(GenericEventMessage.asEventMessage(name));
    }
}

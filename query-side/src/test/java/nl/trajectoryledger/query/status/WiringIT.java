package nl.trajectoryledger.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.stored.EventSerializer;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What Axon falls back on when a part is left out works, and forgets. */
class WiringIT {

    private static final List<String> OURS_AND_AXONS =
            List.of("nl.trajectoryledger.", "org.axonframework.");

    @Test
    void leaves_no_part_to_what_axon_chooses_by_itself() throws Exception {
        try (var ledger = new TestLedger();
                var projection = TestProjection.start(ledger)) {
            var parts =
                    reachableFrom(projection.live()).stream()
                            .map(Object::getClass)
                            .collect(Collectors.<Class<?>>toSet());

            assertThat(parts)
                    .contains(
                            SpringTransactionManager.class,
                            JdbcTokenStore.class,
                            JdbcSequencedDeadLetterQueue.class,
                            LedgerEventSource.class,
                            EventSerializer.class,
                            Jackson3Serializer.class);
            assertThat(parts)
                    .extracting(Class::getSimpleName)
                    .noneMatch(name -> name.startsWith("InMemory"))
                    .noneMatch(name -> name.startsWith("XStream"))
                    .noneMatch(name -> name.startsWith("NoTransaction"))
                    .noneMatch(name -> name.contains("UpdateChecker"));
        }
    }

    private static Set<Object> reachableFrom(Object root) throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Object>(List.of(root));
        while (!open.isEmpty()) {
            var part = open.remove();
            if (seen.add(part)) {
                for (Class<?> type = part.getClass(); isWalked(type); type = type.getSuperclass()) {
                    for (var field : type.getDeclaredFields()) {
                        if (Modifier.isStatic(field.getModifiers())
                                || field.getType().isPrimitive()) {
                            continue;
                        }
                        field.setAccessible(true);
                        var value = field.get(part);
                        if (value instanceof Iterable<?> several) {
                            several.forEach(open::add);
                        } else if (value != null && isWalked(value.getClass())) {
                            open.add(value);
                        }
                    }
                }
            }
        }
        return seen;
    }

    private static boolean isWalked(Class<?> type) {
        return OURS_AND_AXONS.stream().anyMatch(type.getName()::startsWith);
    }
}

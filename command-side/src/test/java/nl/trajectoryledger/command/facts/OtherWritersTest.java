package nl.trajectoryledger.command.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

import java.sql.SQLException;

class OtherWritersTest {

    @Test
    void were_first_when_the_place_in_the_stream_or_the_bsn_is_taken() {
        assertThat(OtherWriters.wereFirst(new ConcurrencyException("taken"))).isTrue();
        assertThat(OtherWriters.wereFirst(new AggregateStreamCreationException("taken"))).isTrue();
        assertThat(OtherWriters.wereFirst(new BsnTaken())).isTrue();
    }

    @Test
    void were_first_when_the_database_gave_up_one_of_two_that_waited_for_each_other() {
        var deadlock = new SQLException("deadlock detected", "40P01");

        assertThat(OtherWriters.wereFirst(new EventStoreException("append", deadlock))).isTrue();
        assertThat(OtherWriters.wereFirst(new CannotAcquireLockException("insert", deadlock)))
                .isTrue();
    }

    @Test
    void have_nothing_to_do_with_another_failure() {
        var full = new SQLException("disk full", "53100");

        assertThat(OtherWriters.wereFirst(new EventStoreException("append", full))).isFalse();
        assertThat(OtherWriters.wereFirst(new IllegalStateException())).isFalse();
    }
}

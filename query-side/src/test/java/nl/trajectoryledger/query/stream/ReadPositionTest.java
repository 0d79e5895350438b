package nl.trajectoryledger.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class ReadPositionTest {

    private static final ReadPosition EARLY = new ReadPosition(99, 7);
    private static final ReadPosition SAME_TRANSACTION = new ReadPosition(99, 8);
    private static final ReadPosition LATER_WITH_LOWER_POSITION = new ReadPosition(100, 2);

    @Test
    void goes_by_transaction_first() {
        assertThat(LATER_WITH_LOWER_POSITION.covers(SAME_TRANSACTION)).isTrue();
        assertThat(SAME_TRANSACTION.covers(LATER_WITH_LOWER_POSITION)).isFalse();
        assertThat(SAME_TRANSACTION.covers(EARLY)).isTrue();
        assertThat(EARLY.covers(SAME_TRANSACTION)).isFalse();
        assertThat(EARLY.covers(new ReadPosition(99, 7))).isTrue();
    }

    @Test
    void covers_having_read_nothing() {
        assertThat(EARLY.covers(null)).isTrue();
        assertThat(EARLY.lowerBound(null)).isNull();
        assertThat(EARLY.upperBound(null)).isEqualTo(EARLY);
    }

    @Test
    void bounds_are_the_earlier_and_the_later_of_two() {
        assertThat(EARLY.lowerBound(LATER_WITH_LOWER_POSITION)).isEqualTo(EARLY);
        assertThat(LATER_WITH_LOWER_POSITION.lowerBound(EARLY)).isEqualTo(EARLY);
        assertThat(EARLY.upperBound(LATER_WITH_LOWER_POSITION))
                .isEqualTo(LATER_WITH_LOWER_POSITION);
        assertThat(LATER_WITH_LOWER_POSITION.upperBound(EARLY))
                .isEqualTo(LATER_WITH_LOWER_POSITION);
    }

    @Test
    void is_compared_with_read_positions_only() {
        var foreign = new GlobalSequenceTrackingToken(1);
        assertThatThrownBy(() -> EARLY.covers(foreign))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void survives_the_token_store() {
        var serializer = Jackson3Serializer.builder().build();
        var stored = serializer.serialize(EARLY, String.class);

        assertThat(stored.getData()).isEqualTo("{\"transactionId\":99,\"eventPosition\":7}");
        assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(EARLY);
    }
}

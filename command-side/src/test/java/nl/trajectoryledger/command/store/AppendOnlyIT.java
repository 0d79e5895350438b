package nl.trajectoryledger.command.store;

import static nl.trajectoryledger.command.store.Examples.ANNA;
import static nl.trajectoryledger.command.store.Examples.ANNAS_BSN;
import static nl.trajectoryledger.command.store.Examples.everyKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class AppendOnlyIT {

    private static final TestStore STORE = new TestStore();

    @BeforeAll
    static void fill() {
        STORE.append(0, everyKind(ANNA, ANNAS_BSN));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refuses_the_application_to_change_what_was_recorded(String change) {
        var application = JdbcClient.create(STORE.dataSource);

        assertThatThrownBy(() -> application.sql(change).update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertNothingChanged();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refuses_the_owner_to_change_what_was_recorded(String change) {
        assertThatThrownBy(() -> STORE.database.asOwner().sql(change).update())
                .rootCause()
                .hasMessageContaining("is refused: what was recorded stays");
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from ledger.patient_key",
                "alter table ledger.event disable trigger append_only",
                "drop table ledger.event",
                "insert into ledger.event_p00 select * from ledger.event"
            })
    void gives_the_application_no_way_around(String change) {
        var application = JdbcClient.create(STORE.dataSource);

        assertThatThrownBy(() -> application.sql(change).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.patient_key set wrapped = null",
                "delete from ledger.search_key"
            })
    void lets_the_application_forget_nobody_who_was_not_erased(String change) {
        var application = JdbcClient.create(STORE.dataSource);

        assertThatThrownBy(() -> application.sql(change).update())
                .rootCause()
                .hasMessageMatching("(?s).*with the event .* only.*");
        assertNothingChanged();
    }

    static Stream<String> changes() {
        var tables =
                Stream.concat(
                        Stream.of("event"),
                        IntStream.range(0, 16).mapToObj("event_p%02d"::formatted));
        return tables.flatMap(
                table ->
                        List.of(
                                "update ledger.%s set name = 'other'".formatted(table),
                                "delete from ledger.%s".formatted(table),
                                "truncate ledger.%s".formatted(table))
                                .stream());
    }

    private static void assertNothingChanged() {
        assertThat(STORE.read(ANNA)).hasSize(14);
    }
}

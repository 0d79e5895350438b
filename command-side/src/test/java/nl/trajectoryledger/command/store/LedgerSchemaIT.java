package nl.trajectoryledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LedgerSchemaIT {

    private final TestDatabase database = new TestDatabase();

    @Test
    void is_made_with_its_role_by_an_owner_who_is_no_superuser() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var pool = new HikariDataSource()) {
            var superuser = JdbcClient.create(server.getPostgresDatabase());
            superuser.sql("create role ledger_owner login createrole").update();
            superuser.sql("create database ledger owner ledger_owner").update();
            var url = server.getJdbcUrl("ledger_owner", "ledger");

            LedgerSchema.flyway(url, "ledger_owner", "").migrate();

            pool.setJdbcUrl(url);
            pool.setConnectionInitSql("set role ledger_app");
            LedgerSchema.requireHarmlessRole(pool);
        }
    }

    @Test
    void refuses_to_work_as_a_role_that_may_change_events() {
        LedgerSchema.flyway(database.url(), "postgres", "").migrate();
        var owner = new DriverManagerDataSource(database.url(), "postgres", "");

        assertThatThrownBy(() -> LedgerSchema.requireHarmlessRole(owner))
                .hasMessageStartingWith("role postgres may change events");
    }

    @Test
    void is_not_touched_when_it_is_there() {
        LedgerSchema.flyway(database.url(), "postgres", "").migrate();

        var again = LedgerSchema.flyway(database.url(), "postgres", "").migrate();

        assertThat(again.migrationsExecuted).isZero();
    }
}

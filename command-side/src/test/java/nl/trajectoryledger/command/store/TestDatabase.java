package nl.trajectoryledger.command.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of this process, and in it an empty ledger for each who asks. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name = "ledger_" + COUNTER.incrementAndGet();

    /** A database without any schema. */
    public TestDatabase() {
        asOwner("postgres").sql("create database " + name).update();
    }

    /** A database with an empty ledger. */
    public static TestDatabase migrated() {
        var database = new TestDatabase();
        LedgerSchema.flyway(database.url(), "postgres", "postgres").migrate();
        return database;
    }

    public String url() {
        return SERVER.getJdbcUrl("postgres", name);
    }

    /** Connections as the application has them. */
    public HikariDataSource asApplication() {
        var config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setConnectionInitSql("set role ledger_app");
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }

    /** Statements as the owner of the schema. */
    public JdbcClient asOwner() {
        return asOwner(name);
    }

    private static JdbcClient asOwner(String database) {
        return JdbcClient.create(SERVER.getDatabase("postgres", database));
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

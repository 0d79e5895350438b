package nl.trajectoryledger.query.transparency;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How this process writes the log.
 *
 * @param keyFile the key it signs with; without one it only reads the log
 * @param formerKeyFile the key that signed before, when a new one takes over
 * @param interval from one look for new events to the next
 * @param headsFile where heads are written too
 * @param witness who is sent each head
 */
@ConfigurationProperties("ledger.log")
record TransparencySettings(
        @Nullable Path keyFile,
        @Nullable Path formerKeyFile,
        @DefaultValue("10s") Duration interval,
        @Nullable Path headsFile,
        @Nullable URI witness) {}

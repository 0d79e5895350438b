package nl.trajectoryledger.query.codes;

import nl.trajectoryledger.events.codes.CurrentCodes;
import nl.trajectoryledger.events.editions.RecordedCodes;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.ZoneId;

import javax.sql.DataSource;

/** Named after this side: the command side, in the same process, has a list of its own. */
@Configuration(proxyBeanMethods = false)
class CodesConfiguration {

    @Bean(defaultCandidate = false)
    RecordedCodes querySideCodes(DataSource dataSource) {
        return new RecordedCodes(dataSource);
    }

    @Bean
    CodesLifecycle codesLifecycle(@Qualifier("querySideCodes") RecordedCodes codes) {
        return new CodesLifecycle(codes);
    }

    @Bean
    CurrentRulebook currentRulebook(@Qualifier("querySideCodes") CurrentCodes codes) {
        return () -> Rulebook.builtIn().withCodes(codes.list());
    }

    @Bean(defaultCandidate = false)
    Clock querySideClock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }
}

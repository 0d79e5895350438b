package nl.trajectoryledger.query.rulebooks;

import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.nio.file.Path;
import java.util.List;

/** Reads the files of {@code ledger.rulebooks} at the start: one that is refused stops it. */
@Configuration(proxyBeanMethods = false)
class RulebooksConfiguration {

    @Bean
    Rulebooks rulebooks(CurrentRulebook inForce, Environment environment) {
        var files =
                Binder.get(environment)
                        .bind("ledger.rulebooks", Bindable.listOf(String.class))
                        .orElse(List.of());
        return new Rulebooks(
                inForce, files.stream().map(file -> Rulebook.load(Path.of(file))).toList());
    }
}

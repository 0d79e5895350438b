package nl.trajectoryledger.command.dossier;

import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.AggregateConfigurer;

/** Tells Axon of the dossier, which stays hidden otherwise. */
public final class DossierAggregate {

    private DossierAggregate() {}

    /** Commands about a patient go to the patient's dossier. */
    public static AggregateConfiguration<?> configuration(Cache cache) {
        return AggregateConfigurer.defaultConfiguration(Dossier.class).configureCache(_ -> cache);
    }
}

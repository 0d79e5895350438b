package nl.trajectoryledger.events.dossier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event is stored, chosen by the ledger for decades and
 * independent of the class name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    /** Stable name on disk; kebab-case, never given to another event. */
    String value();

    /** Goes up by one when the stored fields change; an upcaster then reads the older revision. */
    int revision() default 1;
}

package nl.trajectoryledger.command.dossier;

import static java.util.stream.Collectors.toSet;

import nl.trajectoryledger.events.dossier.AgesKept;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.LegalHoldLifted;
import nl.trajectoryledger.events.dossier.LegalHoldSet;
import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.identity.PatientId;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What an order about keeping a file must keep to because of what the dossier holds. */
record RetentionRules(PatientId patient, KnownFacts known, Custody custody) {

    private static final int LONGEST = 500;

    /**
     * The event that carries the order out; throws {@link RetentionRefused} if a rule forbids it.
     */
    RetentionEvent decide(RetentionOrder order) {
        checkText("orderedBy", order.orderedBy());
        checkText("reason", order.reason());
        return switch (order) {
            case RetentionOrder.SetLegalHold(var by, var reason) ->
                    new LegalHoldSet(patient, known.next(), by, reason);
            case RetentionOrder.LiftLegalHold(var hold, var by, var reason) -> {
                custody.requireHold(hold);
                yield new LegalHoldLifted(patient, known.next(), hold, by, reason);
            }
            case RetentionOrder.ErasePatient(var ground, var by, var reason) -> {
                if (!ground.isOrder()) {
                    custody.requireNoHold();
                }
                yield new PatientErased(patient, known.next(), ground, by, reason, ages());
            }
        };
    }

    /** It stays when the person is gone, so it may not say who that was. */
    private void checkText(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new RetentionRefused("%s has 1 to %d characters".formatted(field, LONGEST));
        }
        if (PersonWords.of(known.all()).tell(text)) {
            throw new RetentionRefused(
                    field + " says who the patient is, and stays when the patient is erased");
        }
    }

    private List<AgesKept> ages() {
        var days = known.all().stream().flatMap(RetentionRules::days).collect(toSet());
        return known.all().stream()
                .filter(PatientRegistered.class::isInstance)
                .map(PatientRegistered.class::cast)
                .flatMap(registered -> kept(registered, days))
                .toList();
    }

    private static Stream<AgesKept> kept(PatientRegistered registered, Collection<LocalDate> days) {
        return registered.birthDate() == null
                ? Stream.empty()
                : Stream.of(AgesKept.of(registered.factId(), registered.birthDate().value(), days));
    }

    /** Every day that an event names: an entitlement may be asked for on any of them. */
    private static Stream<LocalDate> days(DossierEvent event) {
        return Stream.of(event.getClass().getRecordComponents())
                .filter(field -> field.getType() == LocalDate.class)
                .map(field -> day(field, event))
                .filter(Objects::nonNull);
    }

    private static LocalDate day(RecordComponent field, DossierEvent event) {
        try {
            return (LocalDate) field.getAccessor().invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read " + field.getName(), impossible);
        }
    }
}

package nl.trajectoryledger.command.retention;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.dossier.Custody;
import nl.trajectoryledger.command.dossier.DossierCache;
import nl.trajectoryledger.command.dossier.OrderRetention;
import nl.trajectoryledger.command.dossier.PersonWords;
import nl.trajectoryledger.command.dossier.RetentionOrder;
import nl.trajectoryledger.command.facts.OtherWriters;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries out what is ordered about keeping files, each order in one transaction. */
@Component
final class Orders {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final CommandGateway commands;
    private final EventStorageEngine events;
    private final DossierCache dossiers;
    private final RetentionTables tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RetryTemplate retry = OtherWriters.retry();
    private final RetentionTerms terms = RetentionTerms.builtIn();

    Orders(
            CommandGateway commands,
            @Qualifier("commandSideStorage") EventStorageEngine events,
            DossierCache dossiers,
            RetentionTables tables,
            PlatformTransactionManager transactions,
            @Qualifier("retentionClock") Clock clock) {
        this.commands = commands;
        this.events = events;
        this.dossiers = dossiers;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    RetentionTerms terms() {
        return terms;
    }

    /** How the file of a patient stands; empty for one the ledger does not know. */
    Optional<FileStanding> standing(PatientId patient) {
        var custody = new Custody();
        history(patient).stream()
                .filter(RetentionEvent.class::isInstance)
                .map(RetentionEvent.class::cast)
                .forEach(custody::evolve);
        return tables.files().find(patient).map(file -> standing(file, custody));
    }

    private FileStanding standing(PatientFiles.Changed file, Custody custody) {
        return new FileStanding(
                file.patient(),
                file.lastChangedOn(),
                terms.of(file.lastChangedOn()),
                terms.allowedFrom(file.lastChangedOn()),
                custody.holds().stream().map(FileStanding.Hold::of).toList(),
                custody.erased());
    }

    /** Files whose term is over and that nobody holds, those of longest ago first. */
    List<FileStanding> due(int most) {
        var today = today();
        return tables.files().unchangedAfter(terms.latestChange(today), most).stream()
                .map(file -> standing(file, new Custody()))
                .filter(standing -> !today.isBefore(standing.allowedFrom()))
                .toList();
    }

    /** Sets or lifts a hold. */
    FactId hold(PatientId patient, RetentionOrder order) {
        return inTransaction(() -> send(patient, order));
    }

    /** Erases a patient; who was erased before stays as that left it. */
    Erasure erase(PatientId patient, RetentionOrder.ErasePatient order) {
        return inTransaction(
                () -> tables.erasures().find(patient).orElseGet(() -> eraseNow(patient, order)));
    }

    private Erasure eraseNow(PatientId patient, RetentionOrder.ErasePatient order) {
        tables.traces().requireNoImport();
        var words = PersonWords.of(history(patient));
        send(patient, order);
        if (!order.ground().isOrder()) {
            // After the event is there, so that nobody changes the file meanwhile.
            requireTermOver(patient);
        }
        tables.erasures().add(patient, tables.traces().destroy(patient, words));
        return tables.erasures().find(patient).orElseThrow();
    }

    private void requireTermOver(PatientId patient) {
        var standing = standing(tables.files().find(patient).orElseThrow(), new Custody());
        if (today().isBefore(standing.allowedFrom())) {
            throw new TermRunning(standing);
        }
    }

    private FactId send(PatientId patient, RetentionOrder order) {
        return dossiers.passedByFor(() -> commands.sendAndWait(new OrderRetention(patient, order)));
    }

    private List<DossierEvent> history(PatientId patient) {
        return events.readEvents(patient.toString(), 0)
                .asStream()
                .map(event -> (DossierEvent) event.getPayload())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return requireNonNull(
                retry.invoke(() -> requireNonNull(transaction.execute(_ -> work.get()))));
    }
}

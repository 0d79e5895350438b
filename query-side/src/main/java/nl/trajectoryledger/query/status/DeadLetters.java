package nl.trajectoryledger.query.status;

import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** The events that the live projection set aside, over HTTP: listed, and tried again. */
@RestController
class DeadLetters {

    private static final int AT_MOST = 1_000;

    private final ParkedPatients parked;

    DeadLetters(ParkedPatients parked) {
        this.parked = parked;
    }

    /** How many patients are parked, and those parked first. */
    record Page(long patients, List<ParkedPatient> parked) {}

    /** Whom to try again; nobody named means everybody. */
    record Whom(@Nullable PatientId patient) {}

    @GetMapping("/api/dead-letters")
    Page list(@RequestParam(defaultValue = "100") int size) {
        return new Page(parked.count(), parked.first(Math.clamp(size, 1, AT_MOST)));
    }

    @PostMapping("/api/dead-letters/retry")
    ParkedPatients.Tried retry(@RequestBody Whom whom) {
        return whom.patient() == null ? parked.retry() : parked.retry(whom.patient());
    }
}

package nl.trajectoryledger.query.pages.patients;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Counts;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;
import nl.trajectoryledger.query.pages.Languages;
import nl.trajectoryledger.query.pages.NothingThere;
import nl.trajectoryledger.query.pages.timeline.Kinds;
import nl.trajectoryledger.query.pages.timeline.OutcomeLine;
import nl.trajectoryledger.query.rulebooks.Rulebooks;
import nl.trajectoryledger.query.stream.PatientStreams;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How the trajectories of one patient went, as known at a moment. */
@Controller
class PatientPage {

    private static final int LONGEST_FACT = 9;

    private final PatientStreams streams;
    private final Rulebooks rulebooks;
    private final MessageSource texts;

    PatientPage(PatientStreams streams, Rulebooks rulebooks, MessageSource texts) {
        this.streams = streams;
        this.rulebooks = rulebooks;
        this.texts = texts;
    }

    @GetMapping("/patients/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked,
            Model model,
            Locale locale) {
        var moment = Moment.of(asked.get("validOn"), asked.get("knownAt"));
        var patient = new PatientId(id);
        var stream = streams.of(patient);
        if (stream.isEmpty()) {
            throw new NothingThere();
        }
        model.addAttribute("patient", patient);
        model.addAttribute("moment", moment);
        model.addAttribute("address", new Address(asked));
        model.addAttribute("stops", Stop.of(stream));
        Days.of(stream).ifPresent(days -> model.addAttribute("days", days));
        Dossier.of(patient, stream, moment, rulebooks.inForce())
                .ifPresent(dossier -> show(dossier, asked, model, locale));
        return "pages/patient";
    }

    private void show(Dossier dossier, Map<String, String> asked, Model model, Locale locale) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("person", dossier.history().registration());
        var chosen = dossier.trajectory(asked.getOrDefault("trajectory", "")).orElse(null);
        model.addAttribute(
                "cards",
                dossier.report().trajectories().stream()
                        .map(answer -> card(dossier, answer, isOf(answer, chosen), locale))
                        .toList());
        if (chosen != null) {
            model.addAttribute("kinds", Kinds.all());
            detail(dossier, chosen, asked, model);
            counts(dossier, chosen, model);
            why(dossier, chosen, asked, locale, model);
            changes(dossier, chosen, asked, model);
        }
    }

    private static boolean isOf(TrajectoryCoverage answer, @Nullable TrajectoryCoverage chosen) {
        return chosen != null && answer.trajectory().equals(chosen.trajectory());
    }

    private Card card(Dossier dossier, TrajectoryCoverage answer, boolean chosen, Locale locale) {
        var next = new Subject.Next(answer.keys().getLast());
        var outcome = dossier.examined().outcome(next).orElseThrow();
        var rule = dossier.rulebook().rule(answer.rule());
        boolean dutch = Languages.of(locale).equals(Languages.of(Locale.of("nl")));
        return new Card(
                answer,
                new Remaining(texts, locale).of(answer, outcome),
                dutch ? rule.labelNl() : rule.labelEn(),
                dossier.rulebook().codes().label(answer.diagnosis()),
                chosen);
    }

    private static void detail(
            Dossier dossier, TrajectoryCoverage answer, Map<String, String> asked, Model model) {
        var detail = Detail.of(dossier, answer);
        var from = Moment.of(asked.get("from"), null).validOn();
        var until = Moment.of(asked.get("until"), null).validOn();
        model.addAttribute("detail", detail);
        model.addAttribute("timeline", detail.drawing(dossier).draw(from, until));
        model.addAttribute("sessions", Paged.of(detail.rows(), number(asked.get("page"))));
        var validOn = dossier.moment().validOn();
        model.addAttribute(
                "outcomes",
                OutcomeLine.of(
                        detail.history().assessments(), validOn == null ? LocalDate.MAX : validOn));
    }

    private static void counts(Dossier dossier, TrajectoryCoverage answer, Model model) {
        var counts = Counts.of(dossier.history(), dossier.rulebook(), dossier.moment().validOn());
        counts.trajectories().stream()
                .filter(one -> one.trajectory().equals(answer.trajectory()))
                .findFirst()
                .ifPresent(one -> model.addAttribute("counts", one));
    }

    private static void why(
            Dossier dossier,
            TrajectoryCoverage answer,
            Map<String, String> asked,
            Locale locale,
            Model model) {
        var session = asked.getOrDefault("session", "");
        if (session.equals("next")) {
            Why.next(dossier, answer.keys().getLast(), locale)
                    .ifPresent(why -> model.addAttribute("why", why));
        } else if (number(session) > 0) {
            var fact = new FactId(number(session));
            model.addAttribute("asked", fact);
            Why.held(dossier, fact, locale).ifPresent(why -> model.addAttribute("why", why));
        }
    }

    private static void changes(
            Dossier dossier, TrajectoryCoverage answer, Map<String, String> asked, Model model) {
        var since = Moment.known(asked.get("since"));
        if (since != null) {
            model.addAttribute("changes", Changes.between(since, dossier, answer));
        }
    }

    /** Zero for what is no number. */
    private static int number(@Nullable String text) {
        var digits = Objects.requireNonNullElse(text, "");
        return digits.matches("[0-9]{1," + LONGEST_FACT + "}") ? Integer.parseInt(digits) : 0;
    }
}

package nl.trajectoryledger.deploy.demo;

import static nl.trajectoryledger.deploy.demo.DemoPatient.NEW_INSURER;
import static nl.trajectoryledger.deploy.demo.DemoPatient.OLD_INSURER;
import static nl.trajectoryledger.deploy.demo.Phrases.CHRONIC;
import static nl.trajectoryledger.deploy.demo.Phrases.CLOSURE;
import static nl.trajectoryledger.deploy.demo.Phrases.NOTHING_MORE;
import static nl.trajectoryledger.deploy.demo.Phrases.PAID;
import static nl.trajectoryledger.deploy.demo.Phrases.PAID_SUPPLEMENTARY;
import static nl.trajectoryledger.deploy.demo.Phrases.REJECTED;
import static nl.trajectoryledger.deploy.demo.Phrases.assessed;
import static nl.trajectoryledger.deploy.demo.Phrases.firstTreatmentOn;
import static nl.trajectoryledger.deploy.demo.Phrases.history;

import java.time.LocalDate;

/** What befalls a made-up patient; the plots take turns. */
enum Plot {
    /** A stroke patient changes insurer within the first twenty; the history is stated late. */
    STROKE_AND_SWITCH(1940, 1970) {
        @Override
        void tell(DemoPatient patient) {
            var start = patient.workdayWithin(600, LocalDate.of(2022, 2, 1));
            var switched = LocalDate.of(start.getYear() + 1, 1, 1);
            patient.insured(OLD_INSURER, LocalDate.of(2022, 1, 1), 0);
            patient.insured(NEW_INSURER, switched, patient.oneIn(2) ? 9 : 0);
            var taken = switched.plusDays(10);
            patient.intake("stroke", taken, "9372", firstTreatmentOn(start));
            var days = patient.sessions("stroke", taken, patient.between(12, 30), "1000");
            for (var day : days.subList(2, 6)) {
                patient.claim("stroke", day, NEW_INSURER, REJECTED);
            }
            if (!patient.oneIn(4)) {
                patient.about(
                        "prior-history",
                        "stroke",
                        history(start, switched, patient.between(3, 24)));
                patient.reconsider("stroke", days.get(5), NEW_INSURER, PAID_SUPPLEMENTARY);
            }
        }
    },
    /** A code that closes on 1 July 2024; most practices migrate it weeks later. */
    CODE_CLOSED(1945, 1985) {
        @Override
        void tell(DemoPatient patient) {
            patient.insured(OLD_INSURER, LocalDate.of(2022, 1, 1), 12);
            var start = patient.workdayWithin(20, LocalDate.of(2024, 3, 1));
            patient.intake("ms", LocalDate.of(2019, 5, 6), "9473", CHRONIC);
            var days = patient.sessions("ms", start, patient.between(25, 40), "1000");
            patient.claim("ms", days.get(20), OLD_INSURER, REJECTED);
            if (!patient.oneIn(5)) {
                patient.about("diagnosis-migrated", "ms", CLOSURE);
                patient.reconsider("ms", days.get(20), OLD_INSURER, PAID);
            }
        }
    },
    /** Osteoarthritis of a knee, then of a hip: one counter of twelve. */
    KNEE_AND_HIP(1938, 1965) {
        @Override
        void tell(DemoPatient patient) {
            patient.insured(NEW_INSURER, LocalDate.of(2022, 1, 1), patient.oneIn(3) ? 0 : 6);
            var start = patient.workdayWithin(900, LocalDate.of(2022, 1, 10));
            patient.intake("knee", start, "7023", NOTHING_MORE);
            var days = patient.sessions("knee", start, patient.between(6, 14), "1000");
            days.stream().limit(6).forEach(day -> patient.claim("knee", day, NEW_INSURER, PAID));
            if (patient.oneIn(2)) {
                var second = patient.workdayWithin(60, days.getLast());
                patient.intake("hip", second, "6223", NOTHING_MORE);
                patient.sessions("hip", second, patient.between(3, 8), "1000");
            }
            if (days.size() > 12) {
                patient.claim("knee", days.get(12), NEW_INSURER, PAID);
            }
        }
    },
    /** A child: nine treatments a year, nine more if the result was insufficient. */
    CHILD(2011, 2018) {
        @Override
        void tell(DemoPatient patient) {
            patient.insured(OLD_INSURER, LocalDate.of(2022, 1, 1), 0);
            var start = patient.workdayWithin(700, LocalDate.of(2022, 3, 1));
            patient.intake("ankle", start, "7231", NOTHING_MORE);
            var days = patient.sessions("ankle", start, patient.between(5, 14), "1100");
            if (days.size() > 9 && patient.oneIn(2)) {
                var result = assessed(days.get(8), "insufficient-result");
                patient.about("assessed", "ankle", result.andThen(fact -> fact.put("value", true)));
            }
        }
    },
    /** COPD under the classes of before 2025, and without a maximum since. */
    COPD(1940, 1968) {
        @Override
        void tell(DemoPatient patient) {
            patient.insured(OLD_INSURER, LocalDate.of(2022, 1, 1), 0);
            patient.insured(NEW_INSURER, LocalDate.of(2024, 1, 1), 9);
            var start = patient.workdayWithin(400, LocalDate.of(2023, 1, 9));
            patient.intake("lungs", start, "2554", NOTHING_MORE);
            var goldClass = patient.oneIn(2) ? "B1" : "C";
            var assessment = assessed(start, "gold-class");
            patient.about(
                    "assessed", "lungs", assessment.andThen(fact -> fact.put("value", goldClass)));
            patient.sessions("lungs", start, patient.between(30, 80), "1000");
        }
    },
    /** A frozen shoulder: twelve months, then an authorisation. */
    FROZEN_SHOULDER(1955, 1985) {
        @Override
        void tell(DemoPatient patient) {
            patient.insured(NEW_INSURER, LocalDate.of(2022, 1, 1), 18);
            var start = patient.workdayWithin(500, LocalDate.of(2022, 5, 2));
            patient.intake("shoulder", start, "4021", fact -> fact.put("listClause", "B7"));
            var days = patient.sessions("shoulder", start, patient.between(40, 58), "1000");
            patient.about(
                    "authorised",
                    "shoulder",
                    fact ->
                            fact.put("insurer", NEW_INSURER)
                                    .put("from", start.plusYears(1).toString())
                                    .put("until", start.plusYears(1).plusMonths(2).toString())
                                    .put("treatments", 4));
            Mistakes.correctOne(patient, "shoulder", days.get(3));
            if (patient.oneIn(3)) {
                // The insurer of before has fewer in its books than the practice held.
                patient.about("prior-history", "shoulder", history(start, days.get(10), 8));
            }
        }
    },
    /** A back that is not on the list: supplementary insurance, then the patient's own money. */
    BACK(1960, 2000) {
        @Override
        void tell(DemoPatient patient) {
            patient.insured(OLD_INSURER, LocalDate.of(2022, 1, 1), patient.between(0, 2) * 6);
            var start = patient.workdayWithin(1100, LocalDate.of(2022, 1, 17));
            patient.intake("back", start, "3326", NOTHING_MORE);
            var days = patient.sessions("back", start, patient.between(4, 12), "1000");
            patient.claim("back", days.getFirst(), OLD_INSURER, PAID_SUPPLEMENTARY);
            if (patient.oneIn(3)) {
                Mistakes.retractOne(patient, "back", days.get(2));
            }
            patient.about(
                    "discharged",
                    "back",
                    fact -> fact.put("date", days.getLast().plusDays(1).toString()));
            if (patient.oneIn(4)) {
                Mistakes.miscodeOne(patient, "back", days.getLast());
            }
        }
    };

    private final int bornAfter;
    private final int bornBefore;

    Plot(int bornAfter, int bornBefore) {
        this.bornAfter = bornAfter;
        this.bornBefore = bornBefore;
    }

    int bornAfter() {
        return bornAfter;
    }

    int bornBefore() {
        return bornBefore;
    }

    abstract void tell(DemoPatient patient);
}

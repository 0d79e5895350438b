package nl.trajectoryledger.query.pages.patients;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.explain.Explainer;
import nl.trajectoryledger.query.explain.Explanation;
import nl.trajectoryledger.query.explain.Story;
import nl.trajectoryledger.query.pages.Languages;
import nl.trajectoryledger.query.prose.Prose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a treatment is judged as it is, told to a person.
 *
 * @param brief in few lines
 * @param told at length
 */
record Why(Explanation explanation, List<String> brief, Told told) {

    /** Why the session of a fact is judged so; nothing if it is unknown or no treatment. */
    static Optional<Why> held(Dossier dossier, FactId session, Locale locale) {
        return of(dossier, new Subject.Held(session), locale);
    }

    /** Why a next treatment of a trajectory would be. */
    static Optional<Why> next(Dossier dossier, TrajectoryKey trajectory, Locale locale) {
        return of(dossier, new Subject.Next(trajectory), locale);
    }

    private static Optional<Why> of(Dossier dossier, Subject subject, Locale locale) {
        var moment = dossier.moment();
        var story =
                Story.of(
                        dossier.stream(),
                        moment.knownAt(),
                        dossier.rulebook(),
                        moment.validOn(),
                        subject);
        return Explainer.explain(story).map(explanation -> tell(explanation, locale));
    }

    private static Why tell(Explanation explanation, Locale locale) {
        var prose = Prose.in(Languages.of(locale));
        var brief = prose.brief(explanation);
        return new Why(
                explanation,
                brief.stream().skip(1).map(String::strip).toList(),
                Told.of(prose.lines(explanation)));
    }
}

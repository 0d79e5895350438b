package nl.trajectoryledger.query.replay;

/** A made-up rulebook that gives six treatments for osteoarthritis where the law gives twelve. */
final class SixTreatments {

    static final String RULEBOOK =
            """
            version: "six"
            rules:
              - rule: osteoarthritis-hip-knee
                label_nl: Artrose van heup of knie
                label_en: Osteoarthritis of hip or knee
                diagnoses: ["6223", "7023"]
                codes: ["012"]
                continuous: true
                versions:
                  - valid_from: 2018-01-01
                    article: "made up"
                    publication: "made up"
                    source: "made-up terms of 2024"
                    adult:
                      kind: treatment-window
                      maximum: 6
                      months: 12
                      scope: patient
                      next: new-episode
                      code: "012"
            """;

    private SixTreatments() {}
}

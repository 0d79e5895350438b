package nl.trajectoryledger.query.coverage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Counting and judging are pure: the same call serves a page, a rebuild and a scenario file. */
@AnalyzeClasses(packages = "nl.trajectoryledger.query", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify.annotations";
    private static final String JSON_NAMES = "com.fasterxml.jackson.annotation";
    private static final String IDENTITY = "nl.trajectoryledger.events.identity";
    private static final String CODES = "nl.trajectoryledger.events.codes";
    private static final String EVENTS = "nl.trajectoryledger.events.dossier";
    private static final String HISTORY = "nl.trajectoryledger.query.history";
    private static final String RULEBOOK = "nl.trajectoryledger.query.rulebook";
    private static final String TRACE = "nl.trajectoryledger.query.trace";
    private static final String COVERAGE = "nl.trajectoryledger.query.coverage";

    @ArchTest
    static final ArchRule a_history_needs_only_the_events =
            classes()
                    .that()
                    .resideInAPackage(HISTORY)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(JDK, NULLNESS, IDENTITY, CODES, EVENTS, HISTORY);

    @ArchTest
    static final ArchRule a_rulebook_needs_only_codes_and_a_reader_of_yaml =
            classes()
                    .that()
                    .resideInAPackage(RULEBOOK)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            JDK,
                            NULLNESS,
                            JSON_NAMES,
                            CODES,
                            EVENTS,
                            RULEBOOK,
                            "tools.jackson.core",
                            "tools.jackson.databind..",
                            "tools.jackson.dataformat.yaml");

    @ArchTest
    static final ArchRule coverage_needs_only_a_history_and_a_rulebook =
            classes()
                    .that()
                    .resideInAPackage(COVERAGE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            JDK, NULLNESS, IDENTITY, CODES, EVENTS, HISTORY, RULEBOOK, TRACE,
                            COVERAGE);

    @ArchTest
    static final ArchRule an_explanation_needs_only_a_history_a_rulebook_and_coverage =
            classes()
                    .that()
                    .resideInAPackage("nl.trajectoryledger.query.explain")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            JDK,
                            NULLNESS,
                            IDENTITY,
                            CODES,
                            EVENTS,
                            HISTORY,
                            RULEBOOK,
                            TRACE,
                            COVERAGE,
                            JSON_NAMES,
                            "nl.trajectoryledger.query.explain");

    @ArchTest
    static final ArchRule an_effect_needs_only_histories_a_rulebook_and_coverage =
            classes()
                    .that()
                    .resideInAPackage("nl.trajectoryledger.query.effects")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            JDK,
                            NULLNESS,
                            IDENTITY,
                            HISTORY,
                            RULEBOOK,
                            COVERAGE,
                            "nl.trajectoryledger.query.effects",
                            "com.ibm.icu.text");

    @ArchTest
    static final ArchRule a_what_if_needs_only_histories_rulebooks_and_coverage =
            classes()
                    .that()
                    .resideInAPackage("nl.trajectoryledger.query.whatif")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            JDK,
                            NULLNESS,
                            JSON_NAMES,
                            IDENTITY,
                            CODES,
                            HISTORY,
                            RULEBOOK,
                            COVERAGE,
                            "nl.trajectoryledger.query.whatif");

    @ArchTest
    static final ArchRule the_query_side_needs_only_its_stack =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            JDK,
                            "javax.sql",
                            NULLNESS,
                            JSON_NAMES,
                            "nl.trajectoryledger.events..",
                            "nl.trajectoryledger.query..",
                            "com.ibm.icu.text",
                            "io.micrometer..",
                            "org.axonframework..",
                            "org.flywaydb..",
                            "org.postgresql..",
                            "org.slf4j",
                            "org.springframework..",
                            "tools.jackson..");
}

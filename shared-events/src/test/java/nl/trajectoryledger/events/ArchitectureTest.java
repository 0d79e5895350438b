package nl.trajectoryledger.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What an event may lean on: the ledger keeps it longer than it keeps any framework. */
@AnalyzeClasses(packages = "nl.trajectoryledger.events", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify.annotations";
    private static final String JSON_NAMES = "com.fasterxml.jackson.annotation";
    private static final String IDENTITY = "nl.trajectoryledger.events.identity";
    private static final String ACCESS = "nl.trajectoryledger.events.access";
    private static final String CODES = "nl.trajectoryledger.events.codes";
    private static final String DOSSIER = "nl.trajectoryledger.events.dossier";
    private static final String EDITIONS = "nl.trajectoryledger.events.editions";
    private static final String LOGIN = "nl.trajectoryledger.events.login";
    private static final String MERKLE = "nl.trajectoryledger.events.merkle";
    private static final String READING = "nl.trajectoryledger.events.reading";
    private static final String SCOPE = "nl.trajectoryledger.events.scope";
    private static final String STORED = "nl.trajectoryledger.events.stored";

    @ArchTest
    static final ArchRule identities_need_only_the_jdk =
            classes()
                    .that()
                    .resideInAPackage(IDENTITY)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(JDK, NULLNESS, JSON_NAMES, IDENTITY);

    @ArchTest
    static final ArchRule codes_need_only_the_jdk_and_a_reader_of_csv =
            classes()
                    .that()
                    .resideInAPackage(CODES)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(JDK, NULLNESS, JSON_NAMES, CODES, "de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule events_need_only_the_jdk =
            classes()
                    .that()
                    .resideInAPackage(DOSSIER)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(JDK, NULLNESS, JSON_NAMES, IDENTITY, CODES, DOSSIER);

    @ArchTest
    static final ArchRule editions_need_only_codes_and_a_database =
            classes()
                    .that()
                    .resideInAPackage(EDITIONS)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(JDK, "javax.sql", NULLNESS, CODES, EDITIONS);

    @ArchTest
    static final ArchRule proofs_need_only_the_jdk =
            classes()
                    .that()
                    .resideInAPackage(MERKLE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(JDK, NULLNESS, MERKLE);

    @ArchTest
    static final ArchRule reading_needs_only_jackson =
            classes()
                    .that()
                    .resideInAPackage(READING)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            JDK,
                            NULLNESS,
                            JSON_NAMES,
                            READING,
                            "tools.jackson.databind..",
                            "tools.jackson.core..");

    @ArchTest
    static final ArchRule only_the_stored_form_knows_jackson_and_axon =
            classes()
                    .that()
                    .resideInAPackage(STORED)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            JDK,
                            "javax.crypto..",
                            "javax.sql",
                            NULLNESS,
                            JSON_NAMES,
                            IDENTITY,
                            DOSSIER,
                            READING,
                            STORED,
                            "tools.jackson.databind..",
                            "tools.jackson.core..",
                            "org.axonframework.serialization..");

    @ArchTest
    static final ArchRule who_may_ask_what_needs_only_codes_and_a_reader_of_csv =
            classes()
                    .that()
                    .resideInAPackage(ACCESS)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(JDK, NULLNESS, CODES, ACCESS, "de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule only_who_lets_in_knows_spring_and_http =
            classes()
                    .that()
                    .resideInAPackage(LOGIN)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            JDK,
                            NULLNESS,
                            ACCESS,
                            LOGIN,
                            STORED,
                            "de.siegmar.fastcsv..",
                            "jakarta.servlet..",
                            "org.springframework..");

    @ArchTest
    static final ArchRule what_one_may_see_needs_only_the_events =
            classes()
                    .that()
                    .resideInAPackage(SCOPE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(JDK, NULLNESS, IDENTITY, CODES, DOSSIER, ACCESS, SCOPE);
}

package nl.trajectoryledger.command.dossier;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.axonframework.spring.stereotype.Aggregate;

import java.util.HashSet;
import java.util.Set;

/** What a decision may lean on, and what may be seen of an aggregate. */
@AnalyzeClasses(packages = "nl.trajectoryledger.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify.annotations";
    private static final String JSON_NAMES = "com.fasterxml.jackson.annotation";

    @ArchTest
    static final ArchRule decisions_need_only_facts_and_events =
            classes()
                    .that(
                            describe(
                                    "a patient's dossier decides with",
                                    type -> isUsedByTheDossier(type, new HashSet<>())))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            JDK,
                            NULLNESS,
                            JSON_NAMES,
                            "nl.trajectoryledger.events.identity",
                            "nl.trajectoryledger.events.codes",
                            "nl.trajectoryledger.events.dossier",
                            "nl.trajectoryledger.command.dossier");

    @ArchTest
    static final ArchRule aggregates_stay_inside_their_feature =
            classes().that().areAnnotatedWith(Aggregate.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule the_command_side_needs_only_its_stack =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            JDK,
                            "javax.crypto",
                            "javax.sql",
                            NULLNESS,
                            JSON_NAMES,
                            "nl.trajectoryledger.events..",
                            "nl.trajectoryledger.command..",
                            "com.ctc.wstx..",
                            "com.github.benmanes.caffeine..",
                            "de.siegmar.fastcsv..",
                            "io.micrometer..",
                            "javax.xml..",
                            "org.apache.commons.io..",
                            "org.xml.sax..",
                            "org.apache.commons.compress..",
                            "org.apache.poi..",
                            "org.codehaus.stax2..",
                            "org.axonframework..",
                            "org.flywaydb..",
                            "org.postgresql..",
                            "org.slf4j",
                            "org.springframework..",
                            "tools.jackson..");

    /** Upwards through whoever uses the type, until the dossier turns up. */
    private static boolean isUsedByTheDossier(JavaClass type, Set<JavaClass> seen) {
        return type.isEquivalentTo(PatientDossier.class)
                || (seen.add(type)
                        && type.getDirectDependenciesToSelf().stream()
                                .map(Dependency::getOriginClass)
                                .anyMatch(user -> isUsedByTheDossier(user, seen)));
    }
}

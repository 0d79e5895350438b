package nl.trajectoryledger.deploy.gates;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;

/** Rules that hold in every module; what a module may lean on stands in its own test. */
@AnalyzeClasses(packages = "nl.trajectoryledger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> SAY_NOTHING =
            Set.of("common", "util", "utils", "core", "helper", "impl", "dto", "misc");

    @ArchTest
    static final ArchRule nobody_reads_the_clock_of_the_machine =
            noClasses()
                    .should(
                            accessTargetWhere(
                                    describe(
                                            "the time comes from nowhere",
                                            ArchitectureTest::readsTheTime)));

    @ArchTest
    static final ArchRule only_the_wiring_brings_a_clock =
            noClasses()
                    .that()
                    .areNotMetaAnnotatedWith(Configuration.class)
                    .should(
                            accessTargetWhere(
                                    describe("a clock is made", ArchitectureTest::makesAClock)));

    @ArchTest
    static final ArchRule every_package_says_what_may_be_null =
            classes().should(liveInANullMarkedPackage());

    @ArchTest
    static final ArchRule every_package_is_named_after_what_it_decides =
            classes().should(liveInAPackageWithAName());

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("nl.trajectoryledger.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule there_is_one_jackson =
            classes()
                    .should()
                    .onlyDependOnClassesThat(
                            resideOutsideOfPackage("com.fasterxml..")
                                    .or(resideInAPackage("com.fasterxml.jackson.annotation")));

    private static boolean readsTheTime(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && (isNowWithoutAClock(target)
                        || (target.getOwner().isEquivalentTo(System.class)
                                && target.getName().equals("currentTimeMillis")));
    }

    private static boolean isNowWithoutAClock(CodeUnitAccessTarget target) {
        return target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream()
                        .noneMatch(type -> type.isAssignableTo(InstantSource.class));
    }

    private static boolean makesAClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class))
                && access.getTarget().getName().startsWith("system");
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type,
                                type.getPackage().isAnnotatedWith(NullMarked.class),
                                type.getName() + " lives in a package without @NullMarked"));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInAPackageWithAName() {
        return new ArchCondition<>("live in a package whose name says something") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type,
                                Arrays.stream(type.getPackageName().split("[.]"))
                                        .noneMatch(SAY_NOTHING::contains),
                                type.getName() + " lives in a package that says nothing"));
            }
        };
    }
}

package de.tresen;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.function.Predicate;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Component;

/** What the README says of the structure. */
class ArchitectureTests {

    private static final JavaClasses DESK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.tresen");

    @Test
    void modulesUseWhatTheirPackageInfoAllows() {
        var modules = ApplicationModules.of(Tresen.class).verify();
        new Documenter(modules).writeDocumentation();
    }

    @Test
    void onlyTheProcessKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.tresen.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(DESK);
    }

    @Test
    void countedTimeNeedsNothingOfTheDesk() {
        noClasses()
                .that()
                .resideInAPackage("de.tresen.businesstime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.apache.ibatis..", "java.sql..", "de.tresen.platform..")
                .check(DESK);
    }

    @Test
    void nobodyAsksTheSystemForTheTime() {
        noClasses()
                .should()
                .callMethodWhere(describe("without a clock", ArchitectureTests::readsTheSystemClock))
                .check(DESK);
    }

    @Test
    void sqlStaysInsideItsModule() {
        classes().that().areAnnotatedWith(Mapper.class).should().notBePublic().check(DESK);
    }

    @Test
    void pagesAndRoutesAskModulesAndNotTheirTables() {
        noClasses()
                .that()
                .resideInAPackage("de.tresen.web..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Mapper.class)
                .check(DESK);
    }

    @Test
    void typesAreNamedByTheTrade() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO|[A-Za-z]2)")
                .orShould()
                .haveNameMatching(".*\\.(Base|Abstract)[A-Z][^.]*")
                .check(DESK);
    }

    @Test
    void aStepIsOneCallOfOneModule() {
        classes()
                .that()
                .resideInAPackage("de.tresen.process.step..")
                .and()
                .areAnnotatedWith(Component.class)
                .should()
                .notBePublic()
                .andShould(bearTheNameOfTheirBean())
                .andShould(useOneModuleAtMost())
                .check(DESK);
    }

    /** No name of its own in the annotation: then Spring takes the name of the class. */
    private static ArchCondition<JavaClass> bearTheNameOfTheirBean() {
        return condition(
                "bear the name of their bean",
                step -> step.getAnnotationOfType(Component.class).value().isEmpty());
    }

    private static ArchCondition<JavaClass> useOneModuleAtMost() {
        return condition(
                "use one module at most",
                step -> step.getFields().stream()
                                .map(field -> field.getRawType().getPackageName())
                                .filter(name -> name.startsWith("de.tresen.") && !name.startsWith("de.tresen.process"))
                                .count()
                        <= 1);
    }

    private static ArchCondition<JavaClass> condition(String rule, Predicate<JavaClass> holds) {
        return new ArchCondition<>(rule) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + rule));
                }
            }
        };
    }

    private static boolean readsTheSystemClock(JavaMethodCall call) {
        var method = call.getTarget();
        var owner = method.getOwner();
        var withoutClock = owner.getPackageName().equals("java.time")
                && method.getName().equals("now")
                && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        var otherClock = owner.isEquivalentTo(Clock.class)
                && method.getName().startsWith("system")
                && !call.getOriginOwner().getPackageName().equals("de.tresen.platform")
                && !call.getOriginOwner().getName().equals("de.tresen.demo.DemoClock");
        return withoutClock || otherClock || method.getFullName().equals("java.lang.System.currentTimeMillis()");
    }
}

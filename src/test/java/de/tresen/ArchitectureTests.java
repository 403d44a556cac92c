package de.tresen;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What the README says of the structure. */
class ArchitectureTests {

    private static final JavaClasses DESK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.tresen");

    @Test
    void modulesUseWhatTheirPackageInfoAllows() {
        ApplicationModules.of(Tresen.class).verify();
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

    private static boolean readsTheSystemClock(JavaMethodCall call) {
        var method = call.getTarget();
        var time = method.getOwner().getPackageName().equals("java.time");
        return method.getName().equals("now")
                        && time
                        && method.getRawParameterTypes().isEmpty()
                || method.getFullName().equals("java.lang.System.currentTimeMillis()");
    }
}

package org.strowger.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The simulator holds no second router: what the core decides, it only hears of. */
class ArchitectureTest {
  private static final String SIMULATOR = "org.strowger.simulator";
  private static final String CORE = "org.strowger.core";

  private static JavaClasses simulator;

  @BeforeAll
  static void importSimulator() {
    simulator =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SIMULATOR);
  }

  @Test
  void shouldStandOnTheCoreAlone() {
    check(
        classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.jspecify.annotations",
                "org.snakeyaml..",
                CORE,
                CORE + ".command..",
                CORE + ".event..",
                CORE + ".explain..",
                CORE + ".model..",
                SIMULATOR + "..")
            .because("it knows the core as any host does: no tables, no deciders, no server"));
  }

  @Test
  void shouldNeverSayWhatOnlyTheCoreDecides() {
    check(
        noClasses()
            .should()
            .callConstructorWhere(eventIsMade())
            .because("who gets what is decided by the state machine; events come out of it"));
  }

  @Test
  void shouldReadFilesInOnePlace() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(SIMULATOR + ".file..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..")
            .because("problems are told with their lines by the one reader of YAML"));
  }

  private static DescribedPredicate<JavaConstructorCall> eventIsMade() {
    return DescribedPredicate.describe(
        "make an event of the core",
        call ->
            JavaClass.Predicates.resideInAPackage(CORE + ".event..").test(call.getTargetOwner()));
  }

  private static void check(ArchRule rule) {
    rule.check(simulator);
  }
}

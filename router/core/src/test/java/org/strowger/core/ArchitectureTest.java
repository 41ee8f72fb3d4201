package org.strowger.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The arrows between the packages of the core. They keep it event-sourced: deciders see everything
 * and change nothing, and only the evolver changes the tables.
 *
 * <p>A package that is still empty satisfies every rule about it.
 */
class ArchitectureTest {

  private static final String CORE = "org.strowger.core";
  private static final String COMMAND = CORE + ".command..";
  private static final String EVENT = CORE + ".event..";
  private static final String STATE = CORE + ".state..";
  private static final String DECIDE = CORE + ".decide..";

  private static JavaClasses core;

  @BeforeAll
  static void importCore() {
    core =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CORE);
  }

  @Test
  void shouldDependOnNothingButTheJdk() {
    check(
        classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", CORE + "..")
            .because("the same entries must give the same state, whoever hosts the core"));
  }

  /** Each package, and the packages of the core that it may know beside itself. */
  @ParameterizedTest
  @CsvSource({
    "model,",
    "command, model",
    "event, model",
    "state, event model",
    "decide, state command event model",
    "explain, state event model",
  })
  void shouldPointItsArrowsOneWay(String from, String to) {
    List<String> allowed = new ArrayList<>();
    allowed.add(CORE + "." + from + "..");
    for (String name : to == null ? new String[0] : to.split(" ", -1)) {
      allowed.add(CORE + "." + name + "..");
    }
    check(
        noClasses()
            .that()
            .resideInAPackage(CORE + "." + from + "..")
            .should()
            .dependOnClassesThat(inTheCoreBut(allowed)));
  }

  @Test
  void shouldLetOnlyTheDoorKnowTheDeciders() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(CORE, DECIDE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DECIDE)
            .because("a decider is asked by RoutingCore and by nobody else"));
  }

  @Test
  void shouldLetOnlyTheDoorAndTheStateCallTheEvolver() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(CORE, STATE)
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Evolver")
            .because("live, replay and restore walk the same line of code"));
  }

  @Test
  void shouldSayCommandsAndEventsInRecords() {
    check(
        classes()
            .that()
            .resideInAnyPackage(COMMAND, EVENT)
            .and()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .should()
            .beRecords()
            .orShould()
            .beEnums()
            .because("what was asked and what happened never changes"));
  }

  /** The rest of what decisions may not call stands in {@code src/forbidden/decision.txt}. */
  @Test
  void shouldMakeNothingThatIteratesInHashOrder() {
    check(
        noClasses()
            .should()
            .callMethod(HashMap.class, "newHashMap", int.class)
            .orShould()
            .callMethod(HashSet.class, "newHashSet", int.class)
            .because("hash order differs between JVMs"));
  }

  private static DescribedPredicate<JavaClass> inTheCoreBut(List<String> allowed) {
    return JavaClass.Predicates.resideInAPackage(CORE + "..")
        .and(
            DescribedPredicate.not(
                JavaClass.Predicates.resideInAnyPackage(allowed.toArray(new String[0]))));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(core);
  }
}

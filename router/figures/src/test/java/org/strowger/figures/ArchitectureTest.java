package org.strowger.figures;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.strowger.core.explain.WaitCause;

/** Figures are made of what happened, and of nothing else. */
class ArchitectureTest {
  private static final String FIGURES = "org.strowger.figures";
  private static final String CORE = "org.strowger.core";

  @Test
  void figuresKnowEntriesEventsAndValuesAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "org.jspecify.annotations",
                    CORE,
                    CORE + ".event..",
                    CORE + ".model..",
                    FIGURES + "..")
                .or(equivalentTo(WaitCause.class)))
        .because("a router, a simulator and a command that reads a journal must count alike")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(FIGURES));
  }
}

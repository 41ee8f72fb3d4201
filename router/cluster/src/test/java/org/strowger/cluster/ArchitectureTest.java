package org.strowger.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.strowger.server.RouterClock;
import org.strowger.server.ring.FailStop;

/** A thin host: it carries what the core decides, and knows nothing of the ring's own edges. */
class ArchitectureTest {
  private static final String CLUSTER = "org.strowger.cluster";
  private static final String CORE = "org.strowger.core";

  private static JavaClasses cluster;

  @BeforeAll
  static void importCluster() {
    cluster =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CLUSTER);
  }

  @Test
  void itStandsOnTheCoreTheStorageFormatAndAeronAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "org.slf4j..",
                    "io.aeron..",
                    "org.agrona..",
                    "com.google.protobuf..",
                    "org.strowger.proto.v1",
                    "org.strowger.server.journal",
                    CORE,
                    CORE + ".command..",
                    CORE + ".event..",
                    CORE + ".model..",
                    CLUSTER)
                .or(JavaClass.Predicates.equivalentTo(RouterClock.class))
                .or(JavaClass.Predicates.equivalentTo(FailStop.class))
                .or(JavaClass.Predicates.equivalentTo(FailStop.Failure.class)))
        .because("it knows the core as any host does, and of the server only what both hosts share")
        .check(cluster);
  }

  /** The times of the log are the only ones: another clock would differ from node to node. */
  @Test
  void theServiceAsksNoClock() {
    noClasses()
        .that()
        .haveSimpleName(RoutingService.class.getSimpleName())
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(RouterClock.class)
        .check(cluster);
  }
}

package org.strowger.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between modules, checked where all of them are at hand. */
class ArrowsTest {
  private static JavaClasses everything;

  @BeforeAll
  static void importEverything() {
    everything =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.strowger");
  }

  @Test
  void shouldLetGatewaysAndClientsKnowTheContractOnly() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.strowger.proto..",
            "org.strowger.client..",
            "org.strowger.console..",
            "org.strowger.gateway..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.strowger.core..",
            "org.strowger.server..",
            "org.strowger.simulator..",
            "org.strowger.launcher..")
        .because("other people run them elsewhere")
        .check(everything);
  }

  @Test
  void shouldKeepSocketsAndTheWireOutOfVideoCalls() {
    noClasses()
        .that()
        .resideInAPackage("org.strowger.gateway.video..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.strowger.gateway.chat..",
            "org.strowger.gateway.kit..",
            "org.strowger.proto..",
            "io.netty..",
            "com.google.gson..")
        .because("what a call is does not depend on what carries it")
        .check(everything);
  }

  @Test
  void shouldLetTheServerKnowNoClient() {
    noClasses()
        .that()
        .resideInAPackage("org.strowger.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.strowger.client..",
            "org.strowger.console..",
            "org.strowger.gateway..",
            "org.strowger.simulator..",
            "org.strowger.launcher..")
        .check(everything);
  }

  @Test
  void shouldLetTheSimulatorDriveTheCoreThroughItsDoorOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.strowger.simulator..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.strowger.core.state..",
            "org.strowger.core.decide..",
            "org.strowger.server..",
            "org.strowger.proto..")
        .because("it contains no second implementation of routing and needs no wire")
        .check(everything);
  }

  @Test
  void shouldHideChronicleBehindTheJournal() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.strowger.server.journal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.openhft..")
        .because("it is the one dependency tied to Unsafe, and may have to go")
        .check(everything);
  }

  @Test
  void shouldHideTheRingBehindItsGate() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.strowger.server.ring..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.lmax..")
        .check(everything);
  }
}

package org.strowger.launcher;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.server.http.HealthReport;

/** What systemd hears, on a socket that stands in for its own. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "systemd is there on Linux only")
class SystemdServiceTest {
  @TempDir private Path directory;

  private HealthReport health = HealthReport.notReady(0, "starting or closing");
  private FakeSystemd systemd;

  @BeforeEach
  void listen() {
    systemd = new FakeSystemd(socket());
  }

  @AfterEach
  void close() {
    systemd.close();
  }

  @Test
  void itIsReadyOnceAndItsWatchdogIsHeldOffOnlyWhileItServes() throws IOException {
    SystemdService service = service(Map.of("NOTIFY_SOCKET", socket()));
    assertEquals("STATUS=starting or closing\n", told(service));
    assertEquals("", told(service));
    health = HealthReport.serving(7);
    assertEquals("READY=1\nSTATUS=serving\nWATCHDOG=1\n", told(service));
    health = HealthReport.serving(8);
    assertEquals("WATCHDOG=1\n", told(service));
    health = HealthReport.notReady(8, "the journal stage has not moved for 6 s");
    assertEquals("STATUS=the journal stage has not moved for 6 s\n", told(service));
    assertEquals("", told(service), "from here on the watchdog's time runs");
    health = HealthReport.servingPartly(9, "new work is refused");
    assertEquals("STATUS=new work is refused\nWATCHDOG=1\n", told(service));
    service.close();
    assertEquals("STOPPING=1\n", systemd.next());
  }

  @Test
  void anAbstractSocketIsTalkedToAsWell() throws IOException {
    String name = "@strowger-test-" + ProcessHandle.current().pid();
    try (FakeSystemd other = new FakeSystemd(name)) {
      service(Map.of("NOTIFY_SOCKET", name)).close();
      assertEquals("STOPPING=1\n", other.next());
    }
  }

  @Test
  void itTellsByItselfThreeTimesBeforeTheWatchdogBites() throws IOException {
    health = HealthReport.serving(1);
    try (SystemdService service =
        service(Map.of("NOTIFY_SOCKET", socket(), "WATCHDOG_USEC", "30000"))) {
      assertEquals(Duration.ofMillis(10), service.interval());
      service.start();
      await().atMost(Duration.ofSeconds(20)).until(() -> systemd.next().equals("WATCHDOG=1\n"));
    }
  }

  @Test
  void whoDoesNotReadIsNotWaitedForAndIsToldLater() throws IOException {
    SystemdService service = service(Map.of("NOTIFY_SOCKET", socket()));
    NotifySocket socket = new NotifySocket(socket());
    assertThrows(
        IOException.class,
        () -> {
          for (int i = 0; i < 1_000_000; i++) {
            socket.send("filler");
          }
        });
    health = HealthReport.serving(7);
    service.tell();
    String message = systemd.next();
    while (message.equals("filler")) {
      message = systemd.next();
    }
    assertEquals("", message);
    assertEquals("READY=1\nSTATUS=serving\nWATCHDOG=1\n", told(service));
    service.close();
  }

  @Test
  void withoutSystemdNothingIsToldAndAWatchdogOfMinutesIsToldEachSecond() throws IOException {
    SystemdService service = service(Map.of());
    service.start();
    assertEquals("", told(service));
    service.close();
    assertEquals(Duration.ofSeconds(1), service(Map.of("WATCHDOG_USEC", "120000000")).interval());
  }

  @Test
  void aSocketThatIsNotThereDoesNotStopTheRouter() throws IOException {
    SystemdService service =
        service(Map.of("NOTIFY_SOCKET", directory.resolve("nobody").toString()));
    service.tell();
    service.close();
    NotifySocket socket = new NotifySocket(directory.resolve("nobody").toString());
    IOException refused = assertThrows(IOException.class, () -> socket.send("READY=1"));
    assertTrue(String.valueOf(refused.getMessage()).contains("errno 2"), refused.getMessage());
  }

  private SystemdService service(Map<String, String> environment) throws IOException {
    return SystemdService.of(environment, () -> health);
  }

  private String told(SystemdService service) {
    service.tell();
    return systemd.next();
  }

  private String socket() {
    return directory.resolve("notify").toString();
  }
}

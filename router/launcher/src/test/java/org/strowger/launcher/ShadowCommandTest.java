package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.client.AdminClient;
import org.strowger.client.Definitions;
import org.strowger.client.StrowgerChannel;
import picocli.CommandLine;

/** The shadow's command line, against a router in this process. */
final class ShadowCommandTest {
  private static final long START_MS = 1_800_000_000_000L;

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int strowger(String... args) {
    CommandLine strowger =
        Strowger.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return strowger.execute(args);
  }

  @Test
  void shouldStartShowSwitchAndSwitchBack() throws IOException {
    Path routing =
        Files.writeString(
            directory.resolve("new.yaml"),
            """
            queues:
              sales:
                service_target: 5s
            """);
    try (RehearsalRouter router = RehearsalRouter.start(START_MS, 1, null)) {
      define(router.target());
      String[] on = {"--router", router.target()};

      assertEquals(0, strowger("shadow", "start", routing.toString(), on[0], on[1]), err::toString);
      assertTrue(out.toString().contains("it differs in sales"), out::toString);
      assertEquals(0, strowger("shadow", "switch", on[0], on[1]), err::toString);
      assertTrue(out.toString().contains("the candidate is live from sequence"), out::toString);
      assertEquals(0, strowger("shadow", "status", on[0], on[1]), err::toString);
      assertTrue(out.toString().contains("shadow: the former configuration"), out::toString);
      assertEquals(0, strowger("shadow", "switch-back", on[0], on[1]), err::toString);
      assertEquals(0, strowger("shadow", "stop", on[0], on[1]), err::toString);
      assertEquals(0, strowger("shadow", "status", on[0], on[1]), err::toString);
      assertTrue(out.toString().contains("it compares no more: it was stopped"), out::toString);
      assertEquals("", err.toString());

      assertEquals(1, strowger("shadow", "switch-back", on[0], on[1]));
      assertTrue(err.toString().contains("nothing to switch back from"), err::toString);
    }
  }

  @Test
  void shouldSayWhatCanNotBeUsed() {
    try (RehearsalRouter router = router()) {
      assertEquals(2, strowger("shadow", "start", "no-such-policy", "--router", router.target()));
      assertTrue(err.toString().contains("no-such-policy is neither"), err::toString);
      assertEquals(2, strowger("shadow", "start", "fastest-first", "--router", router.target()));
      assertTrue(err.toString().contains("changes no queue"), err::toString);
    }
  }

  @Test
  void shouldSayWhereNoRouterAnswers() {
    assertEquals(1, strowger("shadow", "status", "--router", "127.0.0.1:1"));
    assertTrue(err.toString().contains("no router answers at 127.0.0.1:1"), err::toString);
  }

  private static RehearsalRouter router() {
    try {
      return RehearsalRouter.start(START_MS, 1, null);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void define(String target) {
    try (StrowgerChannel channel = StrowgerChannel.open(target)) {
      AdminClient.of(channel).defineAll(Definitions.queue("sales")).join();
    }
  }
}

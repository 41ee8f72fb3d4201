package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.client.AdminClient;
import org.strowger.client.Definitions;
import org.strowger.client.StrowgerChannel;

/** {@code strowger events} and {@code strowger webhooks} against a running router. */
final class EventsCommandTest {
  private static final long START_MS = 1_800_000_000_000L;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyEntryIsALineOfJson() throws IOException {
    try (RehearsalRouter router = RehearsalRouter.start(START_MS, 1, null)) {
      define(router.target());
      assertEquals(
          0,
          strowger("events", "--router", router.target(), "--from", "1", "--to", "2"),
          err::toString);

      List<String> lines = out.toString().lines().toList();
      assertEquals(2, lines.size(), out::toString);
      assertTrue(lines.get(0).startsWith("{\"sequence\":\"1\","), lines.get(0));
      assertTrue(lines.get(0).contains("\"cause\":{\"command\":\"start_host\""), lines.get(0));
      assertTrue(lines.get(1).startsWith("{\"sequence\":\"2\","), lines.get(1));
      assertTrue(
          err.toString().startsWith("entries 2, events 2, through sequence "), err::toString);
    }
  }

  @Test
  void aFilterAndCloudEventsGoTogether() throws IOException {
    try (RehearsalRouter router = RehearsalRouter.start(START_MS, 1, null)) {
      define(router.target());
      assertEquals(
          0,
          strowger(
              "events",
              "--router",
              router.target(),
              "--from",
              "1",
              "--to",
              "2",
              "--kind",
              "queue_defined",
              "--cloudevents"),
          err::toString);
      assertEquals(1, out.toString().lines().count(), out::toString);
      assertTrue(
          out.toString().contains("\"type\":\"org.strowger.queue.defined.v1\""), out::toString);
    }
  }

  @Test
  void whatTheRouterRefusesIsSaid() throws IOException {
    try (RehearsalRouter router = RehearsalRouter.start(START_MS, 1, null)) {
      String[] on = {"--router", router.target()};
      assertEquals(1, strowger("events", on[0], on[1], "--from", "1", "--kind", "arrivals"));
      assertTrue(err.toString().contains("kinds names \"arrivals\": there are"), err::toString);
      assertEquals(1, strowger("events", on[0], on[1], "--from", "1000000"));
      assertTrue(err.toString().contains("but the journal ends at"), err::toString);

      assertEquals(0, strowger("webhooks", "list", on[0], on[1]));
      assertEquals("", out.toString(), "none is configured");
      assertEquals(1, strowger("webhooks", "retry", "crm", on[0], on[1]));
      assertTrue(err.toString().contains("there is no webhook \"crm\""), err::toString);
    }
  }

  private int strowger(String... args) {
    return Strowger.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private static void define(String target) {
    try (StrowgerChannel channel = StrowgerChannel.open(target)) {
      AdminClient.of(channel).defineAll(Definitions.queue("billing", queue -> queue)).join();
    }
  }
}

package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.strowger.client.AdminClient;
import org.strowger.client.Definitions;
import org.strowger.client.StrowgerChannel;
import picocli.CommandLine;

/** The supervisor's command line, against a router in this process. */
final class SuperviseCommandTest {
  private static final long START_MS = 1_800_000_000_000L;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int supervise(RehearsalRouter router, String... words) {
    CommandLine strowger =
        Strowger.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    String[] args = new String[words.length + 3];
    args[0] = "supervise";
    System.arraycopy(words, 0, args, 1, words.length);
    args[words.length + 1] = "--router";
    args[words.length + 2] = router.target();
    return strowger.execute(args);
  }

  private static RehearsalRouter centre() throws IOException {
    RehearsalRouter router = RehearsalRouter.start(START_MS, 1, null);
    try (StrowgerChannel channel = StrowgerChannel.open(router.target())) {
      AdminClient.of(channel)
          .defineAll(Definitions.queue("sales"), Definitions.queue("returns"))
          .join();
    }
    return router;
  }

  @Test
  void anInstructionIsPreviewedAndCarriedOut() throws IOException {
    try (RehearsalRouter router = centre()) {
      assertEquals(0, supervise(router, "drain", "sales", "returns", "--preview"), err::toString);
      assertTrue(out.toString().contains("it would change nothing"), out::toString);
      assertEquals(
          0, supervise(router, "drain", "sales", "returns", "--note", "closing", "--as", "ute"));
      assertTrue(out.toString().contains("done"), out::toString);
      assertEquals(0, supervise(router, "list"));
      assertTrue(out.toString().contains("(none)"), out::toString);
      assertEquals("", err.toString());
    }
  }

  @Test
  void aRefusalIsTheSameInThePreviewAndInTheDeed() throws IOException {
    try (RehearsalRouter router = centre()) {
      assertEquals(1, supervise(router, "end", "7", "--preview"));
      assertTrue(
          out.toString().contains("it would be refused: INTERACTION_UNKNOWN"), out::toString);
      assertEquals(1, supervise(router, "end", "7"));
      assertTrue(err.toString().contains("it was refused: "), err::toString);
    }
  }

  @Test
  void whatIsNotUnderstoodIsSaidInOneLine() throws IOException {
    try (RehearsalRouter router = centre()) {
      assertEquals(2, supervise(router, "drain", "sales"));
      assertEquals("strowger: it must read: drain QUEUE TO-QUEUE\n", err.toString());
    }
  }
}

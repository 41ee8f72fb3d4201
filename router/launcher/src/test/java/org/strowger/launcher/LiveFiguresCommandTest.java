package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The figures verb, against a router in this process in which nobody waits. */
final class LiveFiguresCommandTest {
  private static final long START_MS = 1_800_000_000_000L;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final RehearsalRouter router;

  LiveFiguresCommandTest() throws IOException {
    router = RehearsalRouter.start(START_MS, 1, null);
  }

  @AfterEach
  void close() {
    router.close();
  }

  private int figures(String... args) {
    CommandLine strowger =
        Strowger.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    String[] all = new String[args.length + 3];
    all[0] = "figures";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "--router";
    all[args.length + 2] = router.target();
    return strowger.execute(all);
  }

  @Test
  void whatIsAskedForOnceIsShownOnce() {
    assertEquals(0, figures("waits"), err::toString);
    assertTrue(out.toString().contains("2027-01-15T08:00:"), out::toString);
    assertTrue(out.toString().contains("waiting now"), out::toString);
    assertEquals(0, figures("unanswered", "--most", "5"), err::toString);
    assertTrue(out.toString().contains("0 wait or are offered"), out::toString);
    assertEquals(0, figures("counts", "--by", "agent"), err::toString);
    assertTrue(out.toString().contains("Gini of occupancy -"), out::toString);
    assertEquals("", err.toString());
  }

  @Test
  void whatIsWatchedIsShownAsOftenAsSaid() {
    for (String what : new String[] {"counts", "waits", "unanswered"}) {
      assertEquals(0, figures(what, "--watch", "--times", "2", "--json"), err::toString);
    }
    assertEquals(6, out.toString().lines().count(), out::toString);
    assertTrue(out.toString().lines().allMatch(line -> line.startsWith("{")), out::toString);
  }

  @Test
  void whatNobodyWaitsAtIsRefused() {
    assertEquals(1, figures("waits", "--by", "agent"));
    assertTrue(err.toString().contains("where nobody waits"), err::toString);
  }
}

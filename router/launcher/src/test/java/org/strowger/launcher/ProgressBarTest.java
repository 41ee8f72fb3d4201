package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final StringWriter shown = new StringWriter();
  private long nanos;

  private ProgressBar bar(boolean terminal, int total) {
    return new ProgressBar(new PrintWriter(shown), terminal, total, () -> nanos);
  }

  @Test
  void shouldFillInProportion() {
    assertEquals(
        "[........................................] 0 %, 0 of 8 calls",
        ProgressBar.line(0, 8, "calls"));
    assertEquals(
        "[###############.........................] 37 %, 3 of 8 calls",
        ProgressBar.line(3, 8, "calls"));
    assertEquals(
        "[########################################] 100 %, 8 of 8 calls",
        ProgressBar.line(8, 8, "calls"));
    assertEquals(
        "[########################################] 100 %, 0 of 0 calls",
        ProgressBar.line(0, 0, "calls"));
  }

  @Test
  void shouldDrawOverItselfOnATerminalAndNotTooOften() {
    ProgressBar bar = bar(true, 4);
    bar.show(1);
    nanos += 50_000_000;
    bar.show(2);
    nanos += 50_000_000;
    bar.show(3);
    bar.close(4);

    assertEquals(
        "\r"
            + ProgressBar.line(1, 4, "calls")
            + "\r"
            + ProgressBar.line(3, 4, "calls")
            + "\r"
            + ProgressBar.line(4, 4, "calls")
            + System.lineSeparator(),
        shown.toString());
  }

  @Test
  void shouldWriteALineForEachTenthElsewhere() {
    ProgressBar bar = bar(false, 1_000);
    for (int done = 1; done <= 1_000; done++) {
      bar.show(done);
    }
    bar.close(1_000);

    assertEquals(10, shown.toString().lines().count());
    assertEquals("10 %, 100 of 1000 calls", shown.toString().lines().findFirst().orElse(""));
  }
}

package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The console's command line. What it draws is tested where it is drawn. */
final class ConsoleCommandTest {
  private final StringWriter err = new StringWriter();
  private final CommandLine strowger =
      Strowger.commandLine().setErr(new PrintWriter(err, true)).setOut(new PrintWriter(err, true));

  @Test
  void shouldSayWhereNoRouterAnswers() {
    // Nobody listens on the port for multiplexing services.
    assertEquals(1, strowger.execute("console", "--once", "--router", "127.0.0.1:1"));
    assertTrue(err.toString().contains("No router answers at 127.0.0.1:1"), err.toString());
    assertTrue(err.toString().contains("strowger serve"), err.toString());
  }

  @Test
  void shouldRefuseAnIntervalThatIsNone() {
    assertEquals(2, strowger.execute("console", "--interval", "0"));
    assertTrue(err.toString().contains("--interval must be 1 or more seconds"), err.toString());
  }
}

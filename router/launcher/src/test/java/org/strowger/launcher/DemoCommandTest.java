package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.Totals;
import picocli.CommandLine;

class DemoCommandTest {
  @Test
  void shouldRefuseNumbersOutOfRange() {
    for (String[] wrong :
        new String[][] {
          {"--speed", "0"}, {"--speed", "1201"}, {"--agents", "0"}, {"--agents", "2001"}
        }) {
      StringWriter err = new StringWriter();
      CommandLine command = Strowger.commandLine().setErr(new PrintWriter(err));
      assertEquals(2, command.execute("demo", wrong[0], wrong[1]));
      assertTrue(
          err.toString().startsWith(wrong[0] + " is " + wrong[1] + ": it must be from 1 to "),
          err.toString());
    }
  }

  @Test
  void shouldTellTheHourInOneLine() {
    Board board =
        Board.newBuilder()
            .setTimeMs(946_684_800_000L + (10 * 60 + 30) * 60_000)
            .setTotals(
                Totals.newBuilder()
                    .setWaiting(3)
                    .setActive(21)
                    .setAgentsSignedIn(28)
                    .setArrived(912)
                    .setAnswered(850)
                    .setAbandoned(38))
            .build();

    assertEquals(
        "10:30  waiting 3, active 21, agents 28, so far: arrived 912, answered 850, abandoned 38",
        DemoBoard.line(board));
  }
}

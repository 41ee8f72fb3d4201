package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.OvertakingRule;
import org.strowger.proto.v1.OvertakingView;
import org.strowger.proto.v1.Unanswered;
import org.strowger.proto.v1.UnansweredView;
import org.strowger.proto.v1.WaitCause;
import org.strowger.proto.v1.WaitCauseView;
import org.strowger.proto.v1.Waits;
import org.strowger.proto.v1.WaitsView;

final class WaitsTextTest {
  private static final OvertakingView PASSED =
      OvertakingView.newBuilder()
          .setRule(OvertakingRule.OVERTAKING_RULE_PRIORITY)
          .setPassed(2)
          .setLaterSumMs(50_000)
          .setLaterMaxMs(30_000)
          .build();

  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text, true);

  @Test
  void theCausesOfAQueueAddUpToItsTotal() {
    Waits waits = Waits.newBuilder().setBy(FiguresBy.FIGURES_BY_QUEUE).addRows(sales()).build();
    WaitsText.printCauses(waits, out);
    WaitsText.printOvertaken(waits, out);
    assertEquals(
        """
        queue        cause  waited ms       %  waiting now
        sales      OFFERED       3000   75.00            0
        sales  AT_CAPACITY       1000   25.00            4
        sales        total       4000  100.00            4

        queue, rule     passed  mean later s  most later s
        sales PRIORITY       2          25.0          30.0

        passed: pairs of one who was answered and one who had come or was due before and went on waiting.
        later: by how much later the one who was answered had come.
        """,
        text.toString());
  }

  @Test
  void whoIsUnansweredIsALine() {
    WaitsText.print(
        Unanswered.newBuilder()
            .setTimeMs(9_000)
            .setWaiting(3)
            .addRows(
                UnansweredView.newBuilder()
                    .setInteractionId(7)
                    .setQueueId("sales")
                    .setSinceMs(5_000)
                    .setCause(WaitCause.WAIT_CAUSE_AT_CAPACITY)
                    .addAllCauses(sales().getCausesList())
                    .addOvertaken(PASSED))
            .build(),
        out);
    assertEquals(
        """
        interaction  queue  waited s          now                                due to   passed by
        7            sales       4.0  AT_CAPACITY  OFFERED 75.00 %, AT_CAPACITY 25.00 %  2 PRIORITY
        3 wait or are offered
        """,
        text.toString());
  }

  private static WaitsView sales() {
    return WaitsView.newBuilder()
        .setId("sales")
        .addCauses(
            WaitCauseView.newBuilder().setCause(WaitCause.WAIT_CAUSE_OFFERED).setWaitedMs(3_000))
        .addCauses(
            WaitCauseView.newBuilder()
                .setCause(WaitCause.WAIT_CAUSE_AT_CAPACITY)
                .setWaitedMs(1_000)
                .setWaiting(4))
        .addOvertaken(PASSED)
        .build();
  }
}

package org.strowger.bench.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is measured is what it says. */
class CoreRunTest {
  @Test
  void aRecordedDayHoldsEachKindOfCommandAndNothingOfItIsRefused() {
    CentreDay.Recording recording = CentreDay.record(100, 20_000, 7);
    CoreRun run = new CoreRun(recording);
    run.applyAll(recording.day());
    assertEquals(0, run.witness().rejected());
    assertTrue(run.witness().events() > 20_000, "a command leads to more than one event");
    run.check();
    Set<String> kinds =
        recording.day().stream()
            .map(one -> one.command().getClass().getSimpleName())
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "Abandon",
            "AcceptOffer",
            "Arrive",
            "CompleteWrapUp",
            "DeclineOffer",
            "EndByCustomer",
            "EndInteraction",
            "HoldInteraction",
            "RetrieveInteraction",
            "SetActivity",
            "SetDisposition",
            "SetNextActivity",
            "UpdateInteraction"),
        kinds);
  }

  @Test
  void theSameDayIsRecordedForTheSameSeed() {
    assertEquals(CentreDay.record(50, 1_000, 3), CentreDay.record(50, 1_000, 3));
  }

  @Test
  void theOrderBookRefusesNothingAndKeepsAThousandOrders() {
    OrderFlow.Recording orders = OrderFlow.record(50_000, 7);
    for (int again = 0; again < 2; again++) {
      OrderBookRun run = new OrderBookRun(orders);
      run.applyAll(orders.measured());
      assertEquals(0, run.refused());
      assertTrue(
          Math.abs(run.standing() - OrderFlow.STANDING) < OrderFlow.STANDING / 5,
          "orders stand: " + run.standing());
    }
  }

  @Test
  void theOpenLoopTimesEveryCommandOfEachPlay() {
    CentreDay.Recording recording = CentreDay.record(50, 1_000, 3);
    OpenLoop loop = new OpenLoop(recording.day(), 1_000_000);
    loop.play(new CoreRun(recording));
    loop.play(new CoreRun(recording));
    assertEquals(2_000, loop.seen().getTotalCount());
    assertEquals(1_000, loop.service().getTotalCount());
    assertEquals(1_000, loop.withoutPauses().getTotalCount());
  }

  @Test
  void withoutPausesACommandStillWaitsForTheOneBefore() {
    CentreDay.Recording recording = CentreDay.record(50, 1_000, 3);
    OpenLoop loop = new OpenLoop(recording.day(), 1_000_000_000);
    loop.play(new CoreRun(recording));
    long last = loop.withoutPauses().getMaxValue();
    assertTrue(
        last > 100 * loop.service().getValueAtPercentile(50),
        "all came within a microsecond, and the last waited for all: " + last);
  }
}

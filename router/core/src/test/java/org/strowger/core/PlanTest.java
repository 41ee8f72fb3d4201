package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.event.InteractionEvent.CallbackOffered;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.QueueId;

/** Plans whose steps borrow the agents of another queue. */
class PlanTest {
  private final CallCentre centre =
      new CallCentre()
          .skills("german", "french")
          .has(queue("reserve", needs("german", 9)))
          .plan("borrow", borrowAndOfferCallback())
          .has(queue("q", needs("german", 5)).plan("borrow"))
          .agent("fred", can("french", 1))
          .signsIn("fred");

  @Test
  void shouldBorrowWhomTheOtherQueueHasNowWithoutBeginningAnew() {
    centre.calls("c1", "q").passes(10 * SECOND).offersNothing();
    assertEquals(1, centre.lastOf(CallbackOffered.class).size());

    centre.has(queue("reserve", needs("french", 1))).offers("c1", "fred");
    assertEquals(List.of(), centre.lastOf(CallbackOffered.class));
  }

  private static PlanStep borrowAndOfferCallback() {
    return new PlanStep(
        10 * SECOND,
        0,
        List.of(),
        List.of(new QueueId("reserve")),
        0,
        0,
        PlanStep.TARGET_AS_BEFORE,
        null,
        true,
        false);
  }
}

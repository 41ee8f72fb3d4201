package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Overlooked;
import org.strowger.core.model.QueueId;

/** The alarm for what must never be: somebody waits, and a ready agent could serve them. */
class OverlookedTest {
  private static final int EVERYTHING = 1_000;

  @Test
  void shouldOverlookNobodyWhileTheMatcherLooks() {
    CallCentre centre = centreWithSomebodyWaiting();
    assertEquals(List.of(), centre.core().overlooked(EVERYTHING));
    centre.signsIn("ana").offers("call", "ana");
    assertEquals(List.of(), centre.core().overlooked(EVERYTHING));
  }

  @Test
  void shouldTellWhoWasOverlookedForWhomAndHow() {
    CallCentre centre = centreWithSomebodyWaiting();
    StateMachine withoutMatcher = SnapshotTest.restore(SnapshotTest.rows(centre.core()));
    centre.signsIn("ana");
    AgentSignedIn signedIn = centre.last(AgentSignedIn.class);
    withoutMatcher.replay(signedIn, centre.sequence(), centre.timeMs());
    assertEquals(
        List.of(
            new Overlooked(
                centre.interaction("call"),
                new QueueId("sales"),
                new AgentId("ana"),
                centre.timeMs(),
                Overlooked.Cause.NOT_LOOKED_AT)),
        withoutMatcher.overlooked(EVERYTHING));
  }

  private static CallCentre centreWithSomebodyWaiting() {
    return new CallCentre()
        .skills("sales")
        .has(queue("sales", needs("sales", 1)))
        .agent("ana", can("sales", 5))
        .calls("call", "sales");
  }
}

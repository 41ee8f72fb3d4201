package org.strowger.core;

import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.arrival;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.Channel;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.Reason;

/** Queues that nobody enters while nobody counts as their staff. */
class EmptyQueueTest {
  @Test
  void shouldCountWhoIsBusyButNotWhoIsInWrapUpIfTheQueueSaysSo() {
    CallCentre centre =
        new CallCentre()
            .has(queue("q").wrapUp(60 * SECOND).entry(emptyWith(AgentCondition.WRAP_UP)))
            .agent("ana")
            .signsIn("ana");
    centre.calls("c1", "q").accepts("ana").calls("c2", "q").hangsUp("c2");
    centre.ends("ana").refuses(arrival("c3", Channel.PHONE, "q", 0), Reason.QUEUE_EMPTY);
    centre.completesWrapUp("ana").calls("c3", "q").offers("c3", "ana");
  }

  private static EntryPolicy emptyWith(AgentCondition condition) {
    return new EntryPolicy(0, 0, null, false, List.of(condition), List.of(), List.of());
  }
}

package org.strowger.core.decide;

import org.strowger.core.decide.Admission.Way;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Links;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.WaitModel;
import org.strowger.core.state.QueueState;
import org.strowger.core.state.RoutingState;

/** How interactions come into a line, whether a gateway brings them or an agent hands them on. */
final class Beginnings {
  private final RoutingState state;
  private final Admission admission;

  Beginnings(RoutingState state) {
    this.state = state;
    this.admission = new Admission(state);
  }

  /** What is known of one that begins, in a queue that it may enter. */
  record Beginning(
      InteractionKey key,
      Channel channel,
      Way way,
      Requirements requirements,
      int priority,
      Attributes attributes,
      ArrivalTerms terms,
      Links links) {}

  /** Its id. */
  InteractionId begin(Beginning one, Emitter out) {
    InteractionId id = new InteractionId(state.nextInteraction());
    QueueState queue = one.way.queue();
    long sinceMs = one.terms.waitingSinceMs() == 0 ? out.timeMs() : one.terms.waitingSinceMs();
    long dueMs = queue.dueMs(sinceMs, one.priority, 0);
    WaitModel line = state.forecast().model(queue, dueMs);
    boolean scheduled = one.terms.enterMs() > out.timeMs();
    out.emit(
        new InteractionArrived(
            id,
            one.key,
            one.channel,
            queue.definition().id(),
            one.requirements,
            one.priority,
            one.attributes,
            dueMs,
            one.terms,
            scheduled
                ? 0
                : admission.preferenceDeadlineMs(
                    one.terms, queue, one.channel, one.requirements, out.timeMs()),
            line,
            line.estimate(),
            one.way.splitBy(),
            admission.isUnservable(queue, one.channel, one.requirements),
            one.links));
    return id;
  }
}

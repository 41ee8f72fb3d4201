package org.strowger.core.decide;

import org.strowger.core.event.AgentEvent.CoolDownStarted;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.state.Agent;

/** Leaves agents in peace after an offer that came to nothing, for as long as the queue says. */
final class CoolDowns {
  private CoolDowns() {}

  /** A cool-down that runs is not cut short. */
  static void start(Agent agent, QueueDefinition queue, DeclineKind kind, Emitter out) {
    long deadlineMs = out.timeMs() + lengthMs(queue, kind);
    out.emit(new CoolDownStarted(agent.id(), Math.max(deadlineMs, agent.coolDownDeadlineMs())));
  }

  private static long lengthMs(QueueDefinition queue, DeclineKind kind) {
    long ownMs =
        switch (kind) {
          case DECLINED -> queue.coolDownMs();
          case BUSY -> queue.offers().busyCoolDownMs();
          case NO_ANSWER -> queue.offers().noAnswerCoolDownMs();
        };
    return ownMs == 0 ? queue.coolDownMs() : ownMs;
  }
}

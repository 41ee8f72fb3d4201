package org.strowger.core.decide;

import org.strowger.core.event.Event;

/** The pen of a decider. What is emitted has taken effect when {@link #emit} returns. */
public interface Emitter {
  void emit(Event event);

  /** The time of the decision, epoch ms. */
  long timeMs();
}

package org.strowger.figures;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Project;
import org.strowger.core.model.QueueDefinition;

/**
 * Somebody who writes down what the entries of a journal mean. Told by {@link JournalFold}, in the
 * order in which it happened, at the times of the entries, epoch ms; every stay in line, every
 * offer, every segment and every stretch of an agent's time is told once when it is over.
 */
public interface Ledger {
  /** A queue was defined, or defined anew. */
  default void queueDefined(QueueDefinition queue, long timeMs) {}

  /** A project was defined, or defined anew. */
  default void projectDefined(Project project, long timeMs) {}

  /** A snapshot is put back in which this one was. */
  default void lifeRestored(Life life) {}

  /** An agent was defined, or defined anew. */
  default void agentDefined(Duty duty, long timeMs) {}

  /** It is in the line of its queue from now on. */
  default void lineEntered(Life life, Entrance how, long timeMs) {}

  /**
   * It is in line no longer; it still stands as it stood there.
   *
   * @param by the agent who answered, or null
   */
  default void lineLeft(Life life, Departure how, @Nullable AgentId by, long timeMs) {}

  /** It is offered to an agent. */
  default void offerMade(Life life, AgentId to, long timeMs) {}

  /** An offer came to its end, made at {@code madeMs}. */
  default void offerOver(Life life, AgentId to, OfferEnd how, long madeMs, long timeMs) {}

  /** An agent has it from now on. */
  default void segmentBegan(Life life, long timeMs) {}

  /** It is over for the customer, or went back into line; wrap-up may follow. */
  default void talkOver(Life life, SegmentEnd how, long timeMs) {}

  /** The agent's part is over, paperwork included. */
  default void segmentOver(Life life, Segment segment, long timeMs) {}

  /** What was scheduled has entered its line, or ended before. */
  default void scheduleOver(Life life, long fromMs, long timeMs) {}

  /** The agent's activity changed, signing in and out included. */
  default void activityChanged(
      Duty duty, Activity before, @Nullable ActivityReasonId reason, long timeMs) {}

  /** So long the agent's time went into this. */
  default void agentTimePassed(AgentId agent, AgentTime into, long fromMs, long toMs) {}
}

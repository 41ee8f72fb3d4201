package org.strowger.figures;

/**
 * What is counted. Each adds up exactly over periods, queues and agents, except where it says
 * otherwise; shares and means are made of these ({@link Measure}, {@link ServiceLevel}). A count
 * belongs to the period in which it came about. Times are in ms.
 *
 * <p>In line: {@code ARRIVED + MOVED_IN + RETURNED = ANSWERED + ANSWERED_AGAIN + ABANDONED +
 * ABANDONED_AGAIN + MOVED_OUT + TURNED_AWAY + REMOVED} + those who wait now. Offers: {@code OFFERS
 * = ACCEPTED + DECLINED + MISSED + RESCINDED} + those pending now. An agent's time: {@code BUSY_MS
 * + OFFERED_MS + IDLE_MS + NOT_READY_MS} is the time signed in.
 */
public enum Count {
  /** Came into the line for the first time; what was scheduled, when it entered. */
  ARRIVED,
  /** Came from another queue. */
  MOVED_IN,
  /** Came back from an agent: the agent was gone, or did not answer, or a conversation woke. */
  RETURNED,
  /** Accepted by an agent or taken from the list, for the first time. */
  ANSWERED,
  /** Of these, after a wait of at most the queue's service target. */
  ANSWERED_IN_TARGET,
  /** Accepted again after it had come back. */
  ANSWERED_AGAIN,
  /** The customer left while nobody had answered yet. */
  ABANDONED,
  /** Of these, after a wait of at most the queue's service target. */
  ABANDONED_IN_TARGET,
  /** Of these, after a wait of at most the short-abandon limit. */
  ABANDONED_SHORT,
  /** The customer left while waiting again after having been answered. */
  ABANDONED_AGAIN,
  /** Went on to another queue, by a rule or by a supervisor. */
  MOVED_OUT,
  /** Ended by a rule: waited too long, the queue closed, nobody was left to serve it. */
  TURNED_AWAY,
  /** Ended by a supervisor or because its gateway had lost it, while it waited. */
  REMOVED,
  /** Sum of the waits of those in {@link #ANSWERED}. */
  ANSWERED_WAIT_MS,
  /** Sum of the waits of those in {@link #ABANDONED}. */
  ABANDONED_WAIT_MS,
  /** The longest wait of all who left the line, however they did. Does not add up: the largest. */
  WAIT_MAX_MS(Merge.LARGEST),
  /**
   * The lowest service target that an answer or abandon was held against; a target of 0 is none.
   */
  TARGET_LOW_MS(Merge.SMALLEST),
  /** The highest service target that an answer or abandon was held against. */
  TARGET_HIGH_MS(Merge.LARGEST),
  /** Time in line of all stays that are over. */
  LINE_MS,
  /** Time until what was scheduled entered its line or ended. */
  SCHEDULED_MS,
  /** Offers made to agents. */
  OFFERS,
  /** Offers accepted. */
  ACCEPTED,
  /** Offers declined, with whatever reason. */
  DECLINED,
  /** Offers that expired. */
  MISSED,
  /** Offers taken back. */
  RESCINDED,
  /** Time that agents thought about offers that are over, however they ended. */
  OFFER_MS,
  /** Taken from the list. */
  PULLED,
  /** Given to the agent by a supervisor. */
  ASSIGNED,
  /** Consultations that the agent accepted: a colleague asked, no customer waited. */
  CONSULTED,
  /** Begun with an agent at once, in no line: direct calls, and calls the agent made. */
  DIRECT,
  /** Agents' parts in interactions that are over, paperwork included. */
  HANDLED,
  /** Of these, the agent was gone, or did not answer, and the interaction went back into line. */
  HANDED_BACK,
  /** Of these, the agent handed the customer on, inside or outside the house. */
  TRANSFERRED,
  /** Talk in those in {@link #HANDLED}: from accept to the end, without hold and sleep. */
  TALK_MS,
  /** Hold in those in {@link #HANDLED}. */
  HOLD_MS,
  /** Wrap-up in those in {@link #HANDLED}. */
  WRAP_UP_MS,
  /** Sleep of conversations in those in {@link #HANDLED}; takes nobody's time. */
  ASLEEP_MS,
  /** Of those in {@link #HANDLED}, took more than twice the queue's mean until then. */
  LONG_HANDLED,
  /** Begun after other agents had declined or missed it at least twice. */
  OFTEN_DECLINED,
  /** Agents' time with something in hand, by the clock: two at once count once. */
  BUSY_MS,
  /** Agents' time with nothing in hand and an offer pending. */
  OFFERED_MS,
  /** Agents' time with nothing in hand, ready for offers. */
  IDLE_MS,
  /** Agents' time signed in with nothing in hand and not ready for offers. */
  NOT_READY_MS;

  /** How two values of a count become one. */
  enum Merge {
    SUM,
    LARGEST,
    SMALLEST
  }

  private final Merge merge;

  Count() {
    this(Merge.SUM);
  }

  Count(Merge merge) {
    this.merge = merge;
  }

  /** What two values, of two periods for example, are together. */
  long merged(long one, long other) {
    return switch (merge) {
      case SUM -> Math.addExact(one, other);
      case LARGEST -> Math.max(one, other);
      case SMALLEST -> Math.min(one, other);
    };
  }
}

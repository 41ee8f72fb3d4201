package org.strowger.server.board;

import org.jspecify.annotations.Nullable;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;

/** One interaction on the board. */
public final class BoardInteraction {
  private final InteractionId id;
  private final InteractionKey key;
  private final Channel channel;
  private final Requirements requirements;
  private final long arrivedMs;

  private QueueId queue;
  private int priority;
  private Attributes attributes;
  private long dueMs;
  private int planSteps;
  private Phase phase = Phase.WAITING;
  private @Nullable AgentId agent;
  private boolean held;
  private long acceptedMs;
  private boolean answered;
  private long wrapUpDeadlineMs;
  private boolean gone;
  private long countedOnDay;

  BoardInteraction(InteractionArrived arrived, long timeMs) {
    id = arrived.interaction();
    key = arrived.key();
    channel = arrived.channel();
    requirements = arrived.requirements();
    arrivedMs = timeMs;
    queue = arrived.queue();
    priority = arrived.priority();
    attributes = arrived.attributes();
    dueMs = arrived.dueMs();
  }

  public InteractionId id() {
    return id;
  }

  public InteractionKey key() {
    return key;
  }

  public Channel channel() {
    return channel;
  }

  public Requirements requirements() {
    return requirements;
  }

  public long arrivedMs() {
    return arrivedMs;
  }

  public QueueId queue() {
    return queue;
  }

  public int priority() {
    return priority;
  }

  public Attributes attributes() {
    return attributes;
  }

  public long dueMs() {
    return dueMs;
  }

  public int planSteps() {
    return planSteps;
  }

  public Phase phase() {
    return phase;
  }

  /** Who has it or is being offered it; null while it waits. */
  public @Nullable AgentId agent() {
    return agent;
  }

  public boolean held() {
    return held;
  }

  /** When the agent who has it accepted; 0 before. */
  public long acceptedMs() {
    return acceptedMs;
  }

  /** 0 unless in wrap-up. */
  public long wrapUpDeadlineMs() {
    return wrapUpDeadlineMs;
  }

  /**
   * Whether it has left the tables. It is still found until the next entry, so that its end can be
   * told.
   */
  public boolean gone() {
    return gone;
  }

  Place place() {
    return new Place(dueMs, id);
  }

  /** The day on which its queue counted it as arrived, by arrival or by moving in. */
  long countedOnDay() {
    return countedOnDay;
  }

  void countOnDay(long day) {
    countedOnDay = day;
  }

  void update(Attributes now) {
    attributes = now;
  }

  void reprioritise(int now, long nowDueMs) {
    priority = now;
    dueMs = nowDueMs;
  }

  void move(QueueId to, long nowDueMs) {
    queue = to;
    dueMs = nowDueMs;
    planSteps = 0;
  }

  void relax(int steps) {
    planSteps = steps;
  }

  void hold(boolean now) {
    held = now;
  }

  void offer(AgentId to) {
    phase = Phase.OFFERED;
    agent = to;
  }

  /** Returns whether this is the first time that it is answered. */
  boolean accept(long timeMs) {
    boolean first = !answered;
    phase = Phase.ACTIVE;
    acceptedMs = timeMs;
    answered = true;
    return first;
  }

  void backToLine() {
    phase = Phase.WAITING;
    agent = null;
    held = false;
    acceptedMs = 0;
  }

  void wrapUp(long deadlineMs) {
    phase = Phase.WRAP_UP;
    held = false;
    wrapUpDeadlineMs = deadlineMs;
  }

  void leave() {
    gone = true;
  }
}

package org.strowger.core.state;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Requirements;

/** One interaction, from its arrival until its wrap-up is over. */
public final class Interaction {
  /** The order in which waiting ones are served: virtual deadline, then arrival. */
  public static final Comparator<Interaction> DUE_ORDER =
      Comparator.comparingLong(Interaction::dueMs).thenComparing(Interaction::id);

  private final InteractionId id;
  private final InteractionKey key;
  private final Channel channel;
  private final Requirements requirements;
  private final long arrivedMs;
  private QueueState queue;
  private int priority;
  private Attributes attributes;
  private long dueMs;
  private int planSteps;
  private Phase phase = Phase.WAITING;
  private @Nullable Agent agent;
  private @Nullable Offer offer;
  private boolean held;
  private long wrapUpDeadlineMs;
  private @Nullable WaitingLine line;

  Interaction(
      InteractionId id,
      InteractionKey key,
      Channel channel,
      Requirements requirements,
      long arrivedMs,
      QueueState queue,
      int priority,
      Attributes attributes,
      long dueMs) {
    this.id = id;
    this.key = key;
    this.channel = channel;
    this.requirements = requirements;
    this.arrivedMs = arrivedMs;
    this.queue = queue;
    this.priority = priority;
    this.attributes = attributes;
    this.dueMs = dueMs;
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

  /** What it asks for beside its queue's requirements. */
  public Requirements requirements() {
    return requirements;
  }

  /** Epoch ms. */
  public long arrivedMs() {
    return arrivedMs;
  }

  public QueueState queue() {
    return queue;
  }

  /** 0 (ordinary) and up. */
  public int priority() {
    return priority;
  }

  public Attributes attributes() {
    return attributes;
  }

  /** Its place in line: the virtual deadline, epoch ms. */
  public long dueMs() {
    return dueMs;
  }

  /** How many steps of its queue's plan have been taken. */
  public int planSteps() {
    return planSteps;
  }

  public Phase phase() {
    return phase;
  }

  /** Who has it, or is being offered it; null while it waits. */
  public @Nullable Agent agent() {
    return agent;
  }

  /** The pending offer; null but in phase OFFERED. */
  public @Nullable Offer offer() {
    return offer;
  }

  public boolean held() {
    return held;
  }

  /** Epoch ms; 0 but in phase WRAP_UP. */
  public long wrapUpDeadlineMs() {
    return wrapUpDeadlineMs;
  }

  /** Nobody has accepted it yet. */
  public boolean isUnanswered() {
    return phase == Phase.WAITING || phase == Phase.OFFERED;
  }

  /** What an agent must meet to be offered it now. */
  public Requirements asksFor() {
    return queue.requirementsAfter(requirements, planSteps);
  }

  @Nullable WaitingLine line() {
    return line;
  }

  void line(@Nullable WaitingLine newLine) {
    line = newLine;
  }

  void attributes(Attributes newAttributes) {
    attributes = newAttributes;
  }

  void place(QueueState newQueue, int newPriority, long newDueMs) {
    queue = newQueue;
    priority = newPriority;
    dueMs = newDueMs;
  }

  void planSteps(int steps) {
    planSteps = steps;
  }

  void held(boolean nowHeld) {
    held = nowHeld;
  }

  void waiting() {
    phase = Phase.WAITING;
    agent = null;
    offer = null;
    held = false;
  }

  void offered(Offer newOffer) {
    phase = Phase.OFFERED;
    agent = newOffer.agent();
    offer = newOffer;
  }

  void active(Agent byAgent) {
    phase = Phase.ACTIVE;
    agent = byAgent;
    offer = null;
  }

  void wrapUp(Agent byAgent, long deadlineMs) {
    phase = Phase.WRAP_UP;
    agent = byAgent;
    held = false;
    wrapUpDeadlineMs = deadlineMs;
  }
}

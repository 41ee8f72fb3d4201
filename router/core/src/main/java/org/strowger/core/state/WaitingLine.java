package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.Distribution;

/**
 * The waiting interactions of one signature in due order. While somebody waits the line stands on
 * the shelves of the traits it looks for, by its head.
 */
public final class WaitingLine extends Agenda.Item {
  /** By the head as it was when the line took its place on the shelves. */
  static final Comparator<WaitingLine> BY_HEAD =
      (one, other) ->
          one.frontDueMs != other.frontDueMs
              ? Long.compare(one.frontDueMs, other.frontDueMs)
              : one.front().id().compareTo(other.front().id());

  private final Signature signature;
  private final QueueState queue;
  private final List<Spot> spots;
  private final SortedRuns<Interaction> waiting = new SortedRuns<>(Interaction.DUE_ORDER);
  private @Nullable Interaction front;
  private long frontDueMs;
  private boolean dropped;

  WaitingLine(Signature signature, QueueState queue, List<Spot> spots) {
    this.signature = signature;
    this.queue = queue;
    this.spots = spots;
  }

  public Signature signature() {
    return signature;
  }

  public QueueState queue() {
    return queue;
  }

  /** Who is served next, or null if nobody waits. */
  public @Nullable Interaction head() {
    return front != null ? front : waiting.first();
  }

  /** Whether thresholds may keep agents from what waits here. */
  public boolean isGuarded() {
    return !signature.lifted() && !queue.definition().choice().thresholds().isEmpty();
  }

  /** Who waits, in due order. */
  public Iterable<Interaction> waiting() {
    return waiting;
  }

  public int size() {
    return waiting.size();
  }

  /** Whether the router offers what waits here, or leaves it to agents to take it. */
  public boolean isOffered() {
    return queue.definition().choice().distribution() != Distribution.PULL;
  }

  /** The least penalty among ready agents who may serve the line now, ms; -1 if nobody is there. */
  public long leastPenaltyMs() {
    Candidate best = best(Collections.emptySet());
    return best == null ? -1 : best.penaltyMs();
  }

  /**
   * Up to {@code most} ready agents who may serve the line now, the best first: by penalty, then by
   * the queue's order.
   */
  public List<Agent> bestAgents(int most) {
    Candidate first = best(Collections.emptySet());
    if (first == null || most == 1) {
      return first == null ? List.of() : List.of(first.agent());
    }
    Set<Agent> agents = new LinkedHashSet<>();
    agents.add(first.agent());
    for (Candidate next = best(agents); next != null; next = best(agents)) {
      agents.add(next.agent());
      if (agents.size() == most) {
        break;
      }
    }
    return new ArrayList<>(agents);
  }

  private @Nullable Candidate best(Set<Agent> taken) {
    if (front == null) {
      // Asked what would be if somebody waited: its shelves may not know its order yet.
      haveCrewsInOrder();
    }
    Candidate best = null;
    for (Spot spot : spots) {
      best = spot.shelf().best(this, spot, taken, best);
    }
    return best;
  }

  /** Whether {@code agent} could be offered what waits here now. */
  public boolean canBeOfferedTo(Agent agent) {
    if (!agent.readyChannels().contains(signature.channel()) || !signature.admits(agent.id())) {
      return false;
    }
    Service service = serviceBy(agent);
    return service != null && service.isOpen();
  }

  /** On what terms the group of {@code agent} may serve what waits here; null if it may not. */
  public @Nullable Service serviceBy(Agent agent) {
    return Service.of(this, agent.group());
  }

  /** Whether {@code agent} may serve what waits here at all, ready or not. */
  public boolean isFor(Agent agent) {
    return signature.admits(agent.id()) && serviceBy(agent) != null;
  }

  /** Whether anybody who is defined could ever serve what waits here. */
  boolean isServable() {
    for (Spot spot : spots) {
      for (AgentGroup group : spot.shelf().groups()) {
        if (Service.of(this, group) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether anybody counts as staff, where those in {@code conditions} don't. */
  public boolean hasStaff(List<AgentCondition> conditions) {
    int mask = AgentCondition.mask(conditions);
    for (Spot spot : spots) {
      for (AgentGroup group : spot.shelf().groups()) {
        Service service = Service.of(this, group);
        if (service != null && service.staff(mask) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether nobody can come into it any more: those who would stand in another like it. */
  boolean isDropped() {
    return dropped;
  }

  void drop() {
    dropped = true;
  }

  boolean contains(Interaction interaction) {
    return waiting.contains(interaction);
  }

  /** The shelves that agents who may serve the line can stand on; together they have them all. */
  List<Spot> spots() {
    return spots;
  }

  void add(Interaction interaction) {
    if (front != null && (isPressing() || Interaction.DUE_ORDER.compare(interaction, front) < 0)) {
      stepBack();
    }
    waiting.add(interaction);
    stepForward();
  }

  void remove(Interaction interaction) {
    if (front == interaction || (front != null && isPressing())) {
      stepBack();
    }
    waiting.remove(interaction);
    stepForward();
  }

  /** Whether each one who waits here makes the head due earlier. */
  private boolean isPressing() {
    return queue.definition().line().pressureMs() > 0;
  }

  /** What it costs to take this agent, ms; only of one who may serve the line. */
  public long penaltyMs(Agent agent) {
    Service service = Service.of(this, agent.group());
    if (service == null) {
      throw new IllegalStateException("agent " + agent.id() + " may not serve " + signature);
    }
    return service.penaltyMs();
  }

  /** When the head counts as due before any penalty, epoch ms. Only while somebody waits. */
  public long dueMs() {
    Interaction first = waiting.first();
    if (first == null) {
      throw new IllegalStateException("nobody waits in the line " + signature);
    }
    return dueMs(first);
  }

  private long dueMs(Interaction first) {
    return first.dueMs() - waiting.size() * queue.definition().line().pressureMs();
  }

  /** The same, as it stands on the shelves. */
  long frontDueMs() {
    return frontDueMs;
  }

  /** The head as it stands on the shelves. */
  Interaction front() {
    if (front == null) {
      throw new IllegalStateException("nobody stands in front of the line " + signature);
    }
    return front;
  }

  private void stepBack() {
    for (Spot spot : spots) {
      spot.shelf().remove(this, spot.level());
    }
    front = null;
  }

  private void stepForward() {
    Interaction first = waiting.first();
    if (front == null && first != null && isOffered()) {
      front = first;
      frontDueMs = dueMs(first);
      haveCrewsInOrder();
      for (Spot spot : spots) {
        spot.shelf().add(this, spot.level());
      }
    }
  }

  private void haveCrewsInOrder() {
    AgentOrder order = Crew.within(queue.definition().choice().order());
    for (Spot spot : spots) {
      spot.shelf().keep(order);
    }
  }

  /** Whether it stands on its shelves as it should. */
  boolean standsRight() {
    Interaction should = isOffered() ? waiting.first() : null;
    if (front != should || (should != null && frontDueMs != dueMs(should))) {
      return false;
    }
    for (Spot spot : spots) {
      if (should != null && !spot.shelf().contains(this, spot.level())) {
        return false;
      }
    }
    return true;
  }
}

package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.Distribution;

/**
 * The waiting interactions of one signature in due order, and the groups of agents that may serve
 * them.
 */
public final class WaitingLine {
  /** {@link #leastPenaltyMs} when nobody is there to serve. */
  public static final long NOBODY = Long.MAX_VALUE;

  private final Signature signature;
  private final QueueState queue;
  private final TreeSet<Interaction> waiting = new TreeSet<>(Interaction.DUE_ORDER);
  private final List<Service> services = new ArrayList<>();

  WaitingLine(Signature signature, QueueState queue) {
    this.signature = signature;
    this.queue = queue;
  }

  public Signature signature() {
    return signature;
  }

  public QueueState queue() {
    return queue;
  }

  /** Who is served next, or null if nobody waits. */
  public @Nullable Interaction head() {
    return waiting.isEmpty() ? null : waiting.first();
  }

  /** Who waits, in due order. */
  public Collection<Interaction> waiting() {
    return Collections.unmodifiableCollection(waiting);
  }

  public int size() {
    return waiting.size();
  }

  /** Whether the router offers what waits here, or leaves it to agents to take it. */
  public boolean isOffered() {
    return queue.definition().choice().distribution() != Distribution.PULL;
  }

  /** Whether anybody who is defined could ever serve what waits here. */
  public boolean isServable() {
    return !services.isEmpty();
  }

  /** The least penalty among ready agents who may serve the line now, ms, or {@link #NOBODY}. */
  public long leastPenaltyMs() {
    for (Service service : services) {
      if (service.first(AgentOrder.LEAST_LOADED) != null) {
        return service.penaltyMs();
      }
    }
    return NOBODY;
  }

  /**
   * Up to {@code most} ready agents who may serve the line now, the best first: by penalty, then by
   * the queue's order.
   */
  public List<Agent> bestAgents(int most) {
    AgentOrder order = queue.definition().choice().order();
    if (most == 1) {
      Agent best = bestAgent(order);
      return best == null ? List.of() : List.of(best);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Service service : services) {
      addCandidates(service, order, most, candidates);
    }
    candidates.sort(Candidate.by(order));
    return candidates.stream().limit(most).map(Candidate::agent).toList();
  }

  private @Nullable Agent bestAgent(AgentOrder order) {
    Comparator<Candidate> better = Candidate.by(order);
    Candidate best = null;
    for (Service service : services) {
      if (best != null && service.penaltyMs() > best.service().penaltyMs()) {
        break;
      }
      Agent first = service.first(order);
      if (first != null) {
        Candidate one = new Candidate(first, service);
        best = best == null || better.compare(one, best) < 0 ? one : best;
      }
    }
    return best == null ? null : best.agent();
  }

  private void addCandidates(
      Service service, AgentOrder order, int most, List<Candidate> candidates) {
    ReadyAgents ready = service.group().ready(signature.channel());
    if (ready == null || !service.isOpen()) {
      return;
    }
    int added = 0;
    for (Agent agent : ready.by(order)) {
      if (signature.admits(agent.id())) {
        candidates.add(new Candidate(agent, service));
        if (++added == most) {
          return;
        }
      }
    }
  }

  /** Whether {@code agent} could be offered what waits here now. */
  public boolean canBeOfferedTo(Agent agent) {
    if (!agent.isReadyFor(signature.channel()) || !signature.admits(agent.id())) {
      return false;
    }
    Service service = Service.of(this, agent.group());
    return service != null && service.isOpen();
  }

  /** Whether {@code agent} may serve what waits here at all, ready or not. */
  public boolean isFor(Agent agent) {
    return signature.admits(agent.id()) && Service.of(this, agent.group()) != null;
  }

  /** How many agents count as staff, where those in {@code conditions} don't. */
  public int staff(List<AgentCondition> conditions) {
    int mask = AgentCondition.mask(conditions);
    int staff = 0;
    for (Service service : services) {
      staff += service.staff(mask);
    }
    return staff;
  }

  boolean contains(Interaction interaction) {
    return waiting.contains(interaction);
  }

  List<Service> services() {
    return services;
  }

  void connect(Service service) {
    services.add(service);
    services.sort(Service.CHEAPEST_FIRST);
  }

  void disconnect(AgentGroup group) {
    services.removeIf(service -> service.group() == group);
  }

  void add(Interaction interaction) {
    if (!waiting.add(interaction)) {
      throw new IllegalStateException("interaction " + interaction.id() + " waits twice");
    }
  }

  void remove(Interaction interaction) {
    if (!waiting.remove(interaction)) {
      throw new IllegalStateException("interaction " + interaction.id() + " does not wait");
    }
  }

  /** An agent who could be offered the work, and on what terms. */
  private record Candidate(Agent agent, Service service) {
    static Comparator<Candidate> by(AgentOrder order) {
      Comparator<Candidate> byPenalty = Comparator.comparingLong(one -> one.service().penaltyMs());
      if (order == AgentOrder.MOST_SKILLED) {
        byPenalty =
            byPenalty.thenComparing(
                Comparator.<Candidate>comparingInt(one -> one.service().level()).reversed());
      }
      return byPenalty.thenComparing(one -> one.agent().ranked(), AgentRank.by(order));
    }
  }
}

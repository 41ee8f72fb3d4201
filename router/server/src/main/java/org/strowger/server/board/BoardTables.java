package org.strowger.server.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;

/**
 * Everything that is on the board, by whatever it is looked up by. The folds change it, {@link
 * LiveBoard} shows it; belongs to the publishing thread.
 */
final class BoardTables {
  private static final long DAY_MS = 24L * 60 * 60 * 1_000;

  final Definitions definitions = new Definitions();
  final SortedMap<QueueId, BoardQueue> queues = new TreeMap<>();
  final SortedMap<AgentId, BoardAgent> agents = new TreeMap<>();

  /** The same, to find one. */
  private final Map<QueueId, BoardQueue> queueOf = new HashMap<>();

  private final Map<AgentId, BoardAgent> agentOf = new HashMap<>();
  final Map<InteractionId, BoardInteraction> interactions = new HashMap<>();
  final Map<InteractionKey, BoardInteraction> byKey = new HashMap<>();
  final NavigableMap<Place, BoardInteraction> byPlace = new TreeMap<>();
  final Map<InteractionKey, EndedInteraction> ended = new LinkedHashMap<>();

  final PastSegments past = new PastSegments();

  private final List<BoardInteraction> departed = new ArrayList<>();
  private final Set<BoardAgent> changedAgents = new LinkedHashSet<>();
  private int endedMax = CoreLimits.DEFAULT.endedKeys();
  private long timeMs;
  private long day;

  /** The router's time now, epoch ms. */
  long timeMs() {
    return timeMs;
  }

  /** What is counted by the day begins anew at 00:00 UTC of the router's time. */
  void passTo(long nowMs) {
    timeMs = nowMs;
    long today = Math.floorDiv(nowMs, DAY_MS);
    if (today > day) {
      day = today;
      queues.values().forEach(BoardQueue::beginDay);
      agents.values().forEach(BoardAgent::beginDay);
      agents.keySet().forEach(this::changing);
    }
  }

  void put(BoardQueue queue) {
    queues.put(queue.definition().id(), queue);
    queueOf.put(queue.definition().id(), queue);
  }

  void put(BoardAgent agent) {
    agents.put(agent.definition().id(), agent);
    agentOf.put(agent.definition().id(), agent);
  }

  @Nullable BoardAgent agent(AgentId id) {
    return agentOf.get(id);
  }

  /** The agent of that id, who is about to change. */
  BoardAgent changing(AgentId id) {
    BoardAgent agent = agentOf.get(id);
    if (agent == null) {
      throw new IllegalStateException("agent " + id + " is not on the board");
    }
    if (agent.markChanged()) {
      changedAgents.add(agent);
    }
    return agent;
  }

  /** Who has changed since the last call. */
  Set<BoardAgent> takeChangedAgents() {
    Set<BoardAgent> taken = new LinkedHashSet<>(changedAgents);
    changedAgents.forEach(BoardAgent::unmarkChanged);
    changedAgents.clear();
    return taken;
  }

  BoardQueue queue(QueueId id) {
    BoardQueue queue = queueOf.get(id);
    if (queue == null) {
      throw new IllegalStateException("queue " + id + " is not on the board");
    }
    return queue;
  }

  BoardQueue queueOf(BoardInteraction interaction) {
    return queue(interaction.queue());
  }

  BoardInteraction known(InteractionId id) {
    BoardInteraction interaction = interactions.get(id);
    if (interaction == null) {
      throw new IllegalStateException("interaction " + id + " is not on the board");
    }
    return interaction;
  }

  /** A new one, not yet in a line. */
  void add(BoardInteraction interaction) {
    interactions.put(interaction.id(), interaction);
    byKey.put(interaction.key(), interaction);
    ended.remove(interaction.key());
    byPlace.put(interaction.place(), interaction);
  }

  /** Its queue counts it as arrived today. */
  void countArrival(BoardInteraction interaction) {
    queueOf(interaction).countArrival(interaction);
    interaction.countOnDay(day);
  }

  /** Takes back an arrival that its queue counted today. Returns whether it ever was counted. */
  boolean uncountArrival(BoardInteraction interaction) {
    if (interaction.countedOnDay() == day) {
      queueOf(interaction).uncountArrival(interaction);
    }
    return interaction.countedOnDay() != BoardInteraction.NEVER;
  }

  /** Changes what its place is made of, with every order that it stands in kept. */
  void replace(BoardInteraction interaction, Runnable change) {
    byPlace.remove(interaction.place());
    if (interaction.phase() == Phase.WAITING) {
      queueOf(interaction).leaveLine(interaction);
    }
    change.run();
    byPlace.put(interaction.place(), interaction);
    if (interaction.phase() == Phase.WAITING) {
      queueOf(interaction).enterLine(interaction);
    }
  }

  /** The customer of {@code from} goes on in the consultation; the two keys change places. */
  void handOver(BoardInteraction consultation, BoardInteraction from, long dueMs) {
    from.endConsultation(consultation.id());
    replace(consultation, () -> consultation.takeOver(from, dueMs, timeMs));
    byKey.put(consultation.key(), consultation);
    byKey.put(from.key(), from);
  }

  /** If it is a consultation, nobody is asked by it any more. */
  void endConsultation(BoardInteraction interaction) {
    InteractionId related = interaction.journey().links().related();
    BoardInteraction about = related == null ? null : interactions.get(related);
    if (about != null) {
      about.endConsultation(interaction.id());
    }
  }

  /** It is over for the customer; its key is remembered as long as in the core. */
  void remember(BoardInteraction interaction, EndedInteraction how) {
    ended.put(interaction.key(), how);
    forgetOldest();
  }

  int endedMax() {
    return endedMax;
  }

  void endedMax(int most) {
    endedMax = most;
    forgetOldest();
  }

  private void forgetOldest() {
    while (ended.size() > endedMax) {
      ended.remove(ended.keySet().iterator().next());
    }
  }

  /** It leaves the tables, findable until the next entry. */
  void leave(BoardInteraction interaction) {
    interaction.leave();
    byPlace.remove(interaction.place());
    byKey.remove(interaction.key(), interaction);
    departed.add(interaction);
  }

  void forgetDeparted() {
    for (BoardInteraction interaction : departed) {
      interactions.remove(interaction.id());
    }
    departed.clear();
  }
}

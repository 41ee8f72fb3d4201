package org.strowger.server.events;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.QueueId;
import org.strowger.proto.v1.EventFilter;

/**
 * Which events are wanted: those that fit every list that is not empty. A value, for any thread.
 */
public record EventSelection(Set<String> kinds, Set<String> queues, Set<String> agents) {
  public static final EventSelection ALL =
      new EventSelection(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

  private static final int KINDS_MAX = 100;
  private static final int IDS_MAX = 1_000;

  public EventSelection {
    kinds = Set.copyOf(kinds);
    queues = Set.copyOf(queues);
    agents = Set.copyOf(agents);
  }

  /** Throws {@link InvalidValue}, which names the list and what in it can't be. */
  public static EventSelection of(
      Collection<String> kinds, Collection<String> queues, Collection<String> agents) {
    requireAtMost(KINDS_MAX, "kinds", kinds);
    requireAtMost(IDS_MAX, "queue_ids", queues);
    requireAtMost(IDS_MAX, "agent_ids", agents);
    Set<String> known = EventFields.kinds();
    for (String kind : kinds) {
      if (!known.contains(kind)) {
        throw new InvalidValue(
            "kinds", "names \"" + kind + "\": there are " + String.join(", ", known));
      }
    }
    queues.forEach(QueueId::new);
    agents.forEach(AgentId::new);
    return new EventSelection(new TreeSet<>(kinds), new TreeSet<>(queues), new TreeSet<>(agents));
  }

  /** Throws {@link InvalidValue}. */
  public static EventSelection of(EventFilter filter) {
    return of(filter.getKindsList(), filter.getQueueIdsList(), filter.getAgentIdsList());
  }

  private static void requireAtMost(int most, String list, Collection<String> given) {
    if (given.size() > most) {
      throw new InvalidValue(
          list, "has " + given.size() + " items: at most " + most + " are taken");
    }
  }

  /** Whether every entry is told, be there events in it or not. */
  boolean isAll() {
    return kinds.isEmpty() && queues.isEmpty() && agents.isEmpty();
  }

  /** Whether one must know which interaction is in which queue. */
  boolean asksForQueues() {
    return !queues.isEmpty();
  }

  /**
   * @param inQueues the queues that the event belongs to
   */
  boolean wants(EventFields.Content event, List<String> inQueues) {
    return (kinds.isEmpty() || kinds.contains(event.kind()))
        && (agents.isEmpty() || agents.contains(event.agent()))
        && (queues.isEmpty() || inQueues.stream().anyMatch(queues::contains));
  }
}

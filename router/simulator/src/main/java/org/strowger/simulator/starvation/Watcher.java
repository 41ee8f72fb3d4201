package org.strowger.simulator.starvation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.CoolDownEnded;
import org.strowger.core.event.AgentEvent.CoolDownStarted;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;

/**
 * Keeps its own account of who waits and who is free, from events alone, and holds the router to
 * two promises: nobody is overtaken by a later one by more than the largest head start and the
 * largest penalty together, and nobody waits while an agent who may serve them is free.
 */
final class Watcher {
  /** Somebody who waits. */
  private record Waiting(InteractionId interaction, long arrivedMs) {}

  private static final class Desk {
    final List<Line> serves = new ArrayList<>();
    boolean available;
    boolean coolingDown;
    int inHand;

    boolean isFree() {
      return available && !coolingDown && inHand == 0;
    }
  }

  private static final class Line {
    final Map<InteractionId, Waiting> waiting = new LinkedHashMap<>();
    final List<Desk> staff = new ArrayList<>();
  }

  private final Map<AgentId, Desk> desks = new HashMap<>();
  private final Map<QueueId, Line> lines = new HashMap<>();
  private final Map<InteractionId, Line> lineOf = new HashMap<>();
  private final Map<InteractionId, Waiting> offered = new HashMap<>();
  private final long overtakeMaxMs;
  private long interactions;
  private long overtaken;
  private long neglected;
  private long longestOvertakeMs;

  Watcher(RandomCentre centre) {
    long headStartMs = 0;
    long penaltyMs = 0;
    for (QueueDefinition queue : centre.queues()) {
      lines.put(queue.id(), new Line());
      headStartMs = Math.max(headStartMs, queue.priorityHeadStartMs(RandomCentre.PRIORITIES - 1));
      for (LevelPenalty one : queue.choice().penalties()) {
        penaltyMs = Math.max(penaltyMs, one.penaltyMs());
      }
    }
    overtakeMaxMs = headStartMs + penaltyMs;
    for (AgentDefinition agent : centre.agents()) {
      Desk desk = new Desk();
      desks.put(agent.id(), desk);
      for (QueueDefinition queue : centre.queues()) {
        if (RandomCentre.level(agent, queue) > 0) {
          Line line = line(queue.id());
          desk.serves.add(line);
          line.staff.add(desk);
        }
      }
    }
  }

  long interactions() {
    return interactions;
  }

  /** How often a later one overtook by more than it may. */
  long overtaken() {
    return overtaken;
  }

  /**
   * In how many lines somebody waited while an agent was free for them, summed over all entries.
   */
  long neglected() {
    return neglected;
  }

  /** By how much one who came later was served before one who could have been, at most; ms. */
  long longestOvertakeMs() {
    return longestOvertakeMs;
  }

  long overtakeMaxMs() {
    return overtakeMaxMs;
  }

  void see(Event event, long timeMs) {
    switch (event) {
      case InteractionArrived arrived -> {
        interactions++;
        Line line = line(arrived.queue());
        lineOf.put(arrived.interaction(), line);
        line.waiting.put(arrived.interaction(), new Waiting(arrived.interaction(), timeMs));
      }
      case OfferMade made -> seeOffer(made);
      case OfferAccepted accepted -> offered.remove(accepted.interaction());
      case OfferDeclined lost -> backInLine(lost.interaction(), lost.agent());
      case OfferExpired lost -> backInLine(lost.interaction(), lost.agent());
      case OfferRescinded lost -> backInLine(lost.interaction(), lost.agent());
      case InteractionEnded ended -> {
        Line line = Objects.requireNonNull(lineOf.remove(ended.interaction()));
        line.waiting.remove(ended.interaction());
        offered.remove(ended.interaction());
        AgentId agent = ended.agent();
        if (agent != null && ended.wrapUpDeadlineMs() == 0) {
          desk(agent).inHand--;
        }
      }
      case WrapUpEnded ended -> desk(ended.agent()).inHand--;
      case AgentSignedIn in -> desk(in.agent()).available = in.activity() == Activity.AVAILABLE;
      case ActivityChanged changed ->
          desk(changed.agent()).available = changed.activity() == Activity.AVAILABLE;
      case CoolDownStarted started -> desk(started.agent()).coolingDown = true;
      case CoolDownEnded ended -> desk(ended.agent()).coolingDown = false;
      default -> {
        // Says nothing about who waits or who is free.
      }
    }
  }

  private void seeOffer(OfferMade made) {
    Desk desk = desk(made.agent());
    desk.inHand++;
    Line own = Objects.requireNonNull(lineOf.get(made.interaction()));
    Waiting chosen = Objects.requireNonNull(own.waiting.remove(made.interaction()));
    offered.put(made.interaction(), chosen);
    for (Line line : desk.serves) {
      Iterator<Waiting> oldest = line.waiting.values().iterator();
      if (oldest.hasNext()) {
        long overtakeMs = chosen.arrivedMs() - oldest.next().arrivedMs();
        longestOvertakeMs = Math.max(longestOvertakeMs, overtakeMs);
        if (overtakeMs > overtakeMaxMs) {
          overtaken++;
        }
      }
    }
  }

  /** Waits again, with its age; as the map is by age, those behind it are put in anew. */
  private void backInLine(InteractionId interaction, AgentId agent) {
    desk(agent).inHand--;
    Waiting again = offered.remove(interaction);
    Line line = lineOf.get(interaction);
    if (again == null || line == null) {
      return;
    }
    List<Waiting> later = new ArrayList<>();
    for (Waiting one : line.waiting.values()) {
      if (one.interaction().compareTo(interaction) > 0) {
        later.add(one);
      }
    }
    line.waiting.put(interaction, again);
    for (Waiting one : later) {
      line.waiting.remove(one.interaction());
      line.waiting.put(one.interaction(), one);
    }
  }

  /** An entry is over: whoever still waits must have nobody free. */
  void entryOver() {
    for (Line line : lines.values()) {
      if (!line.waiting.isEmpty() && line.staff.stream().anyMatch(Desk::isFree)) {
        neglected++;
      }
    }
  }

  private Desk desk(AgentId agent) {
    return Objects.requireNonNull(desks.get(agent));
  }

  private Line line(QueueId queue) {
    return Objects.requireNonNull(lines.get(queue));
  }
}

package org.strowger.server.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.CallbackAttemptFailed;
import org.strowger.core.event.InteractionEvent.CallbackRequested;
import org.strowger.core.event.InteractionEvent.ConsultationJoined;
import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.ConversationParked;
import org.strowger.core.event.InteractionEvent.CustomerHandedOver;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionAssigned;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionPulled;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Origin;
import org.strowger.figures.Departure;
import org.strowger.figures.Ledger;
import org.strowger.figures.Life;
import org.strowger.figures.Segment;

/**
 * The life of each interaction from two sides: by the bare events, from when to when it was there
 * and who took it; and by what ledgers are told, into which parts that time went and whose they
 * were. The two must be the same, to the millisecond.
 */
final class LifeBook implements Ledger, Consumer<JournalEntry> {
  /** A turn that a life can take. */
  enum Kind {
    WRAPPED_UP,
    HELD,
    MOVED,
    REQUEUED,
    DIRECT,
    SCHEDULED,
    PARKED,
    ASLEEP,
    TRANSFERRED,
    CHANNEL_CHANGED,
    CONSULTATION,
    CONFERENCE,
    HANDED_OVER,
    CALLED_BACK,
    CALL_BACK_FAILED
  }

  private static final class Story {
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final List<AgentId> takers = new ArrayList<>();
    private final List<AgentId> tellers = new ArrayList<>();
    private long cameMs;
    private long toldMs;
  }

  private final Map<InteractionId, Story> open = new HashMap<>();
  private final Map<InteractionId, Long> goneMs = new HashMap<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private long timeMs;

  int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** How many lives took each turn. */
  @Override
  public String toString() {
    return counts.toString();
  }

  /** Compares whoever has gone since the last time, and whoever is there. */
  void check(Collection<Life> lives, String where) {
    goneMs.forEach((id, gone) -> {
      Story story = story(id);
      assertEquals(gone - story.cameMs, story.toldMs, () -> where + ": the life of " + id);
      assertEquals(story.takers, story.tellers, () -> where + ": who had " + id);
      story.kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
      open.remove(id);
    });
    goneMs.clear();
    assertEquals(open.size(), lives.size(), where);
    for (Life life : lives) {
      Story story = story(life.id());
      assertEquals(
          beganMs(life) - story.cameMs, story.toldMs, () -> where + ": so far, " + life.id());
    }
  }

  /** Since when the present part runs, of which nothing is told yet, epoch ms. */
  static long beganMs(Life life) {
    return switch (life.stage()) {
      case SCHEDULED -> life.stageSinceMs();
      case IN_LINE -> life.queuedMs();
      case TALK, HOLD, ASLEEP, WRAP_UP -> life.startMs();
    };
  }

  private Story story(InteractionId id) {
    return open.computeIfAbsent(id, _ -> new Story());
  }

  // ---- the bare events

  @Override
  public void accept(JournalEntry entry) {
    timeMs = entry.timeMs();
    entry.events().forEach(this::read);
  }

  private void read(Event event) {
    switch (event) {
      case OfferAccepted accepted -> story(accepted.interaction()).takers.add(accepted.agent());
      case InteractionEvent happened -> read(happened);
      default -> {}
    }
  }

  private void read(InteractionEvent event) {
    Story story = story(event.interaction());
    switch (event) {
      case InteractionArrived arrived -> arrive(arrived, story);
      case DirectStarted direct -> {
        story.cameMs = timeMs;
        story.takers.add(direct.agent());
        begin(direct.links().origin(), story);
      }
      case InteractionPulled pulled -> story.takers.add(pulled.agent());
      case InteractionAssigned assigned -> story.takers.add(assigned.agent());
      case InteractionHeld _ -> story.kinds.add(Kind.HELD);
      case InteractionMoved _ -> story.kinds.add(Kind.MOVED);
      case InteractionRequeued _ -> story.kinds.add(Kind.REQUEUED);
      case ConversationParked _ -> story.kinds.add(Kind.PARKED);
      case ConversationIdled _ -> story.kinds.add(Kind.ASLEEP);
      case ConsultationJoined _ -> story.kinds.add(Kind.CONFERENCE);
      case CustomerHandedOver _ -> story.kinds.add(Kind.HANDED_OVER);
      case CallbackRequested _ -> story.kinds.add(Kind.CALLED_BACK);
      case CallbackAttemptFailed _ -> story.kinds.add(Kind.CALL_BACK_FAILED);
      case InteractionEnded ended -> {
        if (ended.wrapUpDeadlineMs() == 0) {
          goneMs.put(ended.interaction(), timeMs);
        }
      }
      case WrapUpEnded ended -> {
        story.kinds.add(Kind.WRAPPED_UP);
        goneMs.put(ended.interaction(), timeMs);
      }
      default -> {}
    }
  }

  private void arrive(InteractionArrived arrived, Story story) {
    story.cameMs = timeMs;
    if (arrived.terms().enterMs() > timeMs) {
      story.kinds.add(Kind.SCHEDULED);
    }
    begin(arrived.links().origin(), story);
  }

  private static void begin(Origin origin, Story story) {
    switch (origin) {
      case CUSTOMER -> {}
      case DIRECT -> story.kinds.add(Kind.DIRECT);
      case TRANSFER -> story.kinds.add(Kind.TRANSFERRED);
      case CONSULTATION -> story.kinds.add(Kind.CONSULTATION);
      case CHANNEL_CHANGE -> story.kinds.add(Kind.CHANNEL_CHANGED);
    }
  }

  // ---- what ledgers are told

  @Override
  public void lineLeft(Life life, Departure how, @Nullable AgentId by, long nowMs) {
    story(life.id()).toldMs += nowMs - life.queuedMs();
  }

  @Override
  public void scheduleOver(Life life, long fromMs, long nowMs) {
    story(life.id()).toldMs += nowMs - fromMs;
  }

  @Override
  public void segmentOver(Life life, Segment segment, long nowMs) {
    Story story = story(life.id());
    story.toldMs += segment.handlingMs() + segment.asleepMs();
    story.tellers.add(segment.agent());
  }
}

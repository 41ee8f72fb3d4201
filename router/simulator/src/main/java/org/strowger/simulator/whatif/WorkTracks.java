package org.strowger.simulator.whatif;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionPulled;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.simulator.AgentOutcome;

/** Who had work in hand when. Part of the {@link Recorder}, which tells it what happens. */
final class WorkTracks {
  private final Map<AgentId, WorkTrack> tracks = new TreeMap<>();

  /** Only what follows counts. */
  void begin(long timeMs) {
    tracks.values().forEach(one -> one.begin(timeMs));
  }

  void hear(AgentEvent event, long timeMs) {
    if (event instanceof AgentEvent.AgentSignedIn in) {
      of(in.agent()).signedIn(timeMs);
    } else if (event instanceof AgentEvent.AgentSignedOut out) {
      of(out.agent()).signedOut(timeMs);
    }
  }

  void hear(OfferAccepted accepted, long timeMs) {
    of(accepted.agent()).taken(accepted.interaction(), timeMs);
  }

  void hear(InteractionEvent event, long timeMs) {
    InteractionId interaction = event.interaction();
    if (event instanceof DirectStarted started) {
      of(started.agent()).taken(interaction, timeMs);
    } else if (event instanceof InteractionPulled pulled) {
      of(pulled.agent()).taken(interaction, timeMs);
    } else if (endsWork(event)) {
      tracks.values().forEach(one -> one.putDown(interaction, timeMs));
    }
  }

  private static boolean endsWork(InteractionEvent event) {
    return event instanceof WrapUpEnded
        || event instanceof InteractionRequeued
        || event instanceof ConversationIdled
        || (event instanceof InteractionEnded ended && ended.wrapUpDeadlineMs() == 0);
  }

  private WorkTrack of(AgentId agent) {
    return tracks.computeIfAbsent(agent, _ -> new WorkTrack());
  }

  /** What each has done up to now; conversations are counted elsewhere. */
  List<AgentOutcome> outcomes(long nowMs) {
    return tracks.entrySet().stream()
        .map(one ->
            new AgentOutcome(
                one.getKey(), 0, one.getValue().busyMs(nowMs), one.getValue().signedInMs(nowMs)))
        .toList();
  }
}

package org.strowger.server.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;

/**
 * What must come out if no time is lost and none is counted twice: only from when to when each
 * interaction was in the tables, and each agent signed in.
 */
final class TimeBook implements Consumer<JournalEntry> {
  private final Map<InteractionId, Long> came = new HashMap<>();
  private final Map<AgentId, Long> signedIn = new HashMap<>();
  private final Map<String, Long> signedInMs = new TreeMap<>();
  private long livedMs;
  private long timeMs;

  @Override
  public void accept(JournalEntry entry) {
    timeMs = entry.timeMs();
    entry.events().forEach(this::note);
  }

  private void note(Event event) {
    switch (event) {
      case InteractionArrived arrived -> came.put(arrived.interaction(), timeMs);
      case DirectStarted started -> came.put(started.interaction(), timeMs);
      case InteractionEnded ended -> {
        if (ended.wrapUpDeadlineMs() == 0) {
          gone(ended.interaction());
        }
      }
      case WrapUpEnded ended -> gone(ended.interaction());
      case AgentSignedIn in -> signedIn.put(in.agent(), timeMs);
      case AgentSignedOut out ->
          signedInMs.merge(out.agent().value(), timeMs - taken(signedIn, out.agent()), Long::sum);
      default -> {}
    }
  }

  private void gone(InteractionId interaction) {
    livedMs += timeMs - taken(came, interaction);
  }

  private static <K> long taken(Map<K, Long> from, K key) {
    Long value = from.remove(key);
    if (value == null) {
      throw new AssertionError(key + " went without having come");
    }
    return value;
  }

  /** The lives of all that have left the tables, ms. */
  long livedMs() {
    return livedMs;
  }

  /** How long each agent was signed in, up to now, ms. */
  Map<String, Long> signedInMs() {
    Map<String, Long> now = new TreeMap<>(signedInMs);
    signedIn.forEach((agent, since) -> now.merge(agent.value(), timeMs - since, Long::sum));
    now.values().removeIf(spent -> spent == 0);
    return now;
  }
}

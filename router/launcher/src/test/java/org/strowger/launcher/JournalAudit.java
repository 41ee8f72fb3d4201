package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalReader;

/**
 * Reads a whole journal and fails where a customer was there twice, with two agents or ended twice,
 * or where an agent held more than the capacity; then compares with what clients were told.
 */
final class JournalAudit {
  private final int capacity;
  private final Map<String, InteractionId> arrivals = new TreeMap<>();
  private final Map<InteractionId, AgentId> with = new TreeMap<>();
  private final Map<InteractionId, InteractionEnded> ends = new TreeMap<>();
  private final Map<AgentId, Set<InteractionId>> held = new HashMap<>();
  private final Set<Long> accepted = new HashSet<>();
  private long lastSequence;

  private JournalAudit(int capacity) {
    this.capacity = capacity;
  }

  /** Reads the journal in that directory; {@code capacity} is what each agent may hold at once. */
  static JournalAudit of(Path directory, int capacity) {
    JournalAudit audit = new JournalAudit(capacity);
    try (JournalReader journal = JournalDirectory.read(directory)) {
      journal.read(1, audit::add);
    }
    return audit;
  }

  private void add(JournalEntry entry) {
    assertEquals(lastSequence + 1, entry.sequence(), "the journal has no gaps");
    lastSequence = entry.sequence();
    entry.events().forEach(this::add);
  }

  private void add(Event event) {
    switch (event) {
      case InteractionArrived arrived ->
          assertNull(arrivals.put(arrived.key().key(), arrived.interaction()), "arrived twice");
      case OfferMade made -> hold(made.agent(), made.interaction());
      case OfferAccepted over -> {
        assertNull(with.put(over.interaction(), over.agent()), "with two agents");
        accepted.add(over.offer().value());
      }
      case OfferEvent over -> letGo(over.agent(), over.interaction());
      case InteractionRequeued back -> letGo(back.agent(), back.interaction());
      case InteractionEnded over -> {
        AgentId agent = with.get(over.interaction());
        if (agent != null) {
          letGo(agent, over.interaction());
        }
        assertNull(ends.put(over.interaction(), over), "ended twice");
      }
      default -> {}
    }
  }

  private void hold(AgentId agent, InteractionId interaction) {
    Set<InteractionId> now = held.computeIfAbsent(agent, _ -> new TreeSet<>());
    assertTrue(now.add(interaction), "offered twice at once");
    assertTrue(now.size() <= capacity, () -> agent + " holds " + now + " at " + lastSequence);
  }

  private void letGo(AgentId agent, InteractionId interaction) {
    with.remove(interaction, agent);
    Set<InteractionId> now = held.get(agent);
    if (now != null) {
      now.remove(interaction);
    }
  }

  /** Whatever anyone was told is here. */
  void assertHolds(Witness witness) {
    assertTrue(witness.complaints.isEmpty(), () -> String.valueOf(witness.complaints));
    assertTrue(
        witness.toldSequence() <= lastSequence,
        () -> "sequence " + witness.toldSequence() + " was shown, the end is " + lastSequence);
    witness.arrived.forEach((key, id) -> assertEquals(new InteractionId(id), arrivals.get(key)));
    for (String key : witness.ended) {
      InteractionId interaction = arrivals.get(key);
      assertTrue(interaction != null && ends.containsKey(interaction), () -> key + " has ended");
    }
    assertTrue(accepted.containsAll(witness.accepted), "every acknowledged acceptance is there");
    for (long id : witness.endedByAgent) {
      assertNotNull(ends.get(new InteractionId(id)), () -> "interaction " + id + " has ended");
    }
  }

  /** Nobody is left anywhere, and as many have come as have ended. */
  void assertAllOver(int customers) {
    assertEquals(customers, arrivals.size());
    assertEquals(customers, ends.size());
    assertTrue(with.isEmpty(), "nobody is left with an agent");
    assertTrue(held.values().stream().allMatch(Set::isEmpty), "no capacity is left held");
  }

  long lastSequence() {
    return lastSequence;
  }
}

package org.strowger.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent.GatewayConnected;
import org.strowger.core.event.InteractionEvent.CustomerHandedOver;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Links;
import org.strowger.core.model.OfferId;
import org.strowger.server.journal.JournalReader;
import org.strowger.server.publish.Publisher;

/**
 * Stands beside the router over all its lives, and remembers what was shown and what was
 * acknowledged. In the end everything of that must be in the journal, once.
 */
final class Witness {
  private final Consumer<Supplier<String>> trace;
  private final SortedMap<Long, JournalEntry> published = new TreeMap<>();

  /** Every entry that ever was in the journal for good, published or not. */
  private final SortedMap<Long, JournalEntry> entries = new TreeMap<>();

  /** What they give. */
  private final RoutingCore core = new RoutingCore();

  private final Set<OfferId> acceptedOffers = new TreeSet<>();
  private final Set<InteractionId> endedInteractions = new TreeSet<>();
  private final SortedMap<String, Set<InteractionId>> told = new TreeMap<>();
  private final SortedMap<GatewayId, Long> epochs = new TreeMap<>();
  private long newestInteraction;

  /** {@code trace} is told of every entry. */
  Witness(Consumer<Supplier<String>> trace) {
    this.trace = trace;
  }

  /** Looks on in one life of the router; the first of its publishers. */
  Publisher in(SimulatedMachine machine) {
    return entry -> {
      trace.accept(entry::toString);
      assertFalse(machine.disk().hasUnsynced(), () -> "shown before it is durable: " + entry);
      assertNull(published.put(entry.sequence(), entry), "a sequence was given twice");
      assertEquals(published.lastKey(), entry.sequence(), "out of order");
      entry.events().forEach(this::checkEpoch);
    };
  }

  /** Who was fenced by a newer instance of its gateway never takes over again. */
  private void checkEpoch(Event event) {
    if (event instanceof GatewayConnected(GatewayId gateway, long epoch)) {
      long newest = epochs.merge(gateway, epoch, Math::max);
      assertEquals(newest, epoch, () -> "an older instance of " + gateway + " has taken over");
    }
  }

  /** How many entries were shown, over all lives. */
  int published() {
    return published.size();
  }

  /**
   * Keeps what stands in the journal behind what is known, before its files are deleted. All of it
   * must be synced, so nothing of it may ever be gone.
   */
  void remember(JournalReader journal) {
    long known = entries.isEmpty() ? 0 : entries.lastKey();
    journal.read(
        known + 1,
        entry -> {
          entries.put(entry.sequence(), entry);
          entry.events().forEach(event -> core.replay(event, entry.sequence(), entry.timeMs()));
        });
  }

  /** Of a core that was told everything since the first entry. */
  long stateHash() {
    return core.stateHash();
  }

  /** Everything since the first entry. */
  List<JournalEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** The newest entry that was shown; 0 = none was. */
  long newest() {
    return published.isEmpty() ? 0 : published.lastKey();
  }

  /** An agent was told that the offer is theirs. */
  void accepted(long offer) {
    acceptedOffers.add(new OfferId(offer));
  }

  /** An agent was told that the interaction is over. */
  void ended(long interaction) {
    endedInteractions.add(new InteractionId(interaction));
  }

  /** A gateway was told which interaction its customer has; later ones come of a transfer. */
  void toldOf(String key, long interaction) {
    told.computeIfAbsent(key, _ -> new TreeSet<>()).add(new InteractionId(interaction));
    newestInteraction = Math.max(newestInteraction, interaction);
  }

  /** The highest number of an interaction that anybody was told. */
  int newestInteraction() {
    return (int) newestInteraction;
  }

  /**
   * Everything that was shown or acknowledged is in this journal, as far as that goes back, and was
   * in it before; and nothing is in it twice.
   *
   * @param keepDays days that it keeps before the present one; 0 = all
   */
  void check(JournalReader journal, int keepDays) {
    checkKept(journal, keepDays);
    published.forEach((sequence, entry) ->
        assertEquals(entry, entries.get(sequence), "shown, and lost, or something else is there"));
    Deeds deeds = new Deeds();
    entries.values().forEach(entry -> entry.events().forEach(deeds::note));
    acceptedOffers.forEach(offer ->
        assertTrue(deeds.accepted.containsKey(offer), () -> "accepted, and lost: offer " + offer));
    endedInteractions.forEach(
        id -> assertTrue(deeds.ended.contains(id), () -> "ended, and lost: interaction " + id));
    told.forEach((key, ids) ->
        assertTrue(
            deeds.ofKey(key).containsAll(ids),
            () -> key + " was told as " + ids + ", and the journal has " + deeds.ofKey(key)));
  }

  private void checkKept(JournalReader journal, int keepDays) {
    long first = journal.firstSequence();
    List<JournalEntry> kept = new ArrayList<>();
    journal.read(first, kept::add);
    assertEquals(List.copyOf(entries.tailMap(first).values()), kept, "the journal is as it was");
    LocalDate keepFrom = dayOf(kept.getLast()).minusDays(keepDays);
    entries.headMap(first).values().stream()
        .filter(deleted -> keepDays == 0 || !dayOf(deleted).isBefore(keepFrom))
        .forEach(deleted -> fail("deleted, and it was to be kept: " + deleted));
  }

  private static LocalDate dayOf(JournalEntry entry) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(entry.timeMs()), ZoneOffset.UTC);
  }

  /** What the journal says was done. */
  private static final class Deeds {
    private final SortedMap<OfferId, AgentId> made = new TreeMap<>();
    private final SortedMap<OfferId, AgentId> accepted = new TreeMap<>();
    private final Set<InteractionId> ended = new TreeSet<>();
    private final Set<InteractionId> begun = new TreeSet<>();
    private final SortedMap<String, Set<InteractionId>> byKey = new TreeMap<>();
    private final List<Event> doubled = new ArrayList<>();

    void note(Event event) {
      switch (event) {
        case OfferMade offer -> made.put(offer.offer(), offer.agent());
        case OfferAccepted offer -> {
          once(made.remove(offer.offer()) != null, event);
          once(accepted.put(offer.offer(), offer.agent()) == null, event);
        }
        case OfferEvent offer -> once(made.remove(offer.offer()) != null, event);
        case InteractionArrived one -> {
          once(begun.add(one.interaction()), event);
          note(one.key(), one.interaction(), one.links(), event);
        }
        case DirectStarted one -> note(one.key(), one.interaction(), one.links(), event);
        case CustomerHandedOver one ->
            byKey.values().stream()
                .filter(ids -> ids.contains(one.from()))
                .toList()
                .forEach(ids -> ids.add(one.interaction()));
        case InteractionEnded over -> once(ended.add(over.interaction()), event);
        default -> {}
      }
    }

    /** A key arrives once; it stands for further interactions when its customer is handed on. */
    private void note(InteractionKey key, InteractionId id, Links links, Event event) {
      Set<InteractionId> ids = byKey.computeIfAbsent(key.key(), _ -> new TreeSet<>());
      once(links.previous() != null || ids.isEmpty(), event);
      ids.add(id);
    }

    Set<InteractionId> ofKey(String key) {
      return byKey.getOrDefault(key, Set.of());
    }

    private void once(boolean isSo, Event event) {
      if (!isSo) {
        doubled.add(event);
      }
      assertTrue(doubled.isEmpty(), () -> "done twice: " + doubled);
    }
  }
}

package org.strowger.server.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Hindsight;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.core.explain.Page;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.figures.By;
import org.strowger.figures.Period;
import org.strowger.figures.WaitRow;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.EventFilter;
import org.strowger.server.RandomCentre;
import org.strowger.server.RouterParts;
import org.strowger.server.board.Place;
import org.strowger.server.events.EventFeed;
import org.strowger.server.events.EventSelection;
import org.strowger.server.events.EventsGone;
import org.strowger.server.events.PublishedHead;
import org.strowger.server.explain.Pasts;
import org.strowger.server.journal.FileJournal;
import org.strowger.server.journal.JournalCursor;
import org.strowger.server.journal.JournalReader;
import org.strowger.server.journal.JournalUnusable;
import org.strowger.server.publish.WaitFollower;

/** Who reads the past from a snapshot on is told what the whole journal tells. */
class HistoryTest {
  private static final long SEED = Long.getLong("history.seed", 41);
  private static final int COMMANDS = 2_400;
  private static final List<Integer> SNAPSHOTS = List.of(1_200, 1_900);
  private static final Page PAGE = new Page(0, 5);

  @TempDir private Path directory;
  private FileJournal journal;
  private History whole;
  private History shorter;
  private RandomCentre centre;

  @BeforeEach
  void play() throws IOException {
    journal = FileJournal.open(directory);
    SplittableRandom salts = new SplittableRandom(SEED);
    SnapshotStore store = new SnapshotStore(directory, salts::nextLong);
    SnapshotMaker maker =
        new SnapshotMaker(
            journal, store, () -> RouterParts.toWrite(RoutingCore::new), 0, () -> Long.MAX_VALUE);
    whole = new History(journal, null);
    shorter = new History(journal, store);
    centre = new RandomCentre(SEED, journal::append);
    centre.open();
    for (int i = 1; i <= COMMANDS; i++) {
      centre.step();
      if (SNAPSHOTS.contains(i)) {
        journal.sync();
        maker.make(centre.sequence(), () -> false);
      }
    }
    journal.sync();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void aPastQuestionHasTheSameAnswer() {
    SplittableRandom random = new SplittableRandom(SEED);
    int decisions = 0;
    for (int i = 0; i < 60; i++) {
      long at = 1 + random.nextLong(journal.lastSequence());
      long id = 1 + random.nextLong(journal.lastSequence() / 8);
      Hindsight seen = compare(() -> Hindsight.of(new InteractionId(id), at, PAGE));
      decisions += seen.decision() == null ? 0 : 1;
      AgentId agent = new AgentId("agent-" + random.nextInt(10));
      compare(() -> Hindsight.of(agent, at, PAGE));
    }
    for (InteractionId id : inTheTables()) {
      Hindsight seen = compare(() -> Hindsight.of(id, journal.lastSequence(), PAGE));
      assertNotNull(seen.interactionThen(), "it is in the tables");
      decisions += seen.decision() == null ? 0 : 1;
    }
    assertTrue(decisions > 3, "too few to prove anything: " + decisions);
  }

  private List<InteractionId> inTheTables() {
    List<InteractionId> ids = new ArrayList<>();
    centre
        .board()
        .interactionsAfter(new Place(Long.MIN_VALUE, new InteractionId(1)))
        .forEach(one -> ids.add(one.id()));
    return ids;
  }

  private Hindsight compare(Supplier<Hindsight> question) {
    Hindsight expected = new Pasts(whole).follow(question, () -> false);
    Hindsight seen = new Pasts(shorter).follow(question, () -> false);
    assertEquals(expected.sequence(), seen.sequence());
    assertEquals(expected.interactionThen(), seen.interactionThen());
    assertEquals(expected.agentThen(), seen.agentThen());
    // Of one that was not there any more nothing is told.
    if (expected.interactionThen() != null) {
      assertEquals(expected.decision(), seen.decision());
      assertEquals(expected.decisionSequence(), seen.decisionSequence());
    }
    return seen;
  }

  @Test
  void aQueuesEventsAreTheSame() {
    List<String> queues =
        centre.board().queues().stream().map(one -> one.definition().id().value()).toList();
    for (String queue : queues) {
      EventSelection selection =
          EventSelection.of(EventFilter.newBuilder().addQueueIds(queue).build());
      for (long from : List.of(1L, 900L, journal.lastSequence() - 200)) {
        assertEquals(
            events(whole, selection, from), events(shorter, selection, from), queue + from);
      }
    }
  }

  private List<EventEntry> events(History history, EventSelection selection, long from) {
    List<EventEntry> all = new ArrayList<>();
    try (EventFeed feed = EventFeed.open(history, selection, from)) {
      while (!feed.hasReached(journal.lastSequence())) {
        all.addAll(feed.next(journal.lastSequence(), 100));
      }
    }
    return all;
  }

  @Test
  void whatWaitsAreDueToIsTheSame() {
    assertEquals(waits(whole), waits(shorter));
  }

  private List<WaitRow> waits(History history) {
    CompletableFuture<List<WaitRow>> answer = new CompletableFuture<>();
    try (WaitFollower follower =
        new WaitFollower(history, new PublishedHead(journal.lastSequence()), 1_000)) {
      follower.start();
      ask(follower, answer);
      return answer.join();
    }
  }

  /** Asks until everything has been read. */
  private void ask(WaitFollower follower, CompletableFuture<List<WaitRow>> answer) {
    follower.ask(
        new WaitFollower.Question() {
          @Override
          public void answer(WaitFollower.Standing standing) {
            if (standing.fold().sequence() < journal.lastSequence()) {
              ask(follower, answer);
            } else {
              long nowMs = standing.fold().timeMs();
              answer.complete(standing.fold().rows(Period.DAY, By.QUEUE, 0, Long.MAX_VALUE, nowMs));
            }
          }

          @Override
          public void refuse(Status why) {
            answer.completeExceptionally(why.asException());
          }
        },
        journal.lastSequence(),
        0);
  }

  /** As after a while, with journal.keep-days. */
  private record Later(JournalReader journal, long firstSequence) implements JournalReader {
    @Override
    public void read(long fromSequence, Consumer<JournalEntry> reader) {
      assertTrue(fromSequence >= firstSequence, "nobody asks for what was deleted");
      journal.read(fromSequence, reader);
    }

    @Override
    public long lastSequence() {
      return journal.lastSequence();
    }

    @Override
    public JournalCursor cursor(long fromSequence) {
      assertTrue(fromSequence >= firstSequence, "nobody asks for what was deleted");
      return journal.cursor(fromSequence);
    }

    @Override
    public void close() {}
  }

  @Test
  void whatWasDeletedIsToldWithWhereTheJournalBegins() {
    History.Start<Long> newest = shorter.startAtOrBefore(Long.MAX_VALUE, Snapshot::sequence);
    assertNotNull(newest);
    History.Start<Long> oldest = shorter.startAtOrBefore(newest.sequence() - 1, Snapshot::sequence);
    assertNotNull(oldest);
    History kept = new History(new Later(journal, oldest.sequence()), shorter.store());
    EventSelection queue =
        EventSelection.of(EventFilter.newBuilder().addQueueIds("queue-1").build());
    EventSelection all = EventSelection.of(EventFilter.getDefaultInstance());
    String begins = "the journal begins with entry " + oldest.sequence();
    for (RuntimeException told :
        List.of(
            assertThrows(EventsGone.class, () -> EventFeed.open(kept, all, 7)),
            assertThrows(EventsGone.class, () -> EventFeed.open(kept, queue, oldest.sequence())),
            assertThrows(
                JournalUnusable.class,
                () ->
                    new Pasts(kept)
                        .follow(
                            () -> Hindsight.of(new InteractionId(1), oldest.sequence(), PAGE),
                            () -> false)))) {
      assertTrue(String.valueOf(told.getMessage()).contains(begins), told.getMessage());
    }
    long from = oldest.sequence() + 1;
    assertEquals(events(whole, queue, from), events(kept, queue, from));
    assertEquals(waits(whole), waits(kept));
    long last = journal.lastSequence();
    for (InteractionId id : inTheTables()) {
      assertEquals(
          new Pasts(whole)
              .follow(() -> Hindsight.of(id, last, PAGE), () -> false)
              .interactionThen(),
          new Pasts(kept)
              .follow(() -> Hindsight.of(id, last, PAGE), () -> false)
              .interactionThen());
    }
  }

  @Test
  void whatCanNotBeUsedIsPassedOver() {
    History.Start<Long> newest = shorter.startAtOrBefore(Long.MAX_VALUE, Snapshot::sequence);
    assertNotNull(newest);
    History.Start<Long> before =
        shorter.startAtOrBefore(
            Long.MAX_VALUE,
            snapshot -> {
              if (snapshot.sequence() == newest.sequence()) {
                throw new SnapshotUnusable(snapshot.toString(), "is not wanted");
              }
              return snapshot.sequence();
            });
    assertNotNull(before);
    assertTrue(before.sequence() < newest.sequence());
    assertNull(shorter.startAtOrBefore(before.sequence() - 1, Snapshot::sequence));
  }
}

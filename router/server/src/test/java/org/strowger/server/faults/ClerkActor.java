package org.strowger.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.client.EventClient;
import org.strowger.client.EventListener;
import org.strowger.client.EventSubscription;
import org.strowger.core.JournalEntry;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.EventFilter;
import org.strowger.proto.v1.StreamEventsRequest;
import org.strowger.server.events.EventFeed;
import org.strowger.server.events.EventSelection;
import org.strowger.server.journal.MemoryJournal;
import org.strowger.server.snapshot.History;

/**
 * Somebody who comes now and then for what has happened in one queue since the last time, with the
 * real client. What came long ago may be in that queue still, so the router begins at a snapshot;
 * and where the journal has let go of what is asked for, it says so.
 */
final class ClerkActor implements EventListener {
  private static final EventFilter FILTER = EventFilter.newBuilder().addQueueIds("calls").build();
  private static final int AWAY_MS_MAX = 300_000;

  final SimulatedThread thread;
  final SimulatedLink link;
  private final World world;
  private final List<EventEntry> told = new ArrayList<>();
  private @Nullable EventSubscription reading;
  private long from = 1;

  /** Everything that is wanted since here was told. */
  private long since = 1;

  private long askedThrough;
  private int refused;

  ClerkActor(World world) {
    this.world = world;
    thread = new SimulatedThread(world.agenda, "clerk");
    link = world.network.link("clerk");
  }

  void start() {
    world.agenda.after(world.agenda.between(1_000, AWAY_MS_MAX), "clerk", this::read);
  }

  /** How often what was asked for had been deleted. */
  int refused() {
    return refused;
  }

  private void read() {
    askedThrough = world.witness.newest();
    StreamEventsRequest request =
        StreamEventsRequest.newBuilder().setFromSequence(from).setFilter(FILTER).build();
    reading = EventClient.of(world.channel(link, thread)).stream(request, this);
  }

  @Override
  public void onEntry(EventEntry entry) {
    world.believe(entry.getSequence() >= from, "told again: " + entry);
    told.add(entry);
  }

  @Override
  public void onProgress(long throughSequence, long headSequence) {
    from = throughSequence + 1;
    EventSubscription read = reading;
    if (throughSequence >= askedThrough && read != null) {
      read.close();
      reading = null;
      start();
    }
  }

  /** Begins with what comes next, if what was asked for is really gone. */
  @Override
  public void onFailed(RuntimeException failure) {
    var life = world.machine.life();
    boolean gone = Status.fromThrowable(failure).getCode() == Status.Code.OUT_OF_RANGE;
    world.believe(
        gone && (life == null || life.journal.firstSequence() > 1),
        "the clerk's stream has failed: " + failure);
    refused++;
    told.clear();
    from = world.witness.newest() + 1;
    since = from;
    start();
  }

  /** What was told is what all entries since the first say. */
  void check(List<JournalEntry> entries) {
    MemoryJournal all = new MemoryJournal();
    entries.forEach(all::append);
    List<EventEntry> wanted = new ArrayList<>();
    try (EventFeed feed =
        EventFeed.open(new History(all, null), EventSelection.of(FILTER), since)) {
      while (!feed.hasReached(from - 1)) {
        wanted.addAll(feed.next(from - 1, Integer.MAX_VALUE));
      }
    }
    assertEquals(wanted, told, () -> "what the clerk was told from " + since + " to " + from);
  }
}

package org.strowger.server.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.JournalEntry;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.proto.v1.StreamedEvent;
import org.strowger.server.journal.JournalCursor;
import org.strowger.server.journal.JournalReader;
import org.strowger.server.snapshot.History;

/**
 * The wanted events of the journal, in order, at the pace of whoever asks: the one source of event
 * streams and of webhooks. Holds one entry at a time. For the thread that opened it.
 */
public final class EventFeed implements AutoCloseable {
  /** Entries looked at in one go, so that a rare filter does not keep its reader silent. */
  private static final int SCAN_MAX = 4_096;

  private final JournalCursor cursor;
  private final EventSelection selection;
  private final InteractionQueues queues;
  private final long fromSequence;
  private long readThrough;

  private EventFeed(
      JournalCursor cursor,
      EventSelection selection,
      InteractionQueues queues,
      long startSequence,
      long fromSequence) {
    this.cursor = cursor;
    this.selection = selection;
    this.queues = queues;
    this.readThrough = startSequence - 1;
    this.fromSequence = fromSequence;
  }

  /**
   * Begins with {@code fromSequence}, 1 or more. Where queues are asked for, the journal is
   * followed from the newest snapshot before, or from its start, since what came long ago may be in
   * one of them still. Throws {@link EventsGone} where what is needed was deleted.
   */
  public static EventFeed open(History history, EventSelection selection, long fromSequence) {
    JournalReader journal = history.journal();
    long first = journal.firstSequence();
    if (fromSequence < first) {
      throw new EventsGone(
          "entry " + fromSequence + " is kept no more: the journal begins with entry " + first);
    }
    if (!selection.asksForQueues()) {
      return new EventFeed(
          journal.cursor(fromSequence),
          selection,
          new InteractionQueues(),
          fromSequence,
          fromSequence);
    }
    History.Start<InteractionQueues> start =
        history.startAtOrBefore(fromSequence - 1, InteractionQueues::restored);
    if (start == null && first > 1) {
      throw new EventsGone(
          "in which queue an interaction is can't be told from entry "
              + fromSequence
              + " on: the journal begins with entry "
              + first
              + " and no snapshot is as old; ask from a later entry, or without a filter by queue");
    }
    InteractionQueues queues = start == null ? new InteractionQueues() : start.made();
    long startSequence = start == null ? 1 : start.sequence() + 1;
    return new EventFeed(
        journal.cursor(startSequence), selection, queues, startSequence, fromSequence);
  }

  /**
   * Looks at some more entries up to {@code head} and returns those that are wanted; after that,
   * {@link #throughSequence} tells how far it has looked. Throws {@link
   * org.strowger.server.journal.JournalDamaged} rather than leave anything out.
   *
   * @param eventsMax no further entry is looked at once so many events are gathered
   */
  public List<EventEntry> next(long head, int eventsMax) {
    List<EventEntry> wanted = new ArrayList<>();
    int events = 0;
    for (int i = 0; i < SCAN_MAX && readThrough < head && events < eventsMax; i++) {
      JournalEntry entry = cursor.next();
      if (entry == null) {
        break;
      }
      readThrough = entry.getSequence();
      EventEntry cut = selection.isAll() ? cut(entry, _ -> true) : cutIfWanted(entry);
      if (cut != null && readThrough >= fromSequence) {
        wanted.add(cut);
        events += 1 + cut.getEventsCount();
      }
    }
    return wanted;
  }

  /** Everything up to here has been looked at. */
  public long throughSequence() {
    return Math.max(readThrough, fromSequence - 1);
  }

  /** Whether there is nothing more to look at up to {@code head}. */
  public boolean hasReached(long head) {
    return readThrough >= head;
  }

  /** The entry with those of its events that are wanted, by their index. */
  static EventEntry cut(JournalEntry entry, IntPredicate wanted) {
    EventEntry.Builder cut =
        EventEntry.newBuilder().setSequence(entry.getSequence()).setTimeMs(entry.getTimeMs());
    for (int i = 0; i < entry.getEventsCount(); i++) {
      if (wanted.test(i)) {
        cut.addEvents(StreamedEvent.newBuilder().setIndex(i).setEvent(entry.getEvents(i)));
      }
    }
    if (entry.hasRejected()) {
      cut.setRejected(entry.getRejected());
    }
    return cut.setCause(EventCauses.of(entry.getCommand())).build();
  }

  /** Null if nothing in it is wanted, as is so of most entries where there is a filter. */
  private @Nullable EventEntry cutIfWanted(JournalEntry entry) {
    BitSet wanted = new BitSet();
    for (int i = 0; i < entry.getEventsCount(); i++) {
      JournalEvent event = entry.getEvents(i);
      EventFields.Content content = EventFields.of(event);
      List<String> inQueues = selection.asksForQueues() ? queues.follow(event, content) : List.of();
      if (selection.wants(content, inQueues)) {
        wanted.set(i);
      }
    }
    queues.entryEnds();
    return wanted.isEmpty() ? null : cut(entry, wanted::get);
  }

  @Override
  public void close() {
    cursor.close();
  }
}

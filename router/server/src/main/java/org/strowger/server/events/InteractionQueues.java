package org.strowger.server.events;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.proto.v1.JournalEvent.EventCase;
import org.strowger.server.snapshot.CorePart;
import org.strowger.server.snapshot.Snapshot;

/**
 * Which interaction is in which queue, made of the events themselves. Most events name only their
 * interaction, so a filter by queue needs this. Holds the interactions that are not over, which the
 * core bounds. For the one thread that reads.
 */
final class InteractionQueues {
  private final Map<Long, String> queues = new HashMap<>();
  private final List<Long> over = new ArrayList<>();

  /** As they were when a snapshot was made. */
  static InteractionQueues restored(Snapshot snapshot) {
    InteractionQueues queues = new InteractionQueues();
    snapshot.read(
        CorePart.NAME,
        row -> {
          try {
            queues.restore(JournalEvent.parseFrom(row));
          } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
          }
        });
    return queues;
  }

  void restore(JournalEvent row) {
    if (row.hasInteractionRow()) {
      queues.put(row.getInteractionRow().getInteractionId(), row.getInteractionRow().getQueueId());
    }
  }

  /** By interaction. */
  Map<Long, String> queues() {
    return Collections.unmodifiableMap(queues);
  }

  /** Takes note of the event, and returns the queues it belongs to: left, entered, or named. */
  List<String> follow(JournalEvent event, EventFields.Content content) {
    long interaction = content.interaction();
    String named = content.queue();
    if (interaction == 0) {
      return named.isEmpty() ? List.of() : List.of(named);
    }
    String before = named.isEmpty() ? queues.get(interaction) : queues.put(interaction, named);
    if (isLast(event)) {
      over.add(interaction);
    }
    List<String> both = new ArrayList<>(2);
    if (before != null) {
      both.add(before);
    }
    if (!named.isEmpty()) {
      both.add(named);
    }
    return both;
  }

  /** What is over is forgotten with its entry: other events of it may stand in the same one. */
  void entryEnds() {
    over.forEach(queues::remove);
    over.clear();
  }

  private static boolean isLast(JournalEvent event) {
    return event.getEventCase() == EventCase.WRAP_UP_ENDED
        || (event.getEventCase() == EventCase.INTERACTION_ENDED
            && event.getInteractionEnded().getWrapUpDeadlineMs() == 0);
  }
}

package org.strowger.server.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.RandomCentre;
import org.strowger.server.journal.EventCodec;
import org.strowger.server.journal.JournalCodec;

/** Who is in which queue follows from the core's rows as it does from all entries. */
class InteractionQueuesTest {
  private static final long SEED = Long.getLong("queues.seed", 31);
  private static final int COMMANDS = 20_000;
  private static final int COMPARE_EVERY = 20;

  private final InteractionQueues followed = new InteractionQueues();
  private int most;

  private void follow(JournalEntry entry) {
    for (JournalEvent event : JournalCodec.encode(entry).getEventsList()) {
      followed.follow(event, EventFields.of(event));
    }
    followed.entryEnds();
  }

  @Test
  void whoIsInWhichQueueFollowsFromTheRows() {
    RandomCentre centre = new RandomCentre(SEED, this::follow);
    centre.open();
    for (int i = 1; i <= COMMANDS; i++) {
      centre.step();
      if (i % COMPARE_EVERY == 0) {
        InteractionQueues restored = new InteractionQueues();
        centre.core().writeRows(row -> restored.restore(EventCodec.encode(row)));
        assertEquals(
            new TreeMap<>(followed.queues()),
            new TreeMap<>(restored.queues()),
            () -> "seed " + SEED + ", sequence " + centre.sequence());
        most = Math.max(most, followed.queues().size());
      }
    }
    assertTrue(most > 10, "too few to prove anything: " + most);
  }
}

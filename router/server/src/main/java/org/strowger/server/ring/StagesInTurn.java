package org.strowger.server.ring;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.Sequence;
import java.util.List;
import java.util.function.LongFunction;

/**
 * All stages on one thread, for machines with few processors: a batch is decided, then written and
 * made durable, then published, and only then let go of. What each stage sees, and in which order,
 * is what it sees on a thread of its own; what falls away is handing over.
 */
final class StagesInTurn implements EventHandler<Slot> {
  /**
   * Larger batches are cut, so that who came first is answered before the last is decided. Enough
   * that what is told to one stream in a batch still shares a frame.
   */
  static final int BATCH_MAX = 512;

  private static final long NONE = -1;

  private final CoreStage core;
  private final JournalStage journal;
  private final PublishStage publish;
  private final LongFunction<Slot> slots;
  private Sequence letGo = new Sequence();
  private long first = NONE;

  /**
   * @param slots the ring's slot of that number
   */
  StagesInTurn(
      CoreStage core, JournalStage journal, PublishStage publish, LongFunction<Slot> slots) {
    this.core = core;
    this.journal = journal;
    this.publish = publish;
    this.slots = slots;
  }

  @Override
  public void setSequenceCallback(Sequence sequence) {
    letGo = sequence;
  }

  @Override
  public void onStart() {
    List.of(core.progress(), journal.progress(), publish.progress())
        .forEach(stage -> stage.begin("strowger-stages"));
  }

  @Override
  public void onEvent(Slot slot, long cell, boolean endOfBatch) {
    if (first == NONE) {
      first = cell;
      core.onBatchStart(1, 1);
    }
    boolean last = endOfBatch || cell - first + 1 == BATCH_MAX;
    core.onEvent(slot, cell, last);
    if (last) {
      pass(journal::onEvent, cell);
      pass(publish::onEvent, cell);
      first = NONE;
      letGo.set(cell);
    }
  }

  private interface Stage {
    void onEvent(Slot slot, long cell, boolean endOfBatch);
  }

  private void pass(Stage stage, long last) {
    for (long cell = first; cell <= last; cell++) {
      stage.onEvent(slots.apply(cell), cell, cell == last);
    }
  }
}

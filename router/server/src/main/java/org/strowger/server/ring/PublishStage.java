package org.strowger.server.ring;

import com.lmax.disruptor.EventHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.JournalEntry;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.publish.Publisher;

/**
 * The last stage: shows each durable entry to the board, answers whoever asked, and tells the
 * publishers, in this order; at the end of a batch they send what they gathered. The reply comes
 * before the news, so that an agent who signs out hears the answer before the stream closes.
 *
 * <p>The board is not contained like the others: everyone looks things up in it, and from a wrong
 * board only wrong things could be told. If it throws, the host stops.
 */
final class PublishStage implements EventHandler<Slot> {
  private static final Logger log = LoggerFactory.getLogger(PublishStage.class);

  private final Publisher board;
  private final List<Publisher> publishers;
  private final FailStop failStop;
  private final RouterMetrics metrics;
  private final StageProgress progress = new StageProgress();
  private volatile long publishedSequence;

  /**
   * @param lastSequence that of the newest entry in the journal
   */
  PublishStage(
      Publisher board,
      List<Publisher> publishers,
      long lastSequence,
      FailStop failStop,
      RouterMetrics metrics) {
    this.publishedSequence = lastSequence;
    this.board = board;
    this.publishers = new ArrayList<>(publishers);
    this.failStop = failStop;
    this.metrics = metrics;
  }

  @Override
  public void onStart() {
    progress.begin("strowger-publish");
  }

  @Override
  public void onEvent(Slot slot, long cell, boolean endOfBatch) {
    if (!failStop.failed()) {
      publish(slot, endOfBatch);
    }
    slot.clear();
    progress.handled(cell, endOfBatch);
  }

  StageProgress progress() {
    return progress;
  }

  /** The newest sequence that everyone was told of; any thread. */
  long publishedSequence() {
    return publishedSequence;
  }

  private void publish(Slot slot, boolean endOfBatch) {
    JournalEntry entry = slot.entry();
    if (entry != null) {
      show(entry);
      reply(entry, slot.origin());
      each(entry, publisher -> publisher.onEntry(entry));
      publishedSequence = entry.sequence();
    }
    Query query = slot.query();
    long timeMs = slot.timeMs();
    if (query != null) {
      // First the time, or what is asked after midnight would be answered with yesterday's counts.
      turn(timeMs);
      answer(query);
    }
    if (endOfBatch) {
      turn(timeMs);
      each(null, publisher -> publisher.onBatchEnd(timeMs));
    }
  }

  private void show(JournalEntry entry) {
    try {
      board.onEntry(entry);
    } catch (RuntimeException | Error broken) {
      failStop.fail("the board broke at sequence " + entry.sequence(), broken);
    }
  }

  private void turn(long timeMs) {
    try {
      board.onBatchEnd(timeMs);
    } catch (RuntimeException | Error broken) {
      failStop.fail("the board broke as time passed", broken);
    }
  }

  private void reply(JournalEntry entry, Origin origin) {
    try {
      origin.onReply(entry);
    } catch (RuntimeException fault) {
      contain("Reply", "the reply to sequence " + entry.sequence(), fault);
    }
  }

  private void answer(Query query) {
    try {
      query.answer();
    } catch (RuntimeException fault) {
      contain("Query", "a query", fault);
    }
  }

  /** {@code entry}: null = at the end of a batch. */
  private void each(@Nullable JournalEntry entry, Consumer<Publisher> call) {
    if (failStop.failed()) {
      return;
    }
    for (int i = 0; i < publishers.size(); ) {
      Publisher publisher = publishers.get(i);
      try {
        call.accept(publisher);
        i++;
      } catch (RuntimeException fault) {
        publishers.remove(i);
        String name = publisher.getClass().getSimpleName();
        String when = entry == null ? "the end of a batch" : "entry " + entry.sequence();
        contain(name, name + " at " + when + "; it is closed", fault);
        close(publisher, fault);
      }
    }
  }

  private void close(Publisher publisher, RuntimeException why) {
    try {
      publisher.close(why);
    } catch (RuntimeException fault) {
      log.error("a publisher could not be closed", fault);
    }
  }

  private void contain(String name, String what, RuntimeException fault) {
    metrics.publisherFault(name);
    log.error("a fault was contained: {}", what, fault);
  }
}

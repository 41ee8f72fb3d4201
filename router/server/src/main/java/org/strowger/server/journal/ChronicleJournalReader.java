package org.strowger.server.journal;

import java.nio.file.Path;
import java.util.function.Consumer;
import net.openhft.chronicle.queue.ChronicleQueue;
import org.strowger.core.Decided;
import org.strowger.core.JournalEntry;

/**
 * Reads the journal in a directory and changes nothing there, so it may be used beside a running
 * server. For one thread.
 */
public final class ChronicleJournalReader implements JournalReader {
  private final ChronicleQueue queue;
  private final long knownSequence;

  private ChronicleJournalReader(ChronicleQueue queue) {
    this.queue = queue;
    this.knownSequence = ChronicleEntries.lastSequence(queue);
  }

  /** Throws {@link JournalUnusable} where {@code directory} holds no journal. */
  public static ChronicleJournalReader open(Path directory) {
    ChronicleRuntime.prepare();
    if (!ChronicleQueues.isQueue(directory)) {
      throw new JournalUnusable(
          "there is no journal in " + directory + ": name the directory that the server writes");
    }
    ChronicleQueue queue = ChronicleQueues.toRead(directory);
    try {
      return new ChronicleJournalReader(queue);
    } catch (RuntimeException e) {
      queue.close();
      throw e;
    }
  }

  @Override
  public void read(long fromSequence, Consumer<JournalEntry> reader) {
    ChronicleEntries.read(queue, fromSequence, knownSequence, reader);
  }

  @Override
  public void readDecided(long fromSequence, Consumer<? super Decided> reader) {
    ChronicleEntries.readDecided(queue, fromSequence, knownSequence, reader);
  }

  @Override
  public long firstSequence() {
    return ChronicleEntries.firstSequence(queue);
  }

  /** The newest entry that was there when this reader was opened. */
  @Override
  public long lastSequence() {
    return knownSequence;
  }

  @Override
  public JournalCursor cursor(long fromSequence) {
    return ChronicleCursor.open(queue, fromSequence);
  }

  @Override
  public void close() {
    queue.close();
  }
}

package org.strowger.server.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import org.strowger.core.Decided;
import org.strowger.core.JournalEntry;

/**
 * The journal in a Chronicle Queue: one file per day (UTC) in one directory, written by one process
 * at a time. Opened and closed by the server's main thread; appended to by the journal stage; read
 * by anyone, each call with a cursor of its own.
 *
 * <p>What it promises is the level <em>process</em>: an entry appended survives the end of the
 * process, be it a kill -9, because the mapped file belongs to the kernel from then on. It does not
 * promise to survive a power cut or a crash of the machine; Chronicle's own sync would not either,
 * being asynchronous, so {@link #sync} does not pretend; {@link FileJournal} does. Once a second
 * {@link BackgroundSync} carries what was written to the disk, and nobody waits for it. An entry
 * that was being written when the process ended was never published, and is not there afterwards.
 */
public final class ChronicleJournal implements Journal {
  /** Chronicle takes a document of up to a quarter of its block; a part stays well below. */
  private static final int PARTS_PER_BLOCK = 8;

  private final Path directory;
  private final ChronicleQueue queue;
  private final ExcerptAppender appender;
  private final JournalLock lock;
  private final EntryEncoder encoder = new EntryEncoder();
  private final OpenCursors cursors = new OpenCursors();
  private final BackgroundSync background;
  private final int payloadMax;
  private volatile long lastSequence;

  private ChronicleJournal(
      Path directory,
      ChronicleQueue queue,
      ExcerptAppender appender,
      JournalLock lock,
      int payloadMax) {
    this.directory = directory;
    this.queue = queue;
    this.appender = appender;
    this.lock = lock;
    this.payloadMax = payloadMax;
    this.lastSequence = ChronicleEntries.lastSequence(queue);
    this.background =
        new BackgroundSync(
            new FolderDisk(directory), ChronicleQueues.FILE_SUFFIX, this::lastSequence);
  }

  /**
   * Opens the journal in {@code directory} to write, making it where there is none. Throws {@link
   * JournalFault}.
   */
  public static ChronicleJournal open(Path directory) {
    return open(directory, ChronicleQueues.BLOCK_BYTES);
  }

  /** With a block of its own size; small ones save disk in tests. */
  static ChronicleJournal open(Path directory, int blockBytes) {
    ChronicleRuntime.prepare();
    JournalLock lock = JournalLock.of(directory);
    ChronicleQueue queue = null;
    try {
      queue = ChronicleQueues.toWrite(directory, blockBytes);
      ExcerptAppender appender = ChronicleQueues.appender(queue, directory);
      ChronicleJournal journal =
          new ChronicleJournal(directory, queue, appender, lock, blockBytes / PARTS_PER_BLOCK);
      journal.background.start();
      return journal;
    } catch (RuntimeException e) {
      if (queue != null) {
        queue.close();
      }
      lock.close();
      throw e;
    }
  }

  @Override
  public long lastSequence() {
    return lastSequence;
  }

  @Override
  public void append(JournalEntry entry) {
    JournalCodec.requireFollows(entry, lastSequence);
    for (byte[] part : EntryParts.cut(entry.sequence(), encoder.encode(entry), payloadMax)) {
      ChronicleEntries.write(appender, part);
    }
    lastSequence = entry.sequence();
  }

  /** Nothing is left to be done at the level that this journal promises. */
  @Override
  public void sync() {}

  @Override
  public long freeBytes() {
    return FreeSpace.bytes(directory);
  }

  @Override
  public long firstSequence() {
    return ChronicleEntries.firstSequence(queue);
  }

  @Override
  public void deleteBefore(long sequence, LocalDate keepFrom) {
    try {
      new ChronicleRetention(queue, directory)
          .deleteBefore(cursors.neededAtOrBefore(sequence), keepFrom);
    } catch (IOException e) {
      throw new JournalUnusable(
          "old files of the journal in " + directory + " stay (" + e + ")", e);
    }
  }

  @Override
  public void read(long fromSequence, Consumer<JournalEntry> reader) {
    ChronicleEntries.read(queue, fromSequence, lastSequence, reader);
  }

  @Override
  public void readDecided(long fromSequence, Consumer<? super Decided> reader) {
    ChronicleEntries.readDecided(queue, fromSequence, lastSequence, reader);
  }

  @Override
  public JournalCursor cursor(long fromSequence) {
    return cursors.count(ChronicleCursor.open(queue, fromSequence), fromSequence);
  }

  @Override
  public void close() {
    if (!queue.isClosed()) {
      background.close();
      appender.close();
      queue.close();
      lock.close();
    }
  }
}

package org.strowger.server.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.strowger.core.Decided;
import org.strowger.core.JournalEntry;

/**
 * Reads the journal that {@link FileJournal} writes, and changes nothing there, so it may be used
 * beside a running server: up to the end that was found when this was opened. For one thread.
 */
public final class FileJournalReader implements JournalReader {
  private final Disk disk;
  private final FileEnd end;

  private FileJournalReader(Disk disk, FileEnd end) {
    this.disk = disk;
    this.end = end;
  }

  /** Throws {@link JournalFault} where the journal can't be read or its end is damaged. */
  public static FileJournalReader open(Path directory) {
    return open(new FolderDisk(directory));
  }

  static FileJournalReader open(Disk disk) {
    try {
      return new FileJournalReader(disk, FileTail.find(disk).end());
    } catch (IOException e) {
      throw new JournalUnusable("the journal in " + disk + " can't be read (" + e + ")", e);
    }
  }

  @Override
  public void read(long fromSequence, Consumer<JournalEntry> reader) {
    read(disk, end, fromSequence, reader);
  }

  /** Hands out what stands from {@code fromSequence} up to {@code end}. */
  static void read(Disk disk, FileEnd end, long fromSequence, Consumer<JournalEntry> reader) {
    read(new FileCursor(disk, () -> end, fromSequence), reader);
  }

  /** Hands out what stands behind {@code cursor}, which is closed. */
  static void read(JournalCursor cursor, Consumer<JournalEntry> reader) {
    try (cursor) {
      for (var entry = cursor.next(); entry != null; entry = cursor.next()) {
        reader.accept(EntryBytes.decode(entry.getSequence(), entry));
      }
    }
  }

  @Override
  public void readDecided(long fromSequence, Consumer<? super Decided> reader) {
    readDecided(cursor(fromSequence), reader);
  }

  /** Hands out what was decided in what stands behind {@code cursor}, which is closed. */
  static void readDecided(JournalCursor cursor, Consumer<? super Decided> reader) {
    try (cursor) {
      for (Decided next = cursor.nextDecided(); next != null; next = cursor.nextDecided()) {
        reader.accept(next);
      }
    }
  }

  @Override
  public long firstSequence() {
    return FileCursor.firstSequence(disk);
  }

  /** The newest entry that was there when this reader was opened. */
  @Override
  public long lastSequence() {
    return end.sequence();
  }

  @Override
  public Durability durability() {
    return Durability.DISK;
  }

  @Override
  public JournalCursor cursor(long fromSequence) {
    return new FileCursor(disk, () -> end, fromSequence);
  }

  @Override
  public void close() {}
}

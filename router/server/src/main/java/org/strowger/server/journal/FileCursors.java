package org.strowger.server.journal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.JournalEntry;

/** Who reads a file journal and how far, so that nothing is deleted before it was read. Any thread. */
final class FileCursors {
  private final Set<FileCursor> open = ConcurrentHashMap.newKeySet();

  /** A cursor that counts as open until it is closed. */
  JournalCursor open(Disk disk, Supplier<FileEnd> ends, long fromSequence) {
    FileCursor cursor = new FileCursor(disk, ends, fromSequence);
    open.add(cursor);
    return new JournalCursor() {
      @Override
      public @Nullable JournalEntry next() {
        return cursor.next();
      }

      @Override
      public void close() {
        open.remove(cursor);
        cursor.close();
      }
    };
  }

  /** The files, oldest first, that have nothing from {@code sequence} or {@code keepFrom} on. */
  List<JournalFile> unneeded(Disk disk, long sequence, LocalDate keepFrom) throws IOException {
    long needed = sequence;
    for (FileCursor one : open) {
      needed = Math.min(needed, one.nextSequence());
    }
    List<JournalFile> files = JournalFile.among(disk.names());
    List<JournalFile> unneeded = new ArrayList<>();
    for (int i = 0; i + 1 < files.size(); i++) {
      if (files.get(i + 1).firstSequence() > needed || !files.get(i).day().isBefore(keepFrom)) {
        break;
      }
      unneeded.add(files.get(i));
    }
    return unneeded;
  }
}

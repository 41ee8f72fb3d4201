package org.strowger.server.journal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of a file journal when it is opened. Behind the newest whole entry there may be a
 * rest that the end of a process or of power left unfinished; it was never published, and nothing
 * more is read of it. A rest is taken for that only where nothing proves that it was durable once:
 * otherwise it is damage, and the journal is refused.
 *
 * @param end the end of what is whole
 * @param provenPosition from here on, in the same file, nothing says that the bytes were ever
 *     synced; the end itself where all were
 * @param salt that of the newest file; 0 while there is none
 * @param tornBytes how many bytes lie behind the end
 * @param unfinished a newer file whose making was never finished, or null
 */
record FileTail(
    FileEnd end, long provenPosition, long salt, long tornBytes, @Nullable JournalFile unfinished) {
  static FileTail find(Disk disk) throws IOException {
    List<JournalFile> files = JournalFile.among(disk.names());
    if (files.isEmpty()) {
      return new FileTail(FileEnd.EMPTY, 0, 0, 0, null);
    }
    JournalFile newest = files.getLast();
    try (FrameReader reader = open(disk, newest)) {
      if (reader != null) {
        return new Scan(newest, reader).find();
      }
    }
    return files.size() == 1
        ? new FileTail(FileEnd.EMPTY, 0, 0, 0, newest)
        : before(disk, files.get(files.size() - 2), newest);
  }

  /** Null where the file was never begun; beside a router that writes it may just be begun. */
  private static @Nullable FrameReader open(Disk disk, JournalFile file) throws IOException {
    FrameReader reader = FrameReader.open(disk, file);
    return reader == null && isBegun(disk, file) ? FrameReader.require(disk, file) : reader;
  }

  /** A header is synced before anything is written behind it. */
  private static boolean isBegun(Disk disk, JournalFile file) throws IOException {
    try (DiskFile bytes = disk.openToRead(file.name())) {
      return bytes.size() > JournalFile.HEADER_BYTES;
    }
  }

  /** A file is whole and synced before the next one is made. */
  private static FileTail before(Disk disk, JournalFile file, JournalFile unfinished)
      throws IOException {
    try (FrameReader reader = FrameReader.require(disk, file)) {
      FileTail tail = new Scan(file, reader).find();
      if (tail.tornBytes > 0 || tail.end.sequence() != unfinished.firstSequence() - 1) {
        throw new JournalDamaged(
            tail.end.sequence() + 1,
            "in "
                + file.name()
                + " at byte "
                + tail.end.position()
                + " is not whole, though a newer file follows");
      }
      return new FileTail(tail.end, tail.end.position(), tail.salt, 0, unfinished);
    }
  }

  /** One pass over the newest file. */
  private static final class Scan {
    private final JournalFile file;
    private final FrameReader reader;
    private long position = JournalFile.HEADER_BYTES;
    private long provenPosition = JournalFile.HEADER_BYTES;
    private long sequence;

    Scan(JournalFile file, FrameReader reader) {
      this.file = file;
      this.reader = reader;
      this.sequence = file.firstSequence() - 1;
    }

    FileTail find() throws IOException {
      passOverWhole();
      requireTorn();
      return new FileTail(
          new FileEnd(file, position, sequence),
          provenPosition,
          reader.salt(),
          reader.limit() - position,
          null);
    }

    private void passOverWhole() throws IOException {
      for (Frame frame = reader.frameAt(position);
          frame != null;
          frame = reader.frameAt(position)) {
        FileCursor.requireFollows(file, frame, sequence);
        if (frame.isMark()) {
          provenPosition = frame.end();
        } else if (frame.isFirstAfterSync()) {
          provenPosition = position;
        }
        sequence = frame.sequence();
        position = frame.end();
      }
    }

    /**
     * Whoever reads beside a router that writes may have seen an entry half written and then what
     * follows it: then it is whole by now, and the pass goes on.
     */
    private void requireTorn() throws IOException {
      for (Frame later = reader.search(position + 1, sequence);
          later != null;
          later = reader.search(later.position() + 1, sequence)) {
        if (later.provesBefore(sequence + 1)) {
          reader.lookAgain();
          if (reader.frameAt(position) == null) {
            throw FileCursor.damaged(file, position, sequence + 1);
          }
          passOverWhole();
          requireTorn();
          return;
        }
      }
    }
  }
}

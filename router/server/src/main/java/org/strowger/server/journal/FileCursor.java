package org.strowger.server.journal;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.proto.v1.JournalEntry;

/**
 * A cursor over the files of a journal. It goes up to an end that somebody else knows, and that may
 * move on while it reads: the writer's, or the one that was found when a reader was opened.
 */
final class FileCursor implements JournalCursor {
  /** A search ends where so few bytes are left that reading through them is quicker. */
  private static final long SEARCH_LEAST_BYTES = 1 << 20;

  private final Disk disk;
  private final Supplier<FileEnd> ends;
  private long nextSequence;
  private final DecidedReader decided = new DecidedReader();
  private @Nullable Place place;

  /** Its first entry is {@code fromSequence}, which need not be there yet. */
  FileCursor(Disk disk, Supplier<FileEnd> ends, long fromSequence) {
    this.disk = disk;
    this.ends = ends;
    this.nextSequence = Math.max(1, fromSequence);
  }

  /** The oldest entry of the journal on {@code disk}; 1 while there is none. */
  static long firstSequence(Disk disk) {
    try {
      List<JournalFile> files = JournalFile.among(disk.names());
      return files.isEmpty() ? 1 : files.getFirst().firstSequence();
    } catch (IOException e) {
      throw new JournalUnusable("the journal in " + disk + " can't be read (" + e + ")", e);
    }
  }

  @Override
  public @Nullable JournalEntry next() {
    return next(EntryBytes::parse);
  }

  @Override
  public @Nullable Decided nextDecided() {
    return next(decided::read);
  }

  private interface Parser<T> {
    T parse(long sequence, ByteString entry);
  }

  private <T> @Nullable T next(Parser<T> parser) {
    FileEnd end = ends.get();
    if (nextSequence > end.sequence()) {
      return null;
    }
    try {
      long sequence = nextSequence;
      T entry = parser.parse(sequence, entry(end).payload());
      nextSequence = sequence + 1;
      return entry;
    } catch (IOException e) {
      throw new JournalUnusable("the journal in " + disk + " can't be read (" + e + ")", e);
    }
  }

  /** The frame of the next entry, which is known to be there. */
  private Frame entry(FileEnd end) throws IOException {
    Place here = place;
    if (here == null) {
      here = open();
      here.showUpTo(end);
      here.search(nextSequence);
    }
    while (true) {
      here.showUpTo(end);
      Frame frame = here.next();
      if (frame == null) {
        here = open();
      } else if (!frame.isMark() && frame.sequence() == nextSequence) {
        return frame;
      }
    }
  }

  /** The file that should have the next entry, from its beginning. */
  private Place open() throws IOException {
    JournalFile file = fileOf(nextSequence);
    long first = firstSequence(disk);
    if (file == null && nextSequence < first) {
      throw new JournalUnusable(
          "entry "
              + nextSequence
              + " is in no file of "
              + disk
              + ": the journal there begins with entry "
              + first
              + "; what is older was deleted (journal.keep-days), or a file is missing");
    }
    if (file == null || (place != null && file.equals(place.file))) {
      throw new JournalDamaged(
          nextSequence,
          "is in no file of "
              + disk
              + (file == null ? "" : ": it is missing behind " + file.name()));
    }
    close();
    place = new Place(file, FrameReader.require(disk, file));
    return place;
  }

  private @Nullable JournalFile fileOf(long sequence) throws IOException {
    List<JournalFile> files = JournalFile.among(disk.names());
    JournalFile last = null;
    for (JournalFile one : files) {
      if (one.firstSequence() > sequence) {
        break;
      }
      last = one;
    }
    return last;
  }

  /** Throws {@link JournalDamaged} where {@code frame} can't stand behind {@code sequence}. */
  static void requireFollows(JournalFile file, Frame frame, long sequence) {
    long expected = frame.isMark() ? sequence : sequence + 1;
    if (frame.sequence() != expected) {
      throw new JournalDamaged(
          sequence + 1,
          where(file, frame.position())
              + "is missing: entry "
              + frame.sequence()
              + " stands in its place");
    }
  }

  static JournalDamaged damaged(JournalFile file, long position, long sequence) {
    return new JournalDamaged(sequence, where(file, position) + "does not fit its checksum");
  }

  private static String where(JournalFile file, long position) {
    return "in " + file.name() + " at byte " + position + " ";
  }

  @Override
  public void close() {
    if (place != null) {
      place.close();
    }
  }

  /** How far one file has been read. */
  private static final class Place {
    private final JournalFile file;
    private final FrameReader reader;
    private long position = JournalFile.HEADER_BYTES;
    private boolean complete;
    private long sequence;

    Place(JournalFile file, FrameReader reader) {
      this.file = file;
      this.reader = reader;
      this.sequence = file.firstSequence() - 1;
    }

    /** A file that is not the newest any more is complete, which needs to be asked once. */
    void showUpTo(FileEnd end) throws IOException {
      if (complete) {
        return;
      }
      complete = !file.equals(end.file());
      if (complete) {
        reader.limitToSize();
      } else {
        reader.limit(end.position());
      }
    }

    /** Moves near {@code wanted} by halving, without reading what is before it. */
    void search(long wanted) throws IOException {
      long until = reader.limit();
      while (until - position > SEARCH_LEAST_BYTES) {
        long middle = position + (until - position) / 2;
        Frame frame = reader.search(middle, sequence);
        if (frame == null || frame.position() >= until || frame.sequence() >= wanted) {
          until = middle;
        } else {
          position = frame.position();
          sequence = frame.isMark() ? frame.sequence() : frame.sequence() - 1;
        }
      }
    }

    /** The next frame, or null at the end of the file. */
    @Nullable Frame next() throws IOException {
      if (position >= reader.limit()) {
        return null;
      }
      Frame frame = reader.frameAt(position);
      if (frame == null) {
        throw damaged(file, position, sequence + 1);
      }
      requireFollows(file, frame, sequence);
      sequence = frame.sequence();
      position = frame.end();
      return frame;
    }

    void close() {
      try {
        reader.close();
      } catch (IOException e) {
        throw new JournalUnusable("a file of the journal can't be closed: " + e.getMessage(), e);
      }
    }
  }
}

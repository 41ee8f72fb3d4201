package org.strowger.server.journal;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.TailerDirection;
import net.openhft.chronicle.wire.DocumentContext;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.core.JournalEntry;

/**
 * The entries of a queue, as they can be read from it: shared by the journal and by those who only
 * read.
 */
final class ChronicleEntries {
  private ChronicleEntries() {}

  /** The sequence of the newest complete entry, found from the end; 0 where there is none. */
  static long lastSequence(ChronicleQueue queue) {
    try (ExcerptTailer tailer =
        tailer(queue, it -> it.direction(TailerDirection.BACKWARD).toEnd())) {
      for (byte[] part = next(tailer); part != null; part = next(tailer)) {
        if (part.length >= EntryParts.HEADER_BYTES && part[EntryParts.CHECKSUM_OFFSET - 1] == 1) {
          return ByteBuffer.wrap(part).getLong();
        }
      }
      return 0;
    }
  }

  /**
   * Hands out every entry from {@code fromSequence} on, and makes sure that those up to {@code
   * knownSequence} are there.
   */
  static void read(
      ChronicleQueue queue, long fromSequence, long knownSequence, Consumer<JournalEntry> reader) {
    if (fromSequence > 1) {
      readFrom(queue, fromSequence, knownSequence, reader);
      return;
    }
    readAll(
        queue,
        knownSequence,
        (sequence, entry) -> reader.accept(EntryBytes.decode(sequence, entry)));
  }

  /** The same of what was decided. */
  static void readDecided(
      ChronicleQueue queue,
      long fromSequence,
      long knownSequence,
      Consumer<? super Decided> reader) {
    if (fromSequence > 1) {
      readDecidedFrom(queue, fromSequence, knownSequence, reader);
      return;
    }
    DecidedReader decided = new DecidedReader();
    readAll(
        queue, knownSequence, (sequence, entry) -> reader.accept(decided.read(sequence, entry)));
  }

  private interface BytesReader {
    void accept(long sequence, byte[] entry);
  }

  private static void readAll(ChronicleQueue queue, long knownSequence, BytesReader reader) {
    EntryAssembler assembler = new EntryAssembler();
    try (ExcerptTailer tailer = tailer(queue, ExcerptTailer::toStart)) {
      for (byte[] part = next(tailer); part != null; part = next(tailer)) {
        byte[] entry = assembler.add(part);
        if (entry != null) {
          reader.accept(assembler.lastSequence(), entry);
        }
      }
    }
    requireReached(assembler.lastSequence(), knownSequence);
  }

  private static void readDecidedFrom(
      ChronicleQueue queue,
      long fromSequence,
      long knownSequence,
      Consumer<? super Decided> reader) {
    long last = fromSequence - 1;
    try (ChronicleCursor cursor = ChronicleCursor.open(queue, fromSequence)) {
      for (Decided next = cursor.nextDecided(); next != null; next = cursor.nextDecided()) {
        last = next.sequence();
        reader.accept(next);
      }
    }
    requireReached(last, knownSequence);
  }

  /** Without reading what is before. */
  private static void readFrom(
      ChronicleQueue queue, long fromSequence, long knownSequence, Consumer<JournalEntry> reader) {
    long last = fromSequence - 1;
    try (ChronicleCursor cursor = ChronicleCursor.open(queue, fromSequence)) {
      for (var entry = cursor.next(); entry != null; entry = cursor.next()) {
        last = entry.getSequence();
        reader.accept(EntryBytes.decode(last, entry));
      }
    }
    requireReached(last, knownSequence);
  }

  private static void requireReached(long last, long knownSequence) {
    if (last < knownSequence) {
      throw new JournalDamaged(last + 1, "can't be found, though the newest is " + knownSequence);
    }
  }

  /** The oldest entry that is kept; 1 where there is none. */
  static long firstSequence(ChronicleQueue queue) {
    try (ExcerptTailer tailer = tailer(queue, ExcerptTailer::toStart)) {
      byte[] part = next(tailer);
      return part == null ? 1 : Math.max(1, EntryParts.sequenceOf(part));
    }
  }

  private static ExcerptTailer tailer(ChronicleQueue queue, UnaryOperator<ExcerptTailer> place) {
    return ChronicleQueues.guarded(
        queue.fileAbsolutePath(), () -> place.apply(queue.createTailer()));
  }

  /** The next part as it lies there, or null at the end. */
  static byte @Nullable [] next(ExcerptTailer tailer) {
    return ChronicleQueues.guarded(tailer.queue().fileAbsolutePath(), () -> read(tailer));
  }

  private static byte @Nullable [] read(ExcerptTailer tailer) {
    try (DocumentContext document = tailer.readingDocument()) {
      if (!document.isPresent()) {
        return null;
      }
      Bytes<?> bytes = bytesOf(document);
      int length = bytes.readInt();
      // A length that can't be is damage; what is there is handed on, and its checksum will tell.
      byte[] part = new byte[(int) Math.clamp(length, 0, bytes.readRemaining())];
      bytes.read(part);
      return part;
    }
  }

  /**
   * The counterpart of {@link #next}: a document is the length of the part, then the part;
   * Chronicle may pad it.
   */
  static void write(ExcerptAppender appender, byte[] part) {
    try (DocumentContext document = appender.writingDocument()) {
      Bytes<?> bytes = bytesOf(document);
      bytes.writeInt(part.length);
      bytes.write(part);
    }
  }

  /** A document that is present has a wire. */
  private static Bytes<?> bytesOf(DocumentContext document) {
    return Objects.requireNonNull(document.wire()).bytes();
  }
}

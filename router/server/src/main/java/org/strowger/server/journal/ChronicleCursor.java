package org.strowger.server.journal;

import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptTailer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.proto.v1.JournalEntry;

/** A cursor with a tailer of its own, so that the writer and other readers are not concerned. */
final class ChronicleCursor implements JournalCursor {
  private final ExcerptTailer tailer;
  private final EntryAssembler assembler;
  private final long fromSequence;
  private final DecidedReader decided = new DecidedReader();

  private ChronicleCursor(ExcerptTailer tailer, long fromSequence) {
    this.tailer = tailer;
    this.assembler = new EntryAssembler(fromSequence - 1);
    this.fromSequence = fromSequence;
  }

  /** Its first entry is {@code fromSequence}, which need not be there yet. */
  static ChronicleCursor open(ChronicleQueue queue, long fromSequence) {
    ExcerptTailer tailer = queue.createTailer();
    try {
      new ChronicleSearch(queue, tailer).moveBefore(fromSequence);
      return new ChronicleCursor(tailer, fromSequence);
    } catch (RuntimeException e) {
      tailer.close();
      throw e;
    }
  }

  @Override
  public @Nullable JournalEntry next() {
    byte[] entry = nextBytes();
    return entry == null ? null : EntryBytes.parse(assembler.lastSequence(), entry);
  }

  @Override
  public @Nullable Decided nextDecided() {
    byte[] entry = nextBytes();
    return entry == null ? null : decided.read(assembler.lastSequence(), entry);
  }

  private byte @Nullable [] nextBytes() {
    for (byte[] part = ChronicleEntries.next(tailer);
        part != null;
        part = ChronicleEntries.next(tailer)) {
      if (isBefore(part)) {
        continue;
      }
      byte[] entry = assembler.add(part);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  /** The search leaves a few parts of earlier entries, or of none where the journal is empty. */
  private boolean isBefore(byte[] part) {
    return assembler.lastSequence() == fromSequence - 1
        && EntryParts.sequenceOf(part) < fromSequence;
  }

  @Override
  public void close() {
    tailer.close();
  }
}

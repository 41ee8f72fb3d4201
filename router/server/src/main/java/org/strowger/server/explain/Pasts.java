package org.strowger.server.explain;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Hindsight;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.journal.EventCodec;
import org.strowger.server.journal.JournalUnusable;
import org.strowger.server.snapshot.CorePart;
import org.strowger.server.snapshot.History;
import org.strowger.server.snapshot.Snapshot;

/**
 * Comes to past states: from the newest snapshot before the entry asked for, else from the first
 * entry. Where the interaction asked for was in that snapshot and its last decision has not been
 * seen since, it looks again from an earlier one, so that snapshots change no answer. For any
 * thread.
 */
public record Pasts(History history) {
  /**
   * Follows the question to its entry, or to the end of the journal, or until {@code closing}.
   * Throws {@link org.strowger.server.journal.JournalFault} where what it needs can't be read.
   *
   * @param question makes the same question anew, as often as it is asked
   */
  public Hindsight follow(Supplier<Hindsight> question, BooleanSupplier closing) {
    Hindsight seen = null;
    long before = question.get().atSequence();
    while (true) {
      History.Start<Hindsight> start =
          history.startAtOrBefore(before - 1, snapshot -> restore(question.get(), snapshot));
      if (start == null) {
        return fromTheFirst(question, seen, closing);
      }
      seen = follow(start.made(), start.sequence() + 1, closing);
      if (seen.isWhole() || closing.getAsBoolean()) {
        return seen;
      }
      before = start.sequence();
    }
  }

  private Hindsight fromTheFirst(
      Supplier<Hindsight> question, @Nullable Hindsight seen, BooleanSupplier closing) {
    long first = history.journal().firstSequence();
    if (first == 1) {
      return follow(question.get(), 1, closing);
    }
    if (seen == null) {
      throw new JournalUnusable(
          "entry "
              + question.get().atSequence()
              + " can't be explained any more: the journal begins with entry "
              + first
              + ", and no snapshot is as old");
    }
    return seen;
  }

  private Hindsight follow(Hindsight hindsight, long fromSequence, BooleanSupplier closing) {
    history
        .journal()
        .readWhile(
            fromSequence,
            entry -> {
              hindsight.follow(entry);
              return !hindsight.isReached() && !closing.getAsBoolean();
            });
    return hindsight;
  }

  private static Hindsight restore(Hindsight fresh, Snapshot snapshot) {
    fresh.begin(snapshot.sequence(), snapshot.timeMs());
    snapshot.read(
        CorePart.NAME,
        row -> {
          try {
            fresh.restore(EventCodec.decode(JournalEvent.parseFrom(row)));
          } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
          }
        });
    return fresh;
  }
}

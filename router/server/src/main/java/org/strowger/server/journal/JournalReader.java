package org.strowger.server.journal;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.strowger.core.Decided;
import org.strowger.core.JournalEntry;

/** The reading side of a journal, which is all that recovery, printing and verifying need. */
public interface JournalReader extends AutoCloseable {
  /**
   * Hands every entry from {@code fromSequence} on to {@code reader}, in order, and returns at the
   * end of the journal. Throws {@link JournalDamaged} before the first entry that is not as it was
   * written.
   */
  void read(long fromSequence, Consumer<JournalEntry> reader);

  /** The same of what was decided, which is quicker: all that a state is made of. */
  default void readDecided(long fromSequence, Consumer<? super Decided> reader) {
    read(fromSequence, reader::accept);
  }

  /** The oldest entry that is kept; 1 while nothing has been deleted. */
  default long firstSequence() {
    return 1;
  }

  /** The newest entry that is known; 0 while there is none. */
  long lastSequence();

  /** What an entry that was published survives. */
  default Durability durability() {
    return Durability.PROCESS;
  }

  /**
   * A place of its own in this journal, before {@code fromSequence}; any thread, which then keeps
   * it to itself and closes it before the journal.
   */
  JournalCursor cursor(long fromSequence);

  /** Hands out every entry from this one on for as long as {@code reader} wants more. */
  default void readWhile(long fromSequence, Predicate<JournalEntry> reader) {
    try {
      read(
          fromSequence,
          entry -> {
            if (!reader.test(entry)) {
              throw new Enough();
            }
          });
    } catch (Enough _) {
      // The reader has what it wanted.
    }
  }

  @Override
  void close();

  /** Ends {@link #readWhile}. */
  final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Enough() {
      super(null, null, false, false);
    }
  }
}

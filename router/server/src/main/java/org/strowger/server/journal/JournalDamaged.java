package org.strowger.server.journal;

/**
 * An entry is not as it was written, or is not there. Reading stops before it, so that no state is
 * made of it.
 */
public final class JournalDamaged extends JournalFault {
  private static final long serialVersionUID = 1L;

  private final long sequence;

  /** {@code problem} continues the sentence "entry N ...". */
  JournalDamaged(long sequence, String problem) {
    super(sentence(sequence, problem));
    this.sequence = sequence;
  }

  JournalDamaged(long sequence, String problem, Throwable cause) {
    super(sentence(sequence, problem), cause);
    this.sequence = sequence;
  }

  /** The first entry that can't be trusted. */
  public long sequence() {
    return sequence;
  }

  private static String sentence(long sequence, String problem) {
    return "the journal is damaged: entry "
        + sequence
        + " "
        + problem
        + "; restore its directory from a copy";
  }
}

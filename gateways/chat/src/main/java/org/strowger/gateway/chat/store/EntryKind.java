package org.strowger.gateway.chat.store;

/** What a line of a conversation says. The names are written to disk: never rename one. */
public enum EntryKind {
  /** Somebody wrote, for everybody who is there. */
  MESSAGE,
  /** Somebody wrote, for the staff only. */
  WHISPER,
  /** Somebody sent a file; the text tells of it. */
  FILE,
  /** The customer left words and how to be reached; the text has both. */
  LETTER,
  /** The author has the customer from now on. */
  ASSIGNED,
  /** The author handed the customer on; the customer waits. */
  TRANSFERRED,
  /** The author is gone; the customer waits again, at the old place. */
  REQUEUED,
  /** The author writes to the customer too from now on. */
  JOINED,
  /** It is over; the text says why. */
  CLOSED;

  /** Whether customers are told. */
  public boolean isForCustomers() {
    return this != WHISPER;
  }
}

package org.strowger.console;

/** Where the console draws, and what people type there. */
public interface Terminal {
  /** {@link #key} when there will be no more. */
  int NO_MORE_KEYS = -1;

  /** Its size and abilities now; people resize windows. */
  Screen screen();

  /** Whether a picture can replace the one before; if not, pictures follow one another. */
  boolean redraws();

  /** Writes and flushes. */
  void write(String text);

  /** From now on each key comes by itself, and is not shown. Returns whether that is possible. */
  boolean takeKeys();

  /** Waits for the next character that is typed; {@link #NO_MORE_KEYS} = none will be. */
  int key();

  /** Keys are taken line by line again, and shown, as before. */
  void giveKeysBack();
}

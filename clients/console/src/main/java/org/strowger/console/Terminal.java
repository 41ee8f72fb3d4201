package org.strowger.console;

/** Where the console draws. */
public interface Terminal {
  /** Its size and abilities now; people resize windows. */
  Screen screen();

  /** Whether a picture can replace the one before; if not, pictures follow one another. */
  boolean redraws();

  /** Writes and flushes. */
  void write(String text);
}

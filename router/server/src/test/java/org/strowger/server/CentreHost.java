package org.strowger.server;

import java.util.function.Consumer;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.Command;

/** Whoever decides what a {@link RandomCentre} asks for. */
public interface CentreHost {
  /** Lets time pass and returns what time it is then, epoch ms. */
  long pass(long spanMs);

  /**
   * Has a command decided. Every entry made since the last time, that of the command at last, is
   * told to {@code entries} before this returns.
   */
  void decide(Command command, Consumer<JournalEntry> entries);
}

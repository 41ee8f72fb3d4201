package org.strowger.server.journal;

import java.util.Locale;

/** What an entry that was published survives, and so how the journal is kept. */
public enum Durability {
  /** The end of the process, be it a kill -9; a power failure may cost the last entries. */
  PROCESS,

  /** A power failure too: every batch is synced to the disk before it is published. */
  DISK;

  /** As it is written in the configuration. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}

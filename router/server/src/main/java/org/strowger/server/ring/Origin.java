package org.strowger.server.ring;

import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.model.AdministratorId;

/**
 * Whoever asked for something and hears the answer. Called on the publishing thread, once, after
 * the entry is durable and the board shows it, before anyone else is told of its events.
 */
@FunctionalInterface
public interface Origin {
  /** For commands that nobody waits for. */
  Origin NOBODY = _ -> {};

  void onReply(JournalEntry entry);

  /** The administrator whom the journal is to name; null = it is none, or is not known which. */
  default @Nullable AdministratorId administrator() {
    return null;
  }
}

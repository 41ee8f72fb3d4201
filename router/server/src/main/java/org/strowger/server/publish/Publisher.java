package org.strowger.server.publish;

import org.strowger.core.JournalEntry;

/**
 * Someone who makes durable entries visible. Called on the publishing thread alone. One that throws
 * is closed and counted, and not called again; the others go on.
 */
@FunctionalInterface
public interface Publisher {
  /** One entry, in order, without gaps. */
  void onEntry(JournalEntry entry);

  /**
   * No more entries for now: send what was gathered. Also called now and then when nothing happens.
   */
  default void onBatchEnd(long timeMs) {}

  /** This publisher has thrown and hears nothing more; whoever depends on it should be told. */
  default void close(Throwable why) {}
}

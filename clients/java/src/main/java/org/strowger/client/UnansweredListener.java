package org.strowger.client;

import org.strowger.proto.v1.Unanswered;

/** Told who is unanswered. Callbacks of one watch never overlap; don't wait in them. */
public interface UnansweredListener {
  /** Those who have waited longest, as they stand now; at most twice a second. */
  void onUnanswered(Unanswered unanswered);

  /** The connection was lost; what was told last may be old. The watch reconnects by itself. */
  default void onDisconnected(String reason) {}
}

package org.strowger.server.ring;

/**
 * A question that rides through the ring like a command but decides nothing. It is answered on the
 * publishing thread, which owns the board and the outboxes: so it needs no lock, and whoever asks
 * after a command was answered sees what that command did.
 */
@FunctionalInterface
public interface Query {
  void answer();
}

package org.strowger.client;

import org.strowger.proto.v1.Board;

/** Told how the board stands. Callbacks of one watch never overlap; don't wait in them. */
public interface BoardListener {
  /** The whole board as it stands now; at most twice a second. */
  void onBoard(Board board);

  /** The connection was lost; what was told last may be old. The watch reconnects by itself. */
  default void onDisconnected(String reason) {}
}

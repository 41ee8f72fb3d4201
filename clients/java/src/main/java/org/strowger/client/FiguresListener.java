package org.strowger.client;

import org.strowger.proto.v1.Figures;

/** Told how figures stand. Callbacks of one watch never overlap; don't wait in them. */
public interface FiguresListener {
  /** All figures of the router's day as they stand now, rows by id; at most twice a second. */
  void onFigures(Figures figures);

  /** The connection was lost; what was told last may be old. The watch reconnects by itself. */
  default void onDisconnected(String reason) {}
}

package org.strowger.client;

import org.strowger.proto.v1.Waits;

/** Told what waits are due to. Callbacks of one watch never overlap; don't wait in them. */
public interface WaitsListener {
  /** All of the router's day as it stands now, rows by id; at most twice a second. */
  void onWaits(Waits waits);

  /** The connection was lost; what was told last may be old. The watch reconnects by itself. */
  default void onDisconnected(String reason) {}
}

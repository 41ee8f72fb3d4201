package org.strowger.client;

import org.strowger.proto.v1.EventEntry;

/**
 * Told what has happened. Callbacks of one subscription never overlap, and the router is asked for
 * more only when they have returned: taking time in them slows the stream and loses nothing.
 */
@FunctionalInterface
public interface EventListener {
  /**
   * The next entry: every one once and in order, also over broken connections and restarts of the
   * router. What is thrown here ends the subscription, and the entry counts as not told.
   */
  void onEntry(EventEntry entry);

  /**
   * All that is wanted up to {@code throughSequence} has been told; {@code headSequence} is the
   * newest that the router has published. Comes after each message, be there entries in it or not.
   */
  default void onProgress(long throughSequence, long headSequence) {}

  /** The connection was lost; the subscription reconnects by itself and resumes. */
  default void onDisconnected(String reason) {}

  /**
   * The subscription is over and tells nothing more: {@link EventGapException} if something is
   * missing, {@code io.grpc.StatusRuntimeException} if the router refuses for good, or what the
   * listener itself has thrown.
   */
  default void onFailed(RuntimeException failure) {}
}

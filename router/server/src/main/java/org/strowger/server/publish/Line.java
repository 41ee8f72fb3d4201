package org.strowger.server.publish;

import io.grpc.Status;
import java.util.Queue;

/**
 * One connected stream as an outlet sees it: where messages are really written. Called on the
 * publishing thread.
 *
 * @param <U> what is told, one at a time; how many make one message is the line's own affair
 */
public interface Line<U> {
  /** Whether the transport takes more without holding it back. */
  boolean isReady();

  /**
   * Writes one message made of the first of {@code unsent}, which are removed. False = there was
   * nothing to say, or nobody to say it to.
   */
  boolean write(Queue<U> unsent);

  /** Ends the stream. */
  void end(Status status);

  /**
   * The other side does not read what it is sent: ends the stream and counts it.
   *
   * @param unread what was not read, in words
   */
  void tooSlow(String unread);
}

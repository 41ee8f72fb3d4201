package org.strowger.cluster;

import io.aeron.Publication;
import io.aeron.cluster.service.ClientSession;
import io.aeron.cluster.service.Cluster;
import java.time.Duration;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way back to those who asked; only the leader's goes anywhere. For the service's thread, which
 * decides nothing while it waits for a client to read: so the wait is short, and whoever does not
 * read loses its session, which tells it that an answer is missing. It connects again and asks the
 * same again, under the same key.
 */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Cluster cluster;

  Answers(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Null = the session is gone; nobody hears it. */
  void send(@Nullable ClientSession session, byte[] message) {
    if (session == null || session.isClosing()) {
      return;
    }
    UnsafeBuffer buffer = new UnsafeBuffer(message);
    long startNanos = System.nanoTime();
    cluster.idleStrategy().reset();
    for (long result = offer(session, buffer); result < 0; result = offer(session, buffer)) {
      if (isFinal(result) || System.nanoTime() - startNanos > PATIENCE.toNanos()) {
        LOG.warn(
            "session {} does not take its answers ({}): it is closed",
            session.id(),
            Publication.errorString(result));
        session.close();
        return;
      }
      cluster.idleStrategy().idle();
    }
  }

  private static long offer(ClientSession session, UnsafeBuffer buffer) {
    return session.offer(buffer, 0, buffer.capacity());
  }

  private static boolean isFinal(long result) {
    return result == Publication.CLOSED || result == Publication.MAX_POSITION_EXCEEDED;
  }
}

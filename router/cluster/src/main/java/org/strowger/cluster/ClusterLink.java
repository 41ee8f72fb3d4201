package org.strowger.cluster;

import io.aeron.Publication;
import io.aeron.cluster.client.AeronCluster;
import io.aeron.cluster.client.EgressListener;
import io.aeron.cluster.codecs.EventCode;
import io.aeron.logbuffer.Header;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Command;

/**
 * A client's side: sends commands to the cluster and hands out its answers. For one thread, which
 * must be heard of at least once in the cluster's session timeout, or its session ends.
 */
public final class ClusterLink implements AutoCloseable {
  private static final long LOOK_AGAIN_NANOS = 20_000;

  private final AeronCluster cluster;
  private final Duration patience;
  private final Map<Long, Answer> answers = new HashMap<>();
  private long asked;
  private @Nullable String ended;

  private ClusterLink(AeronCluster.Context context, Duration patience) {
    this.patience = patience;
    this.cluster = AeronCluster.connect(context.egressListener(new Listener()));
  }

  /**
   * Connects, and waits until there is a leader.
   *
   * @param driverDirectory that of an Aeron driver on this machine
   * @param endpoint the cluster's ingress, host:port
   * @param ownHost the address of this machine as the cluster sees it, where answers go
   * @param patience how long to wait for the connection, and for any answer later
   * @throws io.aeron.exceptions.TimeoutException where there is no leader within that time
   */
  public static ClusterLink connect(
      Path driverDirectory, String endpoint, String ownHost, Duration patience) {
    String channel = "aeron:udp?term-length=" + ClusterMessages.TERM_LENGTH;
    return new ClusterLink(
        new AeronCluster.Context()
            .aeronDirectoryName(driverDirectory.toString())
            .ingressChannel(channel)
            .ingressEndpoints("0=" + endpoint)
            .egressChannel(channel + "|endpoint=" + ownHost + ":0")
            .messageTimeoutNs(patience.toNanos())
            .errorHandler(Drivers::log),
        patience);
  }

  /** Sends a command and waits for the answer. Throws as {@link #send} and {@link #await}. */
  public Answer ask(Command command) {
    return await(send(command));
  }

  /**
   * Sends a command, waiting while the cluster is behind, and returns the number to {@link #await}
   * it by. Whoever sends ahead bounds how many are on their way.
   *
   * @throws org.strowger.core.model.InvalidValue where it is too large for the log; nothing was
   *     sent
   * @throws ClusterLinkBroken where it could not be sent
   */
  public long send(Command command) {
    long number = ++asked;
    offer(ClusterMessages.question(number, command));
    return number;
  }

  void offer(byte[] message) {
    UnsafeBuffer buffer = new UnsafeBuffer(message);
    patiently("the cluster takes no command", () -> isSent(buffer) ? Boolean.TRUE : null);
  }

  private boolean isSent(UnsafeBuffer message) {
    long result = cluster.offer(message, 0, message.capacity());
    if (result == Publication.CLOSED || result == Publication.MAX_POSITION_EXCEEDED) {
      throw new ClusterLinkBroken("the link is closed: " + Publication.errorString(result));
    }
    return result > 0;
  }

  /**
   * The answer to the command of that number, which is handed out once.
   *
   * @throws ClusterLinkBroken where it has not come in time, or no longer can
   */
  public Answer await(long number) {
    return patiently("the cluster does not answer", () -> answers.remove(number));
  }

  /** Keeps the session of a client that has nothing to say. */
  public void keepAlive() {
    cluster.sendKeepAlive();
    cluster.pollEgress();
  }

  private <T> T patiently(String otherwise, Supplier<@Nullable T> attempt) {
    long startNanos = System.nanoTime();
    while (true) {
      T result = attempt.get();
      if (result != null) {
        return result;
      }
      if (ended != null) {
        throw new ClusterLinkBroken("the cluster has ended the session: " + ended);
      }
      if (System.nanoTime() - startNanos > patience.toNanos()) {
        throw new ClusterLinkBroken(otherwise + " within " + patience);
      }
      if (cluster.pollEgress() == 0) {
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      }
    }
  }

  @Override
  public void close() {
    cluster.close();
  }

  /** Called within a poll, on the thread of the link. */
  private final class Listener implements EgressListener {
    @Override
    public void onMessage(
        long session,
        long timestampMs,
        DirectBuffer buffer,
        int offset,
        int length,
        Header header) {
      answers.put(
          ClusterMessages.numberOf(buffer, offset),
          ClusterMessages.readAnswer(buffer, offset, length));
    }

    @Override
    public void onSessionEvent(
        long correlation, long session, long term, int leader, EventCode code, String detail) {
      if (code != EventCode.OK) {
        ended = code + " " + detail;
      }
    }
  }
}

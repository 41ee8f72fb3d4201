package org.strowger.server.config;

import java.nio.file.Path;
import org.strowger.core.model.CoreLimits;

/** Everything a server needs to know before it starts. */
public record ServerConfig(
    Grpc grpc,
    Http http,
    JournalStore journal,
    Ring ring,
    Streams streams,
    Clock clock,
    CoreLimits limits) {

  public static final ServerConfig DEFAULT =
      new ServerConfig(
          new Grpc("127.0.0.1", 7700),
          new Http("127.0.0.1", 7701),
          new JournalStore(Path.of("strowger-data")),
          new Ring(16_384, WaitStrategyName.BLOCKING),
          new Streams(4_096, 65_536, 5_000, 500),
          new Clock(0, 1),
          CoreLimits.DEFAULT);

  /**
   * Where gateways, agents, supervisors and administrators connect.
   *
   * @param host address to listen on
   * @param port 0 = any free port
   */
  public record Grpc(String host, int port) {}

  /**
   * Where health and metrics are read.
   *
   * @param host address to listen on
   * @param port 0 = any free port
   */
  public record Http(String host, int port) {}

  /** Where the journal lies. */
  public record JournalStore(Path directory) {}

  /**
   * The ring between the edge and the core.
   *
   * @param slots commands under way at most, a power of two; a full ring answers OVERLOADED
   */
  public record Ring(int slots, WaitStrategyName waitStrategy) {}

  /**
   * How the ring's threads wait: blocking for small machines, the others trade CPU for
   * microseconds.
   */
  public enum WaitStrategyName {
    BLOCKING,
    YIELDING,
    BUSY_SPIN
  }

  /**
   * What is kept and sent per stream.
   *
   * @param agentOutbox messages kept for one agent, unsent or to resume from
   * @param gatewayOutbox messages kept for one gateway, unsent or to resume from
   * @param positionIntervalMs how often customers are told their place, ms of router time
   * @param boardIntervalMs how often watched boards are refreshed, ms of wall time
   */
  public record Streams(
      int agentOutbox, int gatewayOutbox, long positionIntervalMs, long boardIntervalMs) {}

  /**
   * The router's clock; anything but the default is a rehearsal.
   *
   * @param startMs router time at start, epoch ms; 0 = now
   * @param speed how many times as fast as the wall's
   */
  public record Clock(long startMs, int speed) {}
}

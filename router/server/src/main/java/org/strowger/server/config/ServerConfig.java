package org.strowger.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.strowger.core.model.CoreLimits;
import org.strowger.server.journal.Durability;

/** Everything a server needs to know before it starts. */
public record ServerConfig(
    Grpc grpc,
    Http http,
    JournalStore journal,
    Ring ring,
    Streams streams,
    Figures figures,
    Events events,
    Webhooks webhooks,
    Clock clock,
    CoreLimits limits,
    Admission admission,
    Health health,
    Sockets sockets) {

  public static final ServerConfig DEFAULT =
      new ServerConfig(
          new Grpc("127.0.0.1", 7700),
          new Http("127.0.0.1", 7701),
          new JournalStore(
              Path.of("strowger-data"), Durability.DISK, 512, 0, new Snapshots(500_000, 60)),
          new Ring(16_384, WaitStrategyName.BLOCKING, RingThreads.AUTO),
          new Streams(4_096, 65_536, 5_000, 500),
          new Figures(true),
          new Events(32, 5_000, "strowger"),
          new Webhooks(List.of(), Path.of("strowger-webhooks"), 15_000, 1_000, 600_000, 16, 1_000),
          new Clock(0, 1),
          CoreLimits.DEFAULT);

  /** With the presets for what callers may take up, what counts as standing still, and sockets. */
  public ServerConfig(
      Grpc grpc,
      Http http,
      JournalStore journal,
      Ring ring,
      Streams streams,
      Figures figures,
      Events events,
      Webhooks webhooks,
      Clock clock,
      CoreLimits limits) {
    this(
        grpc,
        http,
        journal,
        ring,
        streams,
        figures,
        events,
        webhooks,
        clock,
        limits,
        Admission.DEFAULT,
        Health.DEFAULT,
        Sockets.DEFAULT);
  }

  /** The same with other limits on what callers may take up. */
  public ServerConfig with(Admission other) {
    return new ServerConfig(
        grpc, http, journal, ring, streams, figures, events, webhooks, clock, limits, other, health,
        sockets);
  }

  /** The same with another idea of what counts as standing still. */
  public ServerConfig with(Health other) {
    return new ServerConfig(
        grpc, http, journal, ring, streams, figures, events, webhooks, clock, limits, admission,
        other, sockets);
  }

  /** The same with other WebSockets. */
  public ServerConfig with(Sockets other) {
    return new ServerConfig(
        grpc, http, journal, ring, streams, figures, events, webhooks, clock, limits, admission,
        health, other);
  }

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

  /**
   * Where the journal lies, and what it promises.
   *
   * @param directory its folder
   * @param durability what an entry that was published survives
   * @param freeSpaceMinMib with less space free where it lies, new work is refused, MiB; 0 = never
   * @param keepDays days that are kept before the one that runs, UTC; 0 = everything is kept
   * @param snapshots when the state is written down beside it
   */
  public record JournalStore(
      Path directory,
      Durability durability,
      int freeSpaceMinMib,
      int keepDays,
      Snapshots snapshots) {}

  /**
   * When a snapshot is made, whichever comes first.
   *
   * @param entries as many were published since the last; 0 = no snapshots are made
   * @param minutes as much time has passed since the last, of the wall's, and something happened
   */
  public record Snapshots(int entries, int minutes) {}

  /**
   * The ring between the edge and the core.
   *
   * @param slots commands under way at most, a power of two; a full ring answers OVERLOADED
   * @param threads who drives its stages
   */
  public record Ring(int slots, WaitStrategyName waitStrategy, RingThreads threads) {}

  /**
   * Core, journal and publishing on a thread each, or one after the other on one; auto is one at
   * the level process on machines with up to four processors.
   */
  public enum RingThreads {
    AUTO,
    ONE,
    THREE
  }

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
   * What is counted.
   *
   * @param waits whether the router follows itself to know what waits are due to
   */
  public record Figures(boolean waits) {}

  /**
   * Event streams, and what all events have in common.
   *
   * @param streams event streams open at once
   * @param heartbeatMs how long a stream may be silent, ms of wall time
   * @param source what CloudEvents call this router: a URI reference
   */
  public record Events(int streams, long heartbeatMs, String source) {}

  /**
   * How webhooks are called.
   *
   * @param endpoints who is called
   * @param directory where positions and dead letters lie
   * @param timeoutMs how long a call may take, ms of wall time
   * @param retryFirstMs the pause before the first repetition; it doubles with each
   * @param retryLongestMs the longest pause
   * @param attempts calls before a delivery becomes a dead letter
   * @param deadLetters dead letters kept for one endpoint
   */
  public record Webhooks(
      List<WebhookEndpoint> endpoints,
      Path directory,
      long timeoutMs,
      long retryFirstMs,
      long retryLongestMs,
      int attempts,
      int deadLetters) {
    public Webhooks {
      endpoints = List.copyOf(endpoints);
    }
  }

  /**
   * The router's clock; anything but the default is a rehearsal.
   *
   * @param startMs router time at start, epoch ms; 0 = now
   * @param speed how many times as fast as the wall's
   */
  public record Clock(long startMs, int speed) {}

  /**
   * What callers may take up. Whoever asks for more is refused at once, and told which of these it
   * was.
   *
   * @param streams streams open at once: of agents, gateways and whoever watches
   * @param watches of these, streams on which the router alone speaks
   * @param watchesPerConnection the same for one connection
   * @param calls calls with one answer that are under way at once
   * @param callsPerConnection the same for one connection
   * @param agentRequests requests of one agent's stream that are under way before it is read on
   * @param gatewayCommands commands of one gateway's stream that are under way before it is read on
   * @param agentRequestsPerSecond requests of one agent's stream per second of router time
   * @param gatewayCommandsPerSecond commands of one gateway's stream per second of router time
   * @param requestMaxKib the largest message of anyone but gateways, KiB
   * @param frameMaxKib the largest message of gateways, KiB
   * @param unsentMaxMib messages for all streams that were not read yet, MiB as encoded
   * @param keptMaxMib messages of all agents and gateways kept to resume from, MiB as encoded
   */
  public record Admission(
      int streams,
      int watches,
      int watchesPerConnection,
      int calls,
      int callsPerConnection,
      int agentRequests,
      int gatewayCommands,
      int agentRequestsPerSecond,
      int gatewayCommandsPerSecond,
      int requestMaxKib,
      int frameMaxKib,
      int unsentMaxMib,
      int keptMaxMib) {
    public static final Admission DEFAULT =
        new Admission(20_000, 200, 50, 1_024, 256, 64, 2_048, 1_000, 20_000, 1_024, 32_768, 64, 64);
  }

  /**
   * When standing still is fatal.
   *
   * @param stallMaxMs a stage that has work and has not moved for so long ends the process, ms
   */
  public record Health(long stallMaxMs) {
    public static final Health DEFAULT = new Health(30_000);
  }

  /**
   * Where the router renews tokens itself: only with a key that can sign.
   *
   * @param maxHours for how long since a token was first made
   */
  public record Renewal(TokenRenew where, int maxHours) {}

  /** Only where nobody but this machine reaches the sockets, wherever they are, or nowhere. */
  public enum TokenRenew {
    LOOPBACK,
    ALWAYS,
    NEVER
  }

  /**
   * WebSockets, over which pages speak.
   *
   * @param host address to listen on
   * @param port 0 = any free port
   * @param tokenKeys the keys that tokens are signed with; empty = there are no WebSockets
   * @param tokenMaxMinutes for how long a token may be good at most
   * @param origins of which pages may connect, such as {@code https://desk.example}
   * @param max sockets open at once
   * @param maxPerIdentity the same of one person in one role
   * @param helloMs how long a socket may take to say who it is, ms of wall time
   * @param framesPerSecond frames of one socket per second of wall time
   * @param frameMaxKib the largest frame that is taken, KiB
   * @param unsentFrames frames for one socket that were not sent yet
   * @param unsentKib the same in KiB, as encoded in protobuf
   * @param heartbeatMs after how long a silence the router says that it is there, ms of wall time
   * @param silenceMaxMs with nothing heard for so long, a socket is taken for lost, ms of wall time
   * @param chatUrl where desks reach the chat gateway, such as {@code wss://chat.example/desk}
   * @param renewal whether the router renews its pages' tokens itself
   */
  public record Sockets(
      String host,
      int port,
      Optional<Path> tokenKeys,
      int tokenMaxMinutes,
      List<String> origins,
      int max,
      int maxPerIdentity,
      long helloMs,
      int framesPerSecond,
      int frameMaxKib,
      int unsentFrames,
      int unsentKib,
      long heartbeatMs,
      long silenceMaxMs,
      Optional<String> chatUrl,
      Renewal renewal) {
    public static final Sockets DEFAULT =
        new Sockets(
            "127.0.0.1",
            7702,
            Optional.empty(),
            15,
            List.of(),
            10_000,
            8,
            5_000,
            100,
            256,
            1_024,
            8_192,
            2_000,
            30_000,
            Optional.empty(),
            new Renewal(TokenRenew.LOOPBACK, 12));

    public Sockets {
      origins = List.copyOf(origins);
    }

    /**
     * The same on a port that is free.
     *
     * @param keys what tokens are signed with
     * @param tokenMinutes for how long they may be good
     * @param chat where desks reach a chat gateway; empty = there is none
     */
    public Sockets onAnyPort(Path keys, int tokenMinutes, Optional<String> chat) {
      return new Sockets(
          host,
          0,
          Optional.of(keys),
          tokenMinutes,
          origins,
          max,
          maxPerIdentity,
          helloMs,
          framesPerSecond,
          frameMaxKib,
          unsentFrames,
          unsentKib,
          heartbeatMs,
          silenceMaxMs,
          chat,
          renewal);
    }
  }
}

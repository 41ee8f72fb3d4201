package org.strowger.cluster;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aeron.driver.MediaDriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Command;
import org.strowger.server.CentreHost;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalReader;

/**
 * A node, and a client with a driver of its own, which outlives the node as it would on another
 * machine. A node that is started again has a new core.
 */
final class TestCluster implements CentreHost, AutoCloseable {
  /** Far more than anything takes; a machine may be busy. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  final JumpingClock clock = new JumpingClock();
  private final ClusterConfig config;
  private final Path clientDirectory;
  private final MediaDriver clientDriver;
  private final Queue<JournalEntry> published = new ConcurrentLinkedQueue<>();
  private @Nullable RoutingCore core;
  private @Nullable ClusterNode node;
  private @Nullable ClusterLink link;

  TestCluster(Path directory) {
    config = config(directory.resolve("node"), Durability.PROCESS);
    clientDirectory = directory.resolve("client");
    clientDriver = Drivers.launch(clientDirectory);
  }

  /** Time is moved by hours, which must not end the session. */
  static ClusterConfig config(Path directory, Durability durability) {
    List<Integer> ports = freePorts(2);
    return new ClusterConfig(
        directory, "127.0.0.1", ports.get(0), ports.get(1), durability, Duration.ofDays(365));
  }

  /** All are taken before any is let go, so that they differ. */
  private static List<Integer> freePorts(int count) {
    List<DatagramSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
      }
      return sockets.stream().map(DatagramSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sockets.forEach(DatagramSocket::close);
    }
  }

  ClusterConfig config() {
    return config;
  }

  void startNode() {
    startNode(new RoutingCore());
  }

  void startNode(RoutingCore fresh) {
    core = fresh;
    startNode((StateMachine) fresh);
  }

  void startNode(StateMachine machine) {
    node = ClusterNode.start(config, machine, clock, published::add);
  }

  /** As a process ends that is stopped: no snapshot is taken. */
  void stopNode() {
    node().close();
    node = null;
  }

  ClusterNode node() {
    return Objects.requireNonNull(node, "start the node first");
  }

  /**
   * Of the node that was started last; to be looked at while nothing is asked, or it is stopped.
   */
  RoutingCore core() {
    return Objects.requireNonNull(core, "start the node first");
  }

  void connect() {
    connect(PATIENCE);
  }

  void connect(Duration patience) {
    disconnect();
    link = ClusterLink.connect(clientDirectory, config.ingressEndpoint(), config.host(), patience);
  }

  void disconnect() {
    if (link != null) {
      link.close();
      link = null;
    }
  }

  ClusterLink link() {
    return Objects.requireNonNull(link, "connect first");
  }

  /** The entry that the command became. */
  JournalEntry ask(Command command) {
    return assertInstanceOf(Answer.Decided.class, link().ask(command)).entry();
  }

  @Override
  public long pass(long spanMs) {
    clock.advance(spanMs);
    return clock.timeMs();
  }

  @Override
  public void decide(Command command, Consumer<JournalEntry> entries) {
    Answer answer = link().ask(command);
    if (answer instanceof Answer.Refused refused) {
      throw new AssertionError(command + " was refused: " + refused.sentence());
    }
    drain(entries);
  }

  /** Hands out what was published since the last time. */
  void drain(Consumer<JournalEntry> entries) {
    for (JournalEntry entry = published.poll(); entry != null; entry = published.poll()) {
      entries.accept(entry);
    }
  }

  /** Waits until an entry like that has been published, and returns it. */
  JournalEntry awaitEntry(Predicate<JournalEntry> wanted) {
    long startNanos = System.nanoTime();
    while (System.nanoTime() - startNanos < PATIENCE.toNanos()) {
      JournalEntry entry = published.poll();
      if (entry != null && wanted.test(entry)) {
        return entry;
      }
      if (entry == null) {
        LockSupport.parkNanos(1_000_000);
      }
    }
    throw new AssertionError("no such entry was published within " + PATIENCE);
  }

  /** All that the node has written; the node must be stopped. */
  List<JournalEntry> journal() {
    return entries(config.journalDirectory());
  }

  static List<JournalEntry> entries(Path directory) {
    List<JournalEntry> entries = new ArrayList<>();
    try (JournalReader journal = JournalDirectory.read(directory)) {
      journal.read(1, entries::add);
    }
    return entries;
  }

  @Override
  public void close() {
    disconnect();
    if (node != null) {
      stopNode();
    }
    clientDriver.close();
  }
}

package org.strowger.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.model.CoreLimits;
import org.strowger.server.RouterClock;
import org.strowger.server.RouterParts;
import org.strowger.server.board.BoardAgreement;
import org.strowger.server.board.BoardMessages;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.edge.AdminEdge;
import org.strowger.server.edge.AgentEdge;
import org.strowger.server.edge.FiguresEdge;
import org.strowger.server.edge.GatewayEdge;
import org.strowger.server.edge.Lots;
import org.strowger.server.edge.Sessions;
import org.strowger.server.edge.StrictRequests;
import org.strowger.server.edge.SupervisorEdge;
import org.strowger.server.events.PublishedHead;
import org.strowger.server.explain.PastQuestions;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.FileJournal;
import org.strowger.server.journal.ForgetfulDisk;
import org.strowger.server.journal.JournalRoom;
import org.strowger.server.journal.JournalUnusable;
import org.strowger.server.journal.Recovery;
import org.strowger.server.preview.Previews;
import org.strowger.server.publish.AgentPublisher;
import org.strowger.server.publish.BoardPublisher;
import org.strowger.server.publish.Budget;
import org.strowger.server.publish.FiguresPublisher;
import org.strowger.server.publish.GatewayPublisher;
import org.strowger.server.publish.InterventionPublisher;
import org.strowger.server.publish.Outlets;
import org.strowger.server.ring.FailStop;
import org.strowger.server.ring.Pipeline;
import org.strowger.server.ring.SteppedRing;
import org.strowger.server.snapshot.History;
import org.strowger.server.snapshot.SnapshotRecovery;
import org.strowger.server.snapshot.SnapshotStore;

/**
 * The machine that the router runs on: a disk that forgets, a clock that is set, and a process that
 * is killed and started again. What runs in it is put together as the server does it, from the real
 * parts; only the stages have no threads.
 */
final class SimulatedMachine {
  static final CoreLimits LIMITS = CoreLimits.DEFAULT;

  /** Few, so that the ring is full now and then. */
  private static final long BUDGET_BYTES = 64L << 20;

  private static final ServerConfig.Admission ADMISSION = ServerConfig.Admission.DEFAULT;
  private static final int SLOTS = 64;

  /** So few that who does not read loses the stream, and who is away for long must get all anew. */
  private static final int AGENT_OUTBOX = 12;

  private static final int GATEWAY_OUTBOX = 60;
  private static final long POSITION_INTERVAL_MS = 5_000;
  private static final long BOARD_INTERVAL_MS = 500;
  private static final Duration PULSE = Duration.ofMillis(BOARD_INTERVAL_MS);

  /** Between two snapshots. */
  private static final int SNAPSHOT_MS_MAX = 20_000;

  private final Agenda agenda;
  private final SimulatedNetwork network;
  private final SimulatedClock clock;
  private final Witness witness;
  private final Consumer<String> complain;
  private ForgetfulDisk disk = new ForgetfulDisk();
  private final int keepDays;
  private @Nullable Life life;
  private int lives;
  private SteppedSnapshots.@Nullable Cut cutNext;
  private boolean rotten;
  private int snapshots;
  private int fromSnapshots;

  /** {@code complain} is told what must not be. */
  SimulatedMachine(
      Agenda agenda,
      SimulatedNetwork network,
      SimulatedClock clock,
      Witness witness,
      Consumer<String> complain) {
    this.complain = complain;
    this.agenda = agenda;
    this.network = network;
    this.clock = clock;
    this.witness = witness;
    this.keepDays = agenda.between(0, 2);
  }

  /** Days of the journal that are kept; 0 = all. */
  int keepDays() {
    return keepDays;
  }

  ForgetfulDisk disk() {
    return disk;
  }

  /** Null while no router runs. */
  @Nullable Life life() {
    return life;
  }

  boolean isUp() {
    return life != null;
  }

  /** How often a router was started. */
  int lives() {
    return lives;
  }

  /** How many snapshots were made. */
  int snapshots() {
    return snapshots;
  }

  /** How many lives began at a snapshot. */
  int fromSnapshots() {
    return fromSnapshots;
  }

  /** This comes between when the next snapshot is made; null = nothing does. */
  void cutNextSnapshot(SteppedSnapshots.@Nullable Cut cut) {
    cutNext = cut;
  }

  /**
   * The disk spoils the newest snapshot, unless it did so since the last one was made: the one
   * before is what there is to fall back on.
   */
  void spoilSnapshot() {
    List<Long> sequences = store().sequences();
    if (rotten || sequences.size() < 2) {
      return;
    }
    rotten = true;
    String digits = sequences.getFirst() + ".snapshot";
    disk.names().stream()
        .filter(name -> name.endsWith(digits))
        .forEach(
            name -> disk.flip(name, agenda.between(0, disk.bytes(name).length * Byte.SIZE - 1)));
  }

  private SnapshotStore store() {
    return new SnapshotStore(disk, () -> lives * 1_000L + snapshots);
  }

  /** Starts a router, unless one runs; if the disk has a fault, again when somebody saw to it. */
  void start() {
    if (life != null) {
      return;
    }
    lives++;
    try {
      life = new Life();
      life.begin();
    } catch (JournalUnusable unusable) {
      life = null;
      disk.failAfter(Long.MAX_VALUE);
      agenda.after(agenda.between(100, 5_000), "start again", this::start);
    }
  }

  /** The process ends where it is; the kernel keeps what it has. */
  void kill() {
    if (life != null) {
      life.over = true;
      life = null;
      network.routerIsGone();
    }
  }

  void losePower() {
    kill();
    disk = disk.afterPowerFailure(agenda.random().split());
  }

  /** In good order. */
  void stop() {
    Life running = life;
    if (running != null) {
      try {
        running.close();
      } catch (JournalUnusable unusable) {
        agenda.note(running.board.sequence());
      }
      kill();
    }
  }

  /** One process, from its start to its end. */
  final class Life {
    final RoutingCore core;
    final LiveBoard board;
    final FiguresPublisher figures;
    final FileJournal journal = disk.journal();
    private final BoardMessages messages;
    private final Budget budget = new Budget(BUDGET_BYTES);
    private final Outlets outlets = new Outlets(budget);
    private final AgentPublisher agents;
    private final GatewayPublisher gateways;
    private final BoardPublisher boards;
    private final InterventionPublisher interventions;
    private final PastQuestions past;
    private final RouterMetrics metrics = new RouterMetrics(new PrometheusRegistry());
    private final Previews previews = new Previews();
    private final PublishedHead head;
    private final SteppedSnapshots snapshotsOfThisLife;
    private final SteppedRing ring;
    private final RouterClock notBefore;
    private final Pipeline.Start start;
    private final FailStop failStop = new FailStop(this::failStopped);
    private boolean over;
    private final boolean[] asked = new boolean[3];
    private long ticks;

    private Life() {
      SnapshotRecovery.Result<RouterParts> result =
          new SnapshotRecovery<>(journal, store(), () -> RouterParts.of(new RoutingCore()))
              .recover();
      core = (RoutingCore) result.parts().core().machine();
      board = result.parts().board();
      figures =
          new FiguresPublisher(
              result.parts().figures(), board::timeMs, BOARD_INTERVAL_MS, agenda::nanoTime);
      messages = new BoardMessages(board);
      boards = new BoardPublisher(messages, BOARD_INTERVAL_MS, agenda::nanoTime);
      interventions = new InterventionPublisher(BOARD_INTERVAL_MS, agenda::nanoTime);
      past = new PastQuestions(new History(journal, store()));
      Recovery.Recovered recovered = result.recovered();
      fromSnapshots += result.snapshot().sequence() > 0 ? 1 : 0;
      agenda.note(recovered.stateHash());
      witness.remember(journal);
      assertEquals(
          witness.stateHash(), recovered.stateHash(), "what all entries since the first give");
      start =
          new Pipeline.Start(
              recovered.lastSequence(), Math.max(clock.timeMs(), recovered.lastTimeMs() + 1));
      notBefore = clock.notBefore(start.timeMs());
      agents =
          new AgentPublisher(
              board, AGENT_OUTBOX, 2 * LIMITS.agentGraceMs(), budget, start.sequence());
      gateways =
          new GatewayPublisher(
              board, GATEWAY_OUTBOX, POSITION_INTERVAL_MS, budget, start.sequence());
      head = new PublishedHead(start.sequence());
      snapshotsOfThisLife =
          new SteppedSnapshots(
              agenda,
              disk,
              journal,
              store(),
              keepDays,
              result.snapshot(),
              head::sequence,
              this::goOnMeanwhile);
      ring =
          new SteppedRing(
              SLOTS,
              core,
              journal,
              new JournalRoom(journal, 0, agenda::nanoTime),
              notBefore,
              start,
              board,
              List.of(
                  witness.in(SimulatedMachine.this),
                  agents,
                  gateways,
                  boards,
                  interventions,
                  figures,
                  head,
                  outlets),
              PULSE,
              agenda::nanoTime,
              failStop,
              metrics);
    }

    private void begin() {
      check();
      if (!ring.gate().submit(new StartHost(LIMITS), _ -> listen())) {
        throw new AssertionError("an empty ring has refused the first command");
      }
      run();
      tickAfter(0);
      snapshotLater();
    }

    private void snapshotLater() {
      agenda.after(
          agenda.between(1_000, SNAPSHOT_MS_MAX),
          "snapshot",
          () -> {
            if (!over) {
              snapshot();
              snapshotLater();
            }
          });
    }

    private void snapshot() {
      SteppedSnapshots.Cut cut = cutNext;
      cutNext = null;
      int before = snapshotsOfThisLife.made();
      try {
        snapshotsOfThisLife.make(cut);
      } catch (SteppedSnapshots.Ended ended) {
        switch (ended.cut()) {
          case KILL -> kill();
          case POWER_FAILURE -> losePower();
          case CLOSE, DISK_FAULT -> stop();
        }
        agenda.after(agenda.between(100, 8_000), "start", SimulatedMachine.this::start);
      }
      if (snapshotsOfThisLife.made() > before) {
        snapshots++;
        rotten = false;
      }
    }

    /** The stages take some of what there is, while the maker of snapshots is at work. */
    private void goOnMeanwhile() {
      take(ring::undecided, this::decide);
      take(ring::unwritten, ring::write);
      take(ring::unpublished, ring::publish);
    }

    /** One batch of what there is now. */
    private void take(IntSupplier slots, IntConsumer batch) {
      if (!over && slots.getAsInt() > 0) {
        batch.accept(agenda.between(1, slots.getAsInt()));
      }
    }

    private void listen() {
      if (!over) {
        network.listen(services());
      }
    }

    private List<ServerServiceDefinition> services() {
      StrictRequests requests = new StrictRequests(ADMISSION);
      return List.of(
          requests.small(
              new AgentEdge(
                  ring.gate(),
                  agents,
                  outlets,
                  new Sessions(start.timeMs()),
                  notBefore,
                  metrics,
                  ADMISSION,
                  AGENT_OUTBOX,
                  board,
                  figures)),
          requests.large(
              new GatewayEdge(
                  ring.gate(),
                  gateways,
                  outlets,
                  notBefore,
                  metrics,
                  new Lots(lives),
                  ADMISSION,
                  GATEWAY_OUTBOX)),
          requests.small(
              new SupervisorEdge(
                  ring.gate(), board, messages, boards, interventions, previews, past)),
          requests.small(new FiguresEdge(ring.gate(), board::timeMs, figures, null)),
          requests.small(new AdminEdge(ring.gate(), board, past)),
          requests.small(
              new SteppedEvents(agenda, new History(journal, store()), head, () -> over)));
    }

    /** The stages go on wherever there is something to do; called after each act in the world. */
    void run() {
      ask(0, "decide", ring::undecided, this::decide);
      ask(1, "write", ring::unwritten, ring::write);
      ask(2, "publish", ring::unpublished, ring::publish);
    }

    private void decide(int batch) {
      if (ring.decide(batch)) {
        tickAfter(0);
      }
    }

    private void ask(int stage, String name, IntSupplier slots, IntConsumer batch) {
      if (slots.getAsInt() > 0 && !asked[stage] && !over) {
        asked[stage] = true;
        int delayMs = agenda.onceIn(20) ? agenda.between(0, 400) : agenda.between(0, 3);
        agenda.after(
            delayMs,
            name,
            () -> {
              asked[stage] = false;
              take(slots, batch);
            });
      }
    }

    private void tickAfter(long delayMs) {
      long mine = ++ticks;
      agenda.after(
          delayMs,
          "tick",
          () -> {
            if (!over && mine == ticks) {
              tickAfter(Math.max(1, ring.tick().toMillis()));
            }
          });
    }

    /** Nothing but a disk may stop a router. */
    private void failStopped(FailStop.Failure failure) {
      if (!(failure.cause() instanceof JournalUnusable)) {
        complain.accept(failure.reason() + ": " + failure.cause());
      }
      agenda.after(agenda.between(0, 500), "watchdog", this::failed);
    }

    /** Somebody watches over the process and starts it again. */
    private void failed() {
      if (!over) {
        kill();
        disk.failAfter(Long.MAX_VALUE);
        agenda.after(agenda.between(100, 20_000), "restart", SimulatedMachine.this::start);
      }
    }

    private void close() {
      Status closing =
          Status.UNAVAILABLE.withDescription("the router is closing: connect again and resume");
      while (!isIdle()) {
        ring.decide(ring.undecided());
        ring.write(ring.unwritten());
        ring.publish(ring.unpublished());
      }
      agents.endAll(closing);
      gateways.endAll(closing);
      boards.endAll(closing);
      interventions.endAll(closing);
      figures.endAll(closing);
      journal.close();
    }

    /** Whether everything that was taken in is decided, written and told. */
    boolean isIdle() {
      return ring.undecided() + ring.unwritten() + ring.unpublished() == 0;
    }

    /** The same, of a router that has not failed: then all of its parts must agree. */
    boolean isAtRest() {
      return isIdle() && !failStop.failed();
    }

    /** The invariants of the core, and the board against it; only where nothing is under way. */
    void check() {
      core.check();
      witness.remember(journal);
      assertEquals(witness.stateHash(), core.stateHash(), "what all entries since the first give");
      assertEquals(
          List.of(), core.overlooked(Integer.MAX_VALUE), "nobody who could be served waits");
      new BoardAgreement(core, board, () -> "after entry " + board.sequence()).check();
      assertEquals(journal.lastSequence(), Math.max(board.sequence(), start.sequence()));
    }

    BoardMessages messages() {
      return Objects.requireNonNull(messages);
    }
  }
}

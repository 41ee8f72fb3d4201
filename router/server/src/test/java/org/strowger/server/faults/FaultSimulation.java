package org.strowger.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.strowger.client.AdminClient;
import org.strowger.client.Definitions;
import org.strowger.core.JournalEntry;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.figures.By;
import org.strowger.figures.FiguresFold;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.Period;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.QueueView;
import org.strowger.server.board.BoardAgent;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.Place;
import org.strowger.server.figures.FiguresMessages;

/**
 * A small contact centre with a router that everything happens to, in one thread and in time of its
 * own. After each stretch of faults these stop, everybody finds their way back by themselves, and
 * what each of them believes is compared with what is so.
 */
final class FaultSimulation {
  private static final int CHECK_EVERY = 97;
  private static final int STEPS_TO_AGREE_MAX = 400_000;
  private static final long BACK_AFTER_MS = 150_000;
  private static final long SILENCE_MS = 3_000;
  private static final List<String> AGENTS = List.of("ana", "bo", "cy", "dee", "eli");

  private final World world;
  private final List<AgentActor> agents = new ArrayList<>();
  private final List<GatewayActor> gateways = new ArrayList<>();
  private final List<SupervisorActor> supervisors = new ArrayList<>();
  private final AuditorActor auditor;
  private final ClerkActor clerk;
  private final Faults faults;
  private boolean defined;

  FaultSimulation(long seed) {
    world = new World(seed);
    AGENTS.forEach(id -> agents.add(new AgentActor(world, id)));
    List.of("phone", "web").forEach(id -> gateways.add(new GatewayActor(world, id)));
    List.of("sue", "tom").forEach(id -> supervisors.add(new SupervisorActor(world, id, AGENTS)));
    auditor = new AuditorActor(world);
    clerk = new ClerkActor(world);
    faults = new Faults(world, agents, gateways, supervisors, auditor, clerk);
  }

  /** Runs at least so many steps of faults, in stretches, each with its end. */
  FaultSimulation run(long steps, int stretch) {
    open();
    long until = world.agenda.done() + steps;
    while (world.agenda.done() < until) {
      stepUntil(world.agenda.done() + stretch);
      settle();
    }
    return this;
  }

  long steps() {
    return world.agenda.done();
  }

  long fingerprint() {
    return world.agenda.fingerprint();
  }

  int entries() {
    return world.witness.published();
  }

  int lives() {
    return world.machine.lives();
  }

  int snapshots() {
    return world.machine.snapshots();
  }

  int fromSnapshots() {
    return world.machine.fromSnapshots();
  }

  /** How many entries were deleted with old files of the journal. */
  long deleted() {
    var life = world.machine.life();
    return life == null ? 0 : life.journal.firstSequence() - 1;
  }

  /** How often somebody asked for entries that were deleted. */
  int askedForDeleted() {
    return auditor.begunAnew() + clerk.refused();
  }

  SimulatedNetwork network() {
    return world.network;
  }

  Map<Faults.Kind, Integer> faults() {
    return faults.counts();
  }

  private void open() {
    world.machine.start();
    SimulatedThread thread = new SimulatedThread(world.agenda, "admin");
    SimulatedLink link = world.network.link("admin");
    AdminClient admin = AdminClient.of(world.channel(link, thread));
    world.agenda.after(1_000, "definitions", () -> define(admin));
    while (!defined) {
      step();
    }
    agents.forEach(AgentActor::start);
    gateways.forEach(GatewayActor::start);
    supervisors.forEach(SupervisorActor::start);
    auditor.start();
    clerk.start();
    faults.start();
  }

  private void define(AdminClient admin) {
    var _ =
        admin
            .defineAll(definitions())
            .whenComplete((_, failure) -> {
              world.believe(failure == null, "not defined: " + failure);
              defined = true;
            });
  }

  private static List<Definition> definitions() {
    List<Definition> all = new ArrayList<>();
    all.add(
        Definitions.capacityProfile(
            "two", 3, Map.of(Channel.CHANNEL_PHONE, 1, Channel.CHANNEL_CHAT, 3)));
    all.add(Definitions.skill("talk"));
    all.add(
        Definitions.queue(
            "calls",
            queue -> {
              queue.setWrapUpMs(8_000).setOfferTimeoutMs(12_000);
              queue.getCallbacksBuilder().setAttemptsMax(2).setSpacingMs(20_000).setDialMs(10_000);
              return queue.addRequirements(Definitions.requirement("talk", 1));
            }));
    all.add(
        Definitions.queue(
            "chats",
            queue -> {
              queue.getOffersBuilder().setParallel(3);
              queue.getRepliesBuilder().setFirstMs(40_000).setNextMs(60_000);
              return queue.setWrapUpMs(3_000);
            }));
    AGENTS.forEach(id -> all.add(Definitions.agent(id, "two", Definitions.proficiency("talk", 5))));
    return all;
  }

  private void stepUntil(long done) {
    while (world.agenda.done() < done) {
      step();
    }
  }

  private void step() {
    world.agenda.step();
    var life = world.machine.life();
    if (life != null) {
      life.run();
      if (world.agenda.done() % CHECK_EVERY == 0 && life.isAtRest()) {
        life.check();
      }
    }
    world.hearComplaints();
  }

  // ---- in the end

  private void settle() {
    world.calm(true);
    faults.end();
    runFor(BACK_AFTER_MS);
    faults.end();
    untilQuiet("with customers there");
    compare();
    finish();
    untilQuiet("with everybody gone");
    compare();
    assertEquals(0, present(), "everybody has gone, and these are still there");
    world.witness.remember(life().journal);
    world.witness.check(life().journal, world.machine.keepDays());
    world.calm(false);
  }

  private void runFor(long spanMs) {
    long untilMs = world.agenda.timeMs() + spanMs;
    while (world.agenda.timeMs() < untilMs) {
      step();
    }
  }

  /** Until nothing is on its way, and all that watch have had time to be told. */
  private void untilQuiet(String when) {
    long until = world.agenda.done() + STEPS_TO_AGREE_MAX;
    long quietSinceMs = world.agenda.timeMs();
    long sequence = -1;
    while (world.agenda.timeMs() - quietSinceMs < SILENCE_MS || !isQuiet()) {
      assertTrue(world.agenda.done() < until, () -> "nobody comes to rest " + when);
      step();
      if (life().board.sequence() != sequence) {
        sequence = life().board.sequence();
        quietSinceMs = world.agenda.timeMs();
      }
    }
  }

  private boolean isQuiet() {
    return life().isAtRest()
        && world.network.isQuiet()
        && agents.stream().allMatch(agent -> agent.desk().thread.isIdle())
        && gateways.stream().allMatch(gateway -> gateway.instance().thread.isIdle());
  }

  private SimulatedMachine.Life life() {
    return Objects.requireNonNull(world.machine.life(), "the router runs when there are no faults");
  }

  /** Customers leave and agents finish until nobody is there. */
  private void finish() {
    long until = world.agenda.done() + STEPS_TO_AGREE_MAX;
    while (present() > 0) {
      assertTrue(world.agenda.done() < until, () -> "they don't come to an end: " + all());
      agents.forEach(AgentActor::finish);
      gateways.forEach(GatewayActor::finish);
      runFor(5_000);
    }
  }

  private List<BoardInteraction> all() {
    return List.copyOf(life().board.interactionsAfter(Place.FIRST));
  }

  private int present() {
    return all().size();
  }

  /** Every entry since the first, whether the journal still has it or not. */
  private List<JournalEntry> journal() {
    world.witness.remember(life().journal);
    return world.witness.entries();
  }

  // ---- everybody against the board, which is compared with the core

  private void compare() {
    life().check();
    agents.forEach(this::compare);
    gateways.forEach(this::compare);
    supervisors.forEach(this::compare);
    compareFigures();
    assertEquals(
        journal().stream()
            .filter(entry -> !auditor.missed().contains(entry.sequence()))
            .map(JournalEntry::timeMs)
            .toList(),
        auditor.timesMs(),
        "every entry");
    clerk.check(journal());
  }

  private void compare(AgentActor actor) {
    AgentDesk desk = actor.desk();
    BoardAgent shown = life().board.agent(new AgentId(actor.id));
    assertNotNull(shown);
    assertEquals(shown.signedIn(), desk.isSignedIn(), () -> actor.id + " is signed in");
    if (!shown.signedIn()) {
      return;
    }
    assertEquals(Presence.LIVE, shown.presence(), () -> actor.id + " is connected");
    assertEquals(
        shown.offers().stream().map(offer -> offer.id().value()).sorted().toList(),
        List.copyOf(desk.offers.keySet()),
        () -> "offers to " + actor.id);
    assertEquals(
        shown.work().stream()
            .collect(Collectors.toMap(one -> one.id().value(), one -> one.phase().name())),
        desk.work.values().stream()
            .collect(Collectors.toMap(one -> one.id, one -> one.phase.name())),
        () -> "work of " + actor.id);
  }

  private void compare(GatewayActor actor) {
    GatewayInstance instance = actor.instance();
    Map<String, String> shown = new HashMap<>();
    for (BoardInteraction one : all()) {
      // Who is to be called back stays though a gateway has forgotten them: that is the contract.
      boolean forgotten =
          one.journey().callback().wanted() && !instance.seen().containsKey(one.key().key());
      boolean isHere = one.key().gateway().value().equals(actor.id);
      if (isHere && one.phase() != Phase.WRAP_UP && !forgotten) {
        String agent = one.phase() == Phase.ACTIVE ? String.valueOf(one.agent()) : "";
        shown.put(one.key().key(), one.phase() + " " + agent);
      }
    }
    Map<String, String> seen = new HashMap<>();
    instance
        .seen()
        .forEach((key, one) -> {
          Phase phase =
              one.parked
                  ? Phase.PARKED
                  : !one.agent.isEmpty()
                      ? Phase.ACTIVE
                      : one.offeredTo.isEmpty() ? Phase.WAITING : Phase.OFFERED;
          seen.put(key, phase + " " + (phase == Phase.ACTIVE ? one.agent : ""));
        });
    assertEquals(shown, seen, () -> "customers of " + actor.id);
    assertEquals(Set.of(), instance.leaving(), () -> "who has left " + actor.id);
    assertTrue(
        actor.olderInstances().stream().allMatch(GatewayInstance::isOver),
        () -> "an older instance of " + actor.id + " lives on");
  }

  private void compare(SupervisorActor supervisor) {
    Board seen = supervisor.board();
    assertNotNull(seen, "a supervisor has seen a board");
    Board whole = life().messages().whole();
    assertEquals(
        whole.getQueuesList().stream().map(FaultSimulation::counts).toList(),
        seen.getQueuesList().stream().map(FaultSimulation::counts).toList());
    assertEquals(
        whole.getAgentsList().stream().map(FaultSimulation::counts).toList(),
        seen.getAgentsList().stream().map(FaultSimulation::counts).toList());
  }

  /** Without what time alone changes. */
  private static QueueView counts(QueueView row) {
    return row.toBuilder().clearWaitLowMs().clearWaitMedianMs().clearWaitHighMs().build();
  }

  private static AgentView counts(AgentView row) {
    return row;
  }

  /** Live figures are those of a recount, and those that were told are the live ones. */
  private void compareFigures() {
    FiguresFold recount =
        new FiguresFold(List.of(FiguresTerms.DAYS, FiguresTerms.HALF_HOURS), List.of());
    journal().forEach(recount);
    long nowMs = life().board.timeMs();
    for (By by : List.of(By.QUEUE, By.AGENT)) {
      assertEquals(figures(recount, by, nowMs), figures(life().figures.fold(), by, nowMs));
    }
    for (SupervisorActor supervisor : supervisors) {
      assertEquals(
          arrivals(figures(recount, By.QUEUE, nowMs)),
          arrivals(Objects.requireNonNull(supervisor.figures())));
    }
  }

  private static Figures figures(FiguresFold fold, By by, long nowMs) {
    return FiguresMessages.toMessage(fold, Period.DAY, by, Period.DAY.startMs(nowMs), nowMs);
  }

  private static Map<String, Long> arrivals(Figures figures) {
    return figures.getRowsList().stream()
        .collect(Collectors.toMap(row -> row.getId(), row -> row.getArrived()));
  }

  /** Everything that the world is made of, for a message. */
  @Override
  public String toString() {
    Map<Faults.Kind, Integer> struck = new EnumMap<>(Faults.Kind.class);
    struck.putAll(faults.counts());
    return steps()
        + " steps, "
        + entries()
        + " entries, "
        + lives()
        + " lives, "
        + world.machine.fromSnapshots()
        + " from a snapshot, faults "
        + struck;
  }
}

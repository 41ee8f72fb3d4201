package org.strowger.server.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What goes wrong in a simulated world, drawn by its seed. */
final class Faults {
  /** Kinds of faults, each with how often it is drawn beside the others. */
  enum Kind {
    LINK_BREAKS(30),
    LINK_SLEEPS(14),
    CLIENT_STANDS_STILL(14),
    LAPTOP_SLEEPS(8),
    CLOCK_STEPS(10),
    ROUTER_IS_KILLED(4),
    POWER_FAILS(3),
    DISK_FAILS(3),
    SYNC_FAILS(2),
    ROUTER_IS_RESTARTED(2),
    SNAPSHOT_IS_CUT(12),
    SNAPSHOT_ROTS(3),
    DAYS_PASS(7),
    GATEWAY_FORGETS(3),
    GATEWAY_RESTARTS(4),
    GATEWAY_RUNS_TWICE(3),
    STALE_GATEWAY_STARTS(2),
    AGENT_SITS_ELSEWHERE(5);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }
  }

  private final World world;
  private final Agenda agenda;
  private final List<AgentActor> agents;
  private final List<GatewayActor> gateways;
  private final List<SupervisorActor> supervisors;
  private final AuditorActor auditor;
  private final ClerkActor clerk;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final List<SimulatedThread> held = new ArrayList<>();

  Faults(
      World world,
      List<AgentActor> agents,
      List<GatewayActor> gateways,
      List<SupervisorActor> supervisors,
      AuditorActor auditor,
      ClerkActor clerk) {
    this.world = world;
    this.agenda = world.agenda;
    this.agents = agents;
    this.gateways = gateways;
    this.supervisors = supervisors;
    this.auditor = auditor;
    this.clerk = clerk;
  }

  /** How often each kind has struck. */
  Map<Kind, Integer> counts() {
    return counts;
  }

  void start() {
    agenda.after(
        agenda.between(100, 5_000),
        "fault",
        () -> {
          if (!world.isCalm()) {
            strike(draw());
          }
          start();
        });
  }

  /** Everybody who stands still goes on. */
  void end() {
    held.forEach(SimulatedThread::goOn);
    held.clear();
    world.machine.disk().failAfter(Long.MAX_VALUE);
    world.machine.cutNextSnapshot(null);
  }

  private Kind draw() {
    int all = 0;
    for (Kind kind : Kind.values()) {
      all += kind.weight;
    }
    int drawn = agenda.between(0, all - 1);
    for (Kind kind : Kind.values()) {
      drawn -= kind.weight;
      if (drawn < 0) {
        return kind;
      }
    }
    throw new AssertionError("weights do not add up");
  }

  private void strike(Kind kind) {
    counts.merge(kind, 1, Integer::sum);
    world.trace(kind::name);
    SimulatedMachine machine = world.machine;
    switch (kind) {
      case LINK_BREAKS -> link().breakOff();
      case LINK_SLEEPS -> link().sleep(agenda.between(100, 90_000));
      case CLIENT_STANDS_STILL -> hold(thread(), agenda.between(1_000, 60_000));
      case LAPTOP_SLEEPS -> {
        AgentDesk desk = one(agents).desk();
        long forMs = agenda.between(1_000, 120_000);
        desk.link.sleep(forMs);
        hold(desk.thread, forMs);
      }
      case CLOCK_STEPS -> world.clock.step(agenda.between(-20_000, 10_000));
      case ROUTER_IS_KILLED -> {
        machine.kill();
        restartLater();
      }
      case POWER_FAILS -> {
        machine.losePower();
        restartLater();
      }
      case DISK_FAILS -> machine.disk().failAfter(agenda.between(0, 40));
      case SYNC_FAILS -> machine.disk().failNextSync();
      case ROUTER_IS_RESTARTED -> {
        machine.stop();
        restartLater();
      }
      case SNAPSHOT_IS_CUT -> machine.cutNextSnapshot(one(List.of(SteppedSnapshots.Cut.values())));
      case SNAPSHOT_ROTS -> machine.spoilSnapshot();
      case DAYS_PASS -> world.clock.step(Duration.ofHours(agenda.between(12, 60)).toMillis());
      case GATEWAY_FORGETS -> one(gateways).restart(false);
      case GATEWAY_RESTARTS -> one(gateways).restart(true);
      case GATEWAY_RUNS_TWICE -> one(gateways).takeOver();
      case STALE_GATEWAY_STARTS -> one(gateways).startStale();
      case AGENT_SITS_ELSEWHERE -> one(agents).sitDown();
    }
  }

  private void restartLater() {
    int afterMs = agenda.onceIn(8) ? agenda.between(30_000, 120_000) : agenda.between(100, 8_000);
    agenda.after(afterMs, "start", world.machine::start);
  }

  private void hold(SimulatedThread thread, long forMs) {
    thread.hold();
    held.add(thread);
    agenda.after(
        forMs,
        "goes on",
        () -> {
          if (held.remove(thread)) {
            thread.goOn();
          }
        });
  }

  private <T> T one(List<T> all) {
    return all.get(agenda.between(0, all.size() - 1));
  }

  private SimulatedLink link() {
    return switch (agenda.between(0, 7)) {
      case 7 -> clerk.link;
      case 6 -> auditor.link;
      case 0, 1, 2 -> one(one(agents).desks()).link;
      case 3, 4 -> one(gateways).instance().network;
      default -> one(supervisors).link;
    };
  }

  private SimulatedThread thread() {
    return switch (agenda.between(0, 7)) {
      case 7 -> clerk.thread;
      case 6 -> auditor.thread;
      case 0, 1, 2 -> one(one(agents).desks()).thread;
      case 3, 4 -> one(gateways).instance().thread;
      default -> one(supervisors).thread;
    };
  }
}

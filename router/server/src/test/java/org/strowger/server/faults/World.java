package org.strowger.server.faults;

import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strowger.client.StrowgerChannel;

/**
 * What everybody in one simulated world shares. Complaints are kept until the act is over: whoever
 * is called back by a client's library can't throw through it.
 */
final class World {
  private static final boolean TRACED = Boolean.getBoolean("faults.trace");

  final Agenda agenda;
  final SimulatedNetwork network;
  final SimulatedClock clock;
  final Witness witness = new Witness(this::trace);
  final SimulatedMachine machine;
  private final SplittableRandom seeds;
  private @Nullable AssertionError complaint;
  private boolean calm;

  World(long seed) {
    agenda = new Agenda(seed);
    seeds = new SplittableRandom(~seed);
    network = new SimulatedNetwork(agenda, what -> believe(false, what));
    clock = new SimulatedClock(agenda);
    machine = new SimulatedMachine(agenda, network, clock, witness, what -> believe(false, what));
  }

  /** Nobody does anything of their own accord any more; what is under way comes to its end. */
  void calm(boolean isCalm) {
    calm = isCalm;
  }

  boolean isCalm() {
    return calm;
  }

  StrowgerChannel channel(SimulatedLink link, SimulatedThread thread) {
    return StrowgerChannel.over(link, thread, chance());
  }

  /** For a client's own dice. */
  SplittableRandom chance() {
    return seeds.split();
  }

  /** One line of what happens, for whoever looks into a seed. */
  void trace(Supplier<String> line) {
    if (TRACED) {
      System.out.println(agenda.timeMs() + " " + line.get());
    }
  }

  /** Something is told to a client that can't be so. */
  void believe(boolean possible, String what) {
    if (!possible && complaint == null) {
      complaint = new AssertionError(what);
    }
  }

  /** A client has lost its connection; never because of a fault of the router. */
  void lost(String who, String reason) {
    boolean usual = !reason.contains("missing") && !reason.contains("does not know");
    believe(usual, who + ": " + reason);
  }

  /** Throws the first complaint. */
  void hearComplaints() {
    if (complaint != null) {
      throw Objects.requireNonNull(complaint);
    }
  }
}

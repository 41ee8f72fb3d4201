package org.strowger.server.faults;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One client's connection. It can break, which either side notices at its own time, and it can fall
 * asleep: nothing moves until it wakes, and if that takes long the router has given it up.
 */
final class SimulatedLink extends ManagedChannel {
  /** How long a router takes to give a silent connection up: keep-alive and its time-out, ms. */
  private static final int SILENCE_MAX_MS = 40_000;

  /** How long a client takes. */
  private static final int CLIENT_SILENCE_MAX_MS = 20_000;

  private final Agenda agenda;
  private final SimulatedNetwork network;
  private final String name;
  private final List<SimulatedCall<?, ?>> calls = new ArrayList<>();
  private boolean asleep;
  private boolean shutdown;

  SimulatedLink(Agenda agenda, SimulatedNetwork network, String name) {
    this.agenda = agenda;
    this.network = network;
    this.name = name;
  }

  @Override
  public <Q, R> ClientCall<Q, R> newCall(MethodDescriptor<Q, R> method, CallOptions options) {
    SimulatedCall<Q, R> call = new SimulatedCall<>(agenda, network, this, method);
    calls.add(call);
    return call;
  }

  void ended(SimulatedCall<?, ?> call) {
    calls.remove(call);
  }

  /** All calls break. Each side hears of it when it does, at once or after its patience. */
  void breakOff() {
    int clientMs = agenda.onceIn(3) ? agenda.between(0, CLIENT_SILENCE_MAX_MS) : 0;
    int routerMs = agenda.onceIn(3) ? agenda.between(0, SILENCE_MAX_MS) : agenda.between(0, 50);
    List.copyOf(calls).forEach(call -> call.breakOff(clientMs, routerMs));
  }

  void sleep(long forMs) {
    if (asleep) {
      return;
    }
    asleep = true;
    List<SimulatedCall<?, ?>> open = List.copyOf(calls);
    if (forMs > SILENCE_MAX_MS) {
      agenda.after(
          SILENCE_MAX_MS, name + " is given up", () -> open.forEach(SimulatedCall::givenUp));
    }
    agenda.after(forMs, name + " wakes", this::wake);
  }

  private void wake() {
    asleep = false;
    List.copyOf(calls).forEach(SimulatedCall::goOn);
  }

  boolean isAsleep() {
    return asleep;
  }

  void routerIsGone() {
    List.copyOf(calls).forEach(call -> call.routerIsGone(agenda.between(0, 3_000)));
  }

  /** Whether nothing is on its way. */
  boolean isQuiet() {
    return !asleep && calls.stream().allMatch(SimulatedCall::isQuiet);
  }

  /** The client's process has ended: the router notices soon. */
  void clientIsGone() {
    shutdown = true;
    List.copyOf(calls).forEach(SimulatedCall::clientIsGone);
    network.forget(this);
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public String authority() {
    return name;
  }

  @Override
  public ManagedChannel shutdown() {
    return shutdownNow();
  }

  @Override
  public ManagedChannel shutdownNow() {
    clientIsGone();
    return this;
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return shutdown;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return shutdown;
  }
}

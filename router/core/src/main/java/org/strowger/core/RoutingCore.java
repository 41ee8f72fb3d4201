package org.strowger.core;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.HostCommand;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.decide.AgentDecider;
import org.strowger.core.decide.ConfigurationDecider;
import org.strowger.core.decide.Emitter;
import org.strowger.core.decide.FollowUps;
import org.strowger.core.decide.GatewayDecider;
import org.strowger.core.decide.HostDecider;
import org.strowger.core.decide.IndexedMatcher;
import org.strowger.core.decide.Matcher;
import org.strowger.core.decide.Offering;
import org.strowger.core.decide.SupervisorDecider;
import org.strowger.core.decide.TimerDecider;
import org.strowger.core.event.Event;
import org.strowger.core.explain.Explainer;
import org.strowger.core.explain.Obstacle;
import org.strowger.core.explain.Overruled;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Overlooked;
import org.strowger.core.state.Evolver;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.Rows;
import org.strowger.core.state.StateCheck;
import org.strowger.core.state.StateHash;
import org.strowger.core.state.Timer;

/**
 * The router: the only door to the tables. A command passes through here in four steps: deadlines
 * that are due take effect, its decider decides, offers are made while a pair exists, and deadlines
 * that have just become due take effect.
 *
 * <p>Belongs to one thread, its host's.
 */
public final class RoutingCore implements StateMachine {
  private final RoutingState state = new RoutingState();
  private final Evolver evolver = new Evolver(state);
  private final AgentDecider agents = new AgentDecider(state);
  private final GatewayDecider gateways = new GatewayDecider(state);
  private final SupervisorDecider supervisors = new SupervisorDecider(state);
  private final ConfigurationDecider configuration = new ConfigurationDecider(state);
  private final HostDecider host = new HostDecider(state);
  private final TimerDecider deadlines = new TimerDecider(state);
  private final FollowUps followUps = new FollowUps(state);
  private final Explainer explainer = new Explainer(state);
  private final Offering offering;
  private long lastTimeMs = Long.MIN_VALUE;

  public RoutingCore() {
    this(IndexedMatcher::new);
  }

  /** With another way to find the pairs; the same pairs, if it is right. */
  RoutingCore(Function<RoutingState, Matcher> matcher) {
    this.offering = new Offering(state, matcher.apply(state));
  }

  /** What was decided for one command is applied at once and handed to the host. */
  private record Pen(Evolver evolver, Output output, long sequence, long timeMs)
      implements Emitter {
    @Override
    public void emit(Event event) {
      evolver.evolve(event, sequence, timeMs);
      output.event(event);
    }
  }

  @Override
  public void apply(Command command, long sequence, long timeMs, Output output) {
    if (timeMs < lastTimeMs) {
      throw new IllegalStateException("time went back from " + lastTimeMs + " to " + timeMs);
    }
    lastTimeMs = timeMs;
    Pen pen = new Pen(evolver, output, sequence, timeMs);
    // Deadlines that passed while the host was away must not strike before connections got their
    // grace.
    if (!(command instanceof StartHost)) {
      meetDeadlines(pen);
    }
    Reply reply = decide(command, pen);
    settle(pen);
    meetDeadlines(pen);
    output.reply(reply);
  }

  private Reply decide(Command command, Emitter out) {
    return switch (command) {
      case AgentCommand asked -> agents.decide(asked, out);
      case GatewayCommand asked -> gateways.decide(asked, out);
      case SupervisorCommand asked -> supervisors.decide(asked, out);
      case ConfigurationCommand asked -> configuration.decide(asked, out);
      case HostCommand asked -> host.decide(asked, out);
    };
  }

  private void meetDeadlines(Emitter out) {
    for (Timer due = nextDue(out); due != null; due = nextDue(out)) {
      deadlines.decide(due, out);
      settle(out);
    }
  }

  /** Whatever follows by itself, until nothing does. */
  private void settle(Emitter out) {
    do {
      followUps.beginNextActivities(out);
      offering.offerAll(out);
    } while (followUps.leaveEmptyQueues(out));
  }

  private @Nullable Timer nextDue(Emitter out) {
    Timer first = state.timers().first();
    return first == null || first.deadlineMs() > out.timeMs() ? null : first;
  }

  @Override
  public void replay(Event event, long sequence, long timeMs) {
    lastTimeMs = Math.max(lastTimeMs, timeMs);
    evolver.evolve(event, sequence, timeMs);
  }

  @Override
  public long nextDeadlineMs() {
    Timer first = state.timers().first();
    return first == null ? NO_DEADLINE : first.deadlineMs();
  }

  @Override
  public void writeRows(Consumer<Event> rows) {
    Rows.write(state, rows);
  }

  @Override
  public long stateHash() {
    StateHash hash = new StateHash();
    writeRows(hash);
    return hash.value();
  }

  @Override
  public List<Overlooked> overlooked(int most) {
    return state.index().overlooked(most);
  }

  @Override
  public Explainer explainer() {
    return explainer;
  }

  /** The rules that giving {@code interaction} to {@code agent} would set aside. */
  List<Obstacle> overruledBy(InteractionId interaction, AgentId agent) {
    return Overruled.by(state, interaction, agent);
  }

  @Override
  public void check() {
    StateCheck.check(state);
  }
}

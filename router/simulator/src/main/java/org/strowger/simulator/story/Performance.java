package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.Event;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.InvalidValue;

/**
 * One performance of a story, from the first step to the last. Before the first a router starts,
 * its gateway connects and the usual capacity profile is defined. Used by one thread.
 */
final class Performance {
  /** Deadlines within one step, beyond which time must have stopped moving on. */
  private static final int DEADLINES_MAX = 100_000;

  private final Stage stage;
  private final Names names = new Names();
  private final Narrator narrator = new Narrator(names);
  private final Inquiry inquiry;
  private CoreLimits limits = CoreLimits.DEFAULT;
  private boolean open;
  private long nowMs = StoryClock.BEGIN_MS;

  Performance(Supplier<StateMachine> cores) {
    stage = new Stage(cores);
    inquiry = new Inquiry(stage, names);
  }

  /** What the router did up to and in this step. */
  List<String> play(Step step) {
    List<String> told = new ArrayList<>();
    if (step.act() instanceof Act.Open(CoreLimits said)) {
      limits = said;
      return told;
    }
    openOnce();
    if (step.timeMs() != null) {
      passUntil(step.timeMs(), told);
    }
    act(step.act(), told);
    return told;
  }

  private void openOnce() {
    if (!open) {
      open = true;
      stage.does(new StartHost(limits), nowMs);
      stage.does(new ConnectGateway(Names.GATEWAY, 1), nowMs);
      stage.does(new DefineCapacityProfile(ProfileDraft.ONE_AT_A_TIME), nowMs);
    }
  }

  /** Deadlines strike one by one, each at its time. */
  private void passUntil(long timeMs, List<String> told) {
    for (int i = 0; stage.nextDeadlineMs() <= timeMs; i++) {
      if (i == DEADLINES_MAX) {
        throw new BrokenPromise("deadlines strike without end before " + StoryClock.tell(timeMs));
      }
      nowMs = Math.max(nowMs, stage.nextDeadlineMs());
      List<String> struck = new ArrayList<>();
      does(new AdvanceTime(), struck);
      String when = nowMs == timeMs ? "" : StoryClock.tell(nowMs) + " ";
      struck.forEach(line -> told.add(when + line));
    }
    nowMs = timeMs;
  }

  private void act(Act act, List<String> told) {
    switch (act) {
      case Act.Ask ask -> ask(ask, told);
      case Act.Look(String key) ->
          told.add(key + " " + new LineView(stage.rows()).tell(names.interaction(key)));
      case Act.Explain question -> told.addAll(inquiry.ask(question, nowMs));
      case Act.ExplainAgent question -> told.addAll(inquiry.ask(question, nowMs));
      case Act.Pass _ -> {}
      case Act.Restart(long afterMs) -> {
        stage.restart(nowMs);
        nowMs += afterMs;
        does(new StartHost(limits), told);
      }
      case Act.Refused(String why) -> told.add("refused: " + why);
      case Act.Open _ -> throw new IllegalStateException("limits are said before all else");
    }
  }

  private void ask(Act.Ask ask, List<String> told) {
    List<Command> commands;
    try {
      commands = ask.commands().apply(names);
    } catch (InvalidValue impossible) {
      told.add("refused: " + impossible.getMessage());
      return;
    }
    commands.forEach(command -> does(command, told));
  }

  private void does(Command command, List<String> told) {
    Stage.Outcome outcome = stage.does(command, nowMs);
    for (Event event : outcome.events()) {
      names.learn(event);
      narrator.tell(event, nowMs).ifPresent(told::add);
    }
    if (outcome.reply() instanceof Rejected rejected) {
      told.add(Narrator.tell(rejected));
    }
  }
}

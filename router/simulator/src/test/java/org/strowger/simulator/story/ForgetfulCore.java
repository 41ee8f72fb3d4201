package org.strowger.simulator.story;

import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.Output;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Command;
import org.strowger.core.event.Event;
import org.strowger.core.explain.Explainer;
import org.strowger.core.model.Overlooked;

/** Changes with every command and writes no event of it, so that a replay misses it. */
final class ForgetfulCore implements StateMachine {
  private final StateMachine core;
  private long commands;

  ForgetfulCore(StateMachine core) {
    this.core = core;
  }

  @Override
  public void apply(Command command, long sequence, long timeMs, Output output) {
    commands++;
    core.apply(command, sequence, timeMs, output);
  }

  @Override
  public void replay(Event event, long sequence, long timeMs) {
    core.replay(event, sequence, timeMs);
  }

  @Override
  public long nextDeadlineMs() {
    return core.nextDeadlineMs();
  }

  @Override
  public void writeRows(Consumer<Event> rows) {
    core.writeRows(rows);
  }

  @Override
  public long stateHash() {
    return core.stateHash() + commands;
  }

  @Override
  public List<Overlooked> overlooked(int most) {
    return core.overlooked(most);
  }

  @Override
  public Explainer explainer() {
    return core.explainer();
  }

  @Override
  public void check() {
    core.check();
  }
}

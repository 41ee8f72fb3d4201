package org.strowger.server;

import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.Output;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Command;
import org.strowger.core.event.Event;
import org.strowger.core.explain.Explainer;
import org.strowger.core.model.Overlooked;

/** A machine that is like another but for what a test changes. */
public class ForwardingMachine implements StateMachine {
  private final StateMachine machine;

  protected ForwardingMachine(StateMachine machine) {
    this.machine = machine;
  }

  @Override
  public void apply(Command command, long sequence, long timeMs, Output output) {
    machine.apply(command, sequence, timeMs, output);
  }

  @Override
  public void replay(Event event, long sequence, long timeMs) {
    machine.replay(event, sequence, timeMs);
  }

  @Override
  public long nextDeadlineMs() {
    return machine.nextDeadlineMs();
  }

  @Override
  public void writeRows(Consumer<Event> rows) {
    machine.writeRows(rows);
  }

  @Override
  public long stateHash() {
    return machine.stateHash();
  }

  @Override
  public List<Overlooked> overlooked(int most) {
    return machine.overlooked(most);
  }

  @Override
  public Explainer explainer() {
    return machine.explainer();
  }

  @Override
  public void check() {
    machine.check();
  }
}

package org.strowger.server.journal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Command;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.explain.Explainer;
import org.strowger.core.model.Overlooked;
import org.strowger.core.model.Reason;

/** The core as another version might be: it rejects what the real one accepts. */
final class DriftingMachine implements StateMachine {
  private final StateMachine core = new RoutingCore();
  private final Predicate<Command> rejected;

  DriftingMachine(Predicate<Command> rejected) {
    this.rejected = rejected;
  }

  @Override
  public void apply(Command command, long sequence, long timeMs, Output output) {
    if (rejected.test(command)) {
      output.reply(new Reply.Rejected(Reason.LIMIT_REACHED, "deliberate"));
    } else {
      core.apply(command, sequence, timeMs, output);
    }
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
    return core.stateHash();
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

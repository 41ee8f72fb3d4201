package org.strowger.simulator.story;

import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.Output;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Command;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.explain.Explainer;
import org.strowger.core.model.Overlooked;

/** Accepts everything, does nothing, and keeps what it was asked in the list it is given. */
final class ListeningCore implements StateMachine {
  private final List<Command> heard;

  ListeningCore(List<Command> heard) {
    this.heard = heard;
  }

  @Override
  public void apply(Command command, long sequence, long timeMs, Output output) {
    heard.add(command);
    output.reply(Reply.ACCEPTED);
  }

  @Override
  public void replay(Event event, long sequence, long timeMs) {}

  @Override
  public long nextDeadlineMs() {
    return NO_DEADLINE;
  }

  @Override
  public void writeRows(Consumer<Event> rows) {}

  @Override
  public long stateHash() {
    return 0;
  }

  @Override
  public List<Overlooked> overlooked(int most) {
    return List.of();
  }

  @Override
  public Explainer explainer() {
    throw new UnsupportedOperationException("knows nothing to explain");
  }

  @Override
  public void check() {}
}

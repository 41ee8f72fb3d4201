package org.strowger.server.journal;

import java.util.function.Predicate;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.Command;
import org.strowger.core.command.Reply;
import org.strowger.core.model.Reason;
import org.strowger.server.ForwardingMachine;

/** The core as another version might be: it rejects what the real one accepts. */
final class DriftingMachine extends ForwardingMachine {
  private final Predicate<Command> rejected;

  DriftingMachine(Predicate<Command> rejected) {
    super(new RoutingCore());
    this.rejected = rejected;
  }

  @Override
  public void apply(Command command, long sequence, long timeMs, Output output) {
    if (rejected.test(command)) {
      output.reply(new Reply.Rejected(Reason.LIMIT_REACHED, "deliberate"));
    } else {
      super.apply(command, sequence, timeMs, output);
    }
  }
}

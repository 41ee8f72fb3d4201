package org.strowger.simulator.story;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Command;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CoreLimits;

/** What one step of a story does. */
sealed interface Act {
  /** Asks the router for something, once it is known who has which number. */
  record Ask(Function<Names, List<Command>> commands) implements Act {
    static Ask one(Function<Names, Command> command) {
      return new Ask(names -> List.of(command.apply(names)));
    }

    static Ask one(Command command) {
      return new Ask(_ -> List.of(command));
    }

    static Ask all(List<Command> commands) {
      return new Ask(_ -> commands);
    }
  }

  /** Asks where a customer stands in line, and for how long. */
  record Look(String key) implements Act {}

  /** Asks why one is or was not offered, or to whom; as of then, epoch ms, or null for now. */
  record Explain(String key, @Nullable Long asOfMs) implements Act {}

  /** Asks why an agent is or was not offered what waits. */
  record ExplainAgent(AgentId agent, @Nullable Long asOfMs) implements Act {}

  /** Lets time pass. */
  record Pass() implements Act {}

  /** The router dies at once, and another starts after a while from what was written. */
  record Restart(long afterMs) implements Act {}

  /** The router's limits are these; only before everything else. */
  record Open(CoreLimits limits) implements Act {}

  /** Something that can't even be asked for, since a value in it cannot be. */
  record Refused(String why) implements Act {}
}

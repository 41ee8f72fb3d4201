package org.strowger.simulator.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.simulator.Call;
import org.strowger.simulator.CallOutcome;
import org.strowger.simulator.CallOutcome.Disposition;

/**
 * The waits that count as good, by queue: those of the recorded definitions. Another routing may
 * give a queue another target to move its place in line, but it is measured by the same.
 */
record Targets(Map<QueueId, Long> targetsMs) {
  Targets {
    targetsMs = Map.copyOf(targetsMs);
  }

  static Targets of(List<ConfigurationCommand> definitions) {
    Map<QueueId, Long> targetsMs = new HashMap<>();
    for (ConfigurationCommand one : definitions) {
      if (one instanceof DefineQueue(QueueDefinition queue)) {
        targetsMs.put(queue.id(), queue.serviceTargetMs());
      }
    }
    return new Targets(targetsMs);
  }

  CallOutcome outcome(Call call, Disposition disposition, long waitMs) {
    return new CallOutcome(call, targetsMs.getOrDefault(call.queue(), 0L), disposition, waitMs);
  }
}

package org.strowger.simulator.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.simulator.Call;
import org.strowger.simulator.Handling;
import org.strowger.simulator.routing.MainLevels;

/**
 * An agent below the main level of a queue takes {@code factor} times as long with its calls as the
 * log says; everybody else as long as it says.
 */
public final class SecondaryHandling implements Handling {
  private final double factor;
  private final MainLevels levels;
  private final Map<QueueId, Requirements> needs = new HashMap<>();

  /** {@code definitions} tell what the queues ask for and how good the agents are. */
  public SecondaryHandling(double factor, List<ConfigurationCommand> definitions) {
    this.factor = factor;
    this.levels = MainLevels.of(definitions);
    for (ConfigurationCommand one : definitions) {
      if (one instanceof DefineQueue(QueueDefinition queue)) {
        needs.put(queue.id(), queue.requirements());
      }
    }
  }

  @Override
  public long handlingMs(int number, Call call, AgentDefinition agent) {
    boolean secondary =
        levels.secondary(
            needs.getOrDefault(call.queue(), Requirements.NONE), agent.proficiencies());
    return secondary ? Math.max(1, Math.round(call.handlingMs() * factor)) : call.handlingMs();
  }
}

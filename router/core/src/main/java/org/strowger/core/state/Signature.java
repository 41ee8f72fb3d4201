package org.strowger.core.state;

import java.util.List;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.QueueId;

/**
 * What makes waiting interactions alike to the matcher: whoever can serve one of them can serve
 * all.
 *
 * @param queue where they wait
 * @param channel how they came
 * @param alternatives what an agent must meet, one of these
 * @param only whom they wait for alone; empty = anybody
 * @param excluded who must not get them, by their wish or because they declined; sorted
 * @param lifted whether admission thresholds hold no longer
 */
public record Signature(
    QueueId queue,
    Channel channel,
    List<Alternative> alternatives,
    List<AgentId> only,
    List<AgentId> excluded,
    boolean lifted) {
  /** Of those who wait for nobody in particular, with every threshold in force. */
  public static Signature plain(QueueState queue, Channel channel, List<Alternative> alternatives) {
    return new Signature(
        queue.definition().id(), channel, alternatives, List.of(), List.of(), false);
  }

  /** Whether no agent is named, neither as the only one nor as excluded. */
  public boolean admitsAnybody() {
    return only.isEmpty() && excluded.isEmpty();
  }

  /** Whether {@code agent} in person may get them, as far as persons are named. */
  public boolean admits(AgentId agent) {
    return (only.isEmpty() || only.contains(agent)) && !excluded.contains(agent);
  }
}

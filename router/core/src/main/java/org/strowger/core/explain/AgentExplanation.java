package org.strowger.core.explain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;

/**
 * Why an agent is not offered what waits.
 *
 * @param timeMs the moment that is explained, epoch ms
 * @param inHand what the agent has in hand
 * @param waiting how many interactions wait in all
 * @param lines in how many lines
 * @param next what the agent would be offered first if ready for everything; null = nothing waits
 *     that the agent may serve
 * @param byRule how many lines each rule keeps from the agent, by the first that holds
 * @param verdicts the page asked for: the lines the agent may serve in the order in which they
 *     would come, then the others
 */
public record AgentExplanation(
    long timeMs,
    AgentId agent,
    List<InteractionId> inHand,
    int waiting,
    int lines,
    @Nullable InteractionId next,
    Map<Rule, Integer> byRule,
    List<LineVerdict> verdicts) {
  public AgentExplanation {
    inHand = List.copyOf(inHand);
    EnumMap<Rule, Integer> counts = new EnumMap<>(Rule.class);
    counts.putAll(byRule);
    byRule = counts;
    verdicts = List.copyOf(verdicts);
  }
}

package org.strowger.core.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Requirement;
import org.strowger.core.state.Agent;
import org.strowger.core.state.AgentGroup;
import org.strowger.core.state.Alternative;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/**
 * What one line says of every agent, worked out once for each group: a centre has fewer groups than
 * agents. Who has not even the first skill asked for, which most have not, is known without a look
 * at the group. For one line and one moment.
 */
final class Fits {
  private final WaitingLine line;
  private final Channel channel;
  private final LinkedHashMap<AgentGroup, Fit> known = new LinkedHashMap<>();

  /** Groups that have the first skill asked for; all others are unskilled, where that is said. */
  private final Set<AgentGroup> skilled;

  private final @Nullable Fit unskilled;

  Fits(RoutingState state, WaitingLine line) {
    this.line = line;
    this.channel = line.signature().channel();
    List<Alternative> ways = line.signature().alternatives();
    List<Requirement> asked = ways.getFirst().requirements().all();
    if (ways.size() > 1 || asked.isEmpty()) {
      skilled = Collections.emptySet();
      unskilled = null;
    } else {
      Requirement first = asked.getFirst();
      skilled = state.index().groupsWith(first.skill(), channel);
      unskilled =
          new Fit(null, false, new Obstacle.SkillMissing(List.of(first)), Rule.SKILL_MISSING);
    }
  }

  Fit of(Agent agent) {
    AgentGroup group = agent.group();
    if (unskilled != null && !skilled.contains(group) && agent.serves(channel)) {
      return unskilled;
    }
    Fit fit = known.get(group);
    if (fit == null) {
      fit = Fit.of(line, agent);
      known.put(group, fit);
    }
    return fit;
  }
}

package org.strowger.core.explain;

import java.util.LinkedHashMap;
import org.strowger.core.state.Agent;
import org.strowger.core.state.AgentGroup;
import org.strowger.core.state.WaitingLine;

/**
 * What one line says of every agent, worked out once for each group: a centre has far fewer groups
 * than agents. For one line and one moment.
 */
final class Fits {
  private final WaitingLine line;
  private final LinkedHashMap<AgentGroup, Fit> known = new LinkedHashMap<>();

  Fits(WaitingLine line) {
    this.line = line;
  }

  Fit of(Agent agent) {
    Fit fit = known.get(agent.group());
    if (fit == null) {
      fit = Fit.of(line, agent);
      known.put(agent.group(), fit);
    }
    return fit;
  }
}

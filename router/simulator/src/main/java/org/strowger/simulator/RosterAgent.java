package org.strowger.simulator;

import java.util.List;
import org.strowger.core.model.AgentDefinition;

/**
 * One agent and their duties, which are in order and never touch.
 *
 * <p>When a duty ends the agent takes nothing new (sets AWAY) and signs out as soon as the work in
 * hand is over, paperwork included. If the next duty has begun by then, the agent simply goes on.
 */
public record RosterAgent(AgentDefinition definition, List<Duty> duties) {
  public RosterAgent {
    duties = Duty.merged(duties);
  }
}

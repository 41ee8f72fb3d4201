package org.strowger.simulator.centre;

import java.util.Map;

/**
 * Agents who are alike, each with one interaction at a time.
 *
 * @param name an identifier; agents are called name-1, name-2 and so on
 * @param agents how many, on duty all the time
 * @param skills what they can do, by class; in a stable order
 */
public record Pool(String name, int agents, Map<String, Skill> skills) {
  /**
   * What the agents of a pool can do for one class.
   *
   * @param level as the router takes it: 10 = best, 1 = least
   * @param handling how long a conversation takes these agents
   */
  public record Skill(int level, Law handling) {}
}

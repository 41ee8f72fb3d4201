package org.strowger.bench.peers;

import java.util.SplittableRandom;

/**
 * Agents with three different skills each, the same for every peer.
 *
 * @param agents how many
 */
record Crowd(int agents) {
  static final int SKILLS = 50;

  /** Of each agent. */
  static final int SKILLS_EACH = 3;

  /** Of a hundred agents so many are busy while it is measured. */
  private static final int BUSY_PERCENT = 80;

  /** How many of them are busy while it is measured. */
  int busyAgents() {
    return agents * BUSY_PERCENT / 100;
  }

  /** The skills of {@code agent}, from 0; the first goes round, so that each is somebody's. */
  int[] skillsOf(int agent) {
    SplittableRandom random = new SplittableRandom(agent);
    int first = agent % SKILLS;
    int second = (first + 1 + random.nextInt(SKILLS - 1)) % SKILLS;
    int third = second;
    while (third == first || third == second) {
      third = random.nextInt(SKILLS);
    }
    return new int[] {first, second, third};
  }
}

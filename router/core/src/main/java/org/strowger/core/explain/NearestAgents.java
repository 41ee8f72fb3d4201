package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.state.Agent;

/**
 * The agents who are nearest to getting one who waits, a bounded number of them: first by what time
 * brings, by how much it lacks; then by what somebody does, then by what is defined. Of equals, who
 * was defined first.
 */
final class NearestAgents {
  /** How many are found. */
  static final int MOST = 16;

  private static final Rule[] RULES = Rule.values();
  private static final long NEVER = Long.MAX_VALUE;
  private static final long DOING = 1L << 50;
  private static final long DEFINING = 1L << 51;

  private final Sieve sieve;
  private final long timeMs;
  private final List<Far> nearest = new ArrayList<>();

  private NearestAgents(Sieve sieve, long timeMs) {
    this.sieve = sieve;
    this.timeMs = timeMs;
  }

  /** How far an agent is from getting it, and what is first in the way. */
  record Far(long distance, Rule rule, Agent agent) {}

  /** The nearest first. */
  static List<Far> of(Sieve sieve, long timeMs) {
    NearestAgents found = new NearestAgents(sieve, timeMs);
    for (Rule rule : RULES) {
      found.look(rule);
    }
    return found.nearest;
  }

  private void look(Rule rule) {
    for (Agent agent : sieve.barred(rule)) {
      long distance = distance(rule, agent);
      if (distance == NEVER) {
        return;
      }
      if (nearest.size() < MOST || distance < nearest.getLast().distance()) {
        add(new Far(distance, rule, agent));
      }
      if (isAboutTheInteraction(rule)) {
        return;
      }
    }
  }

  private void add(Far one) {
    int place = nearest.size();
    while (place > 0 && nearest.get(place - 1).distance() > one.distance()) {
      place--;
    }
    nearest.add(place, one);
    if (nearest.size() > MOST) {
      nearest.removeLast();
    }
  }

  /** Whether what would have to change is the same for all agents. */
  private static boolean isAboutTheInteraction(Rule rule) {
    return rule == Rule.WAITS_FOR_PREFERRED || rule == Rule.KEPT_FREE;
  }

  private long distance(Rule rule, Agent agent) {
    return switch (rule) {
      case IN_WRAP_UP, COOLING_DOWN, DECLINED, WAITS_FOR_PREFERRED, KEPT_FREE, ASSIGNMENT_RATE ->
          sieve.obstacle(rule, agent).untilMs() - timeMs;
      case NEXT_ACTIVITY -> DOING;
      case NO_CAPACITY -> DOING + 1;
      case CHANNEL_BLOCKED -> DOING + 2;
      case NOT_AVAILABLE -> DOING + 3;
      case CONNECTION_LOST -> DOING + 4;
      case NOT_SIGNED_IN -> DOING + 5;
      case SHIFT_LIMIT -> DOING + 6;
      case OFF_SHIFT -> DOING + 7;
      case LEVEL_TOO_LOW -> DEFINING + levelsMissing(agent);
      case SKILL_MISSING -> DEFINING + 100;
      case TEAM_MISSING -> DEFINING + 101;
      case QUEUE_PULLED, CHANNEL_NOT_SERVED, SKILL_EXCLUDED, EXCLUDED, OFFER_PENDING, OTHER_AHEAD ->
          NEVER;
    };
  }

  private int levelsMissing(Agent agent) {
    return sieve.obstacle(Rule.LEVEL_TOO_LOW, agent)
            instanceof Obstacle.LevelTooLow(var needed, var level)
        ? needed.levelMin() - level
        : 0;
  }
}

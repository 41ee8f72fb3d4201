package org.strowger.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.explain.WaitCauses;
import org.strowger.core.model.AgentId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.AgentGroup;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.WaitingLine;

/**
 * What the agents of one line do, and how far what those who wait there were last charged with
 * still holds. Who stands near the head is charged by the place, the others by when they came; so
 * unless those who came in between were overtaken, only the places near the head need another look.
 */
final class LineLook {
  private static final int EVERYBODY = Integer.MAX_VALUE;
  private static final int WAITED_IN = -1;

  private final WaitingLine line;
  private final WaitCauses causes;
  private final List<AgentId> excluded;
  private final int servers;
  private final Set<AgentGroup> groups;

  /** While nobody waits: how many more changes to follow. */
  private int spare = WAITED_IN;

  private boolean charged;
  private @Nullable WaitCause common;
  private int nearest;
  private long latestServedMs;

  /** Of those charged by when they came: nobody at capacity came earlier than this, epoch ms. */
  private long atCapacityFromMs;

  /** And nobody overtaken came later than this. */
  private long overtakenUntilMs;

  /**
   * @param excluded whom the head of the line excludes
   * @param servers who may serve the line
   */
  LineLook(WaitingLine line, WaitCauses causes, List<AgentId> excluded, List<Agent> servers) {
    this.line = line;
    this.causes = causes;
    this.excluded = excluded;
    this.servers = servers.size();
    this.groups = new LinkedHashSet<>();
    servers.forEach(agent -> groups.add(agent.group()));
  }

  WaitingLine line() {
    return line;
  }

  /** How many agents may serve the line. */
  int servers() {
    return servers;
  }

  /** To which groups they belong. */
  Set<AgentGroup> groups() {
    return groups;
  }

  /**
   * A threshold counts who else is ready, and who waits: a line with one is looked at each time.
   */
  boolean holdsFor(Interaction head) {
    return !line.isGuarded() && excluded.equals(head.terms().excludedAgents());
  }

  void somebodyWaits() {
    spare = WAITED_IN;
  }

  void nobodyWaits() {
    if (spare == WAITED_IN) {
      spare = servers;
    }
  }

  /** Asked at each change: an empty line is followed for as many as it has agents to look at. */
  boolean isWorthFollowing() {
    if (spare > 0) {
      spare--;
    }
    return spare != 0;
  }

  /** What this agent does may have changed. */
  void lookAgain(Agent agent) {
    if (!line.isGuarded()) {
      causes.lookAgain(agent);
    }
  }

  /**
   * How many, from the head on, are to be charged anew, beside those who have come or changed.
   *
   * @param come how many that may be
   */
  int chargedAnew(int come) {
    boolean all = !charged || common != causes.common() || (common == null && isCrossed());
    int anew = all ? EVERYBODY : common != null ? 0 : Math.max(nearest + come, causes.nearest());
    if (all) {
      atCapacityFromMs = Long.MAX_VALUE;
      overtakenUntilMs = Long.MIN_VALUE;
    }
    charged = true;
    common = causes.common();
    nearest = causes.nearest();
    latestServedMs = causes.latestServedMs();
    return anew;
  }

  /** Whether somebody may have been overtaken since, or is not any more. */
  private boolean isCrossed() {
    long nowMs = causes.latestServedMs();
    return nowMs > latestServedMs ? atCapacityFromMs < nowMs : overtakenUntilMs >= nowMs;
  }

  /** Of one that waits in the line, with so many before it there. */
  WaitCause charge(Interaction one, int ahead) {
    WaitCause cause = causes.of(one, ahead);
    if (cause == WaitCause.AT_CAPACITY) {
      atCapacityFromMs = Math.min(atCapacityFromMs, one.sinceMs());
    } else if (cause == WaitCause.OVERTAKEN) {
      overtakenUntilMs = Math.max(overtakenUntilMs, one.sinceMs());
    }
    return cause;
  }
}

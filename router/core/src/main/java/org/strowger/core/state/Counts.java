package org.strowger.core.state;

import org.strowger.core.model.AssignmentRate;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;

/** Counts assignments where a capacity profile limits how many there may be in a while. */
final class Counts {
  /** An agent without a shift has one that begins with the first assignment: 24 h, in ms. */
  private static final long DAY_MS = 24L * 60 * 60 * 1_000;

  private Counts() {}

  /** The agent was given one more. */
  static void assigned(RoutingState state, Agent agent, Channel channel, long timeMs) {
    AssignmentRate rate = agent.workload().rate();
    if (rate.max() != 0) {
      countInWindow(state, agent, timeMs + rate.perMs());
    }
    for (CapacityProfile profile : agent.workload().profiles()) {
      ChannelLimit limit = profile.limit(channel);
      if (limit != null && limit.shiftMax() != 0) {
        countInShift(state, agent, channel, timeMs + DAY_MS);
        return;
      }
    }
  }

  private static void countInWindow(RoutingState state, Agent agent, long deadlineMs) {
    long runningMs = agent.tally().windowDeadlineMs();
    if (runningMs == 0) {
      state.timers.arm(Timer.assignmentWindow(agent.id(), deadlineMs));
    }
    agent.tally().countInWindow(runningMs == 0 ? deadlineMs : runningMs);
  }

  private static void countInShift(
      RoutingState state, Agent agent, Channel channel, long deadlineMs) {
    long runningMs = agent.tally().shiftCountDeadlineMs();
    if (runningMs != 0 || agent.shift() != null) {
      agent.tally().countInShift(channel, runningMs);
    } else {
      state.timers.arm(Timer.shiftCount(agent.id(), deadlineMs));
      agent.tally().countInShift(channel, deadlineMs);
    }
  }

  static void endWindow(RoutingState state, Agent agent) {
    if (agent.tally().windowDeadlineMs() != 0) {
      state.timers.cancel(Timer.assignmentWindow(agent.id(), agent.tally().windowDeadlineMs()));
    }
    agent.tally().endWindow();
  }

  static void resetShift(RoutingState state, Agent agent) {
    if (agent.tally().shiftCountDeadlineMs() != 0) {
      state.timers.cancel(Timer.shiftCount(agent.id(), agent.tally().shiftCountDeadlineMs()));
    }
    agent.tally().resetShift();
  }
}

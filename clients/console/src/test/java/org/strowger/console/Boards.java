package org.strowger.console;

import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.Presence;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.Totals;

/** A small centre at 10:42:09. */
final class Boards {
  /** 2026-03-02T10:42:09Z. */
  static final long NOW_MS = 1_772_448_129_000L;

  private Boards() {}

  static Board small() {
    return Board.newBuilder()
        .setSequence(88_121)
        .setTimeMs(NOW_MS)
        .addQueues(
            queue("billing", 12, 252_000)
                .setOfferedNow(2)
                .setActive(9)
                .setAnswered(1_200)
                .setAnsweredInTarget(852)
                .setAbandoned(66)
                .setAnsweredWaitSumMs(1_200 * 31_000L)
                .setParked(3)
                .setWaitLowMs(200_000)
                .setWaitHighMs(440_000)
                .setAgentsReady(0))
        .addQueues(queue("returns", 1, 24_000).setAnswered(40).setAnsweredInTarget(39))
        .addQueues(queue("vip", 0, 0).setAgentsReady(3))
        .addAgents(
            agent("ana", Activity.ACTIVITY_AVAILABLE, Presence.PRESENCE_LIVE, 3_727_000)
                .setActive(1)
                .setWrapUps(1)
                .setWrapUpDeadlineMs(NOW_MS + 42_000)
                .setNextActivity(Activity.ACTIVITY_AWAY)
                .setAccepted(14)
                .setMissed(1))
        .addAgents(
            agent("bob", Activity.ACTIVITY_AWAY, Presence.PRESENCE_GRACE, 9_000)
                .setReasonId("lunch")
                .setDeclined(2))
        .addAgents(agent("eva", Activity.ACTIVITY_OFFLINE, Presence.PRESENCE_ABSENT, 97_200_000))
        .setTotals(
            Totals.newBuilder()
                .setWaiting(13)
                .setOfferedNow(2)
                .setActive(9)
                .setAgentsSignedIn(2)
                .setAgentsAvailable(1)
                .setArrived(1_331)
                .setAnswered(1_240)
                .setAbandoned(66))
        .build();
  }

  static QueueView.Builder queue(String queueId, int waiting, long longestWaitMs) {
    return QueueView.newBuilder()
        .setQueueId(queueId)
        .setWaiting(waiting)
        .setOldestArrivedMs(waiting == 0 ? 0 : NOW_MS - longestWaitMs)
        .setServiceTargetMs(20_000);
  }

  static AgentView.Builder agent(
      String agentId, Activity activity, Presence presence, long sinceMs) {
    return AgentView.newBuilder()
        .setAgentId(agentId)
        .setActivity(activity)
        .setPresence(presence)
        .setActivitySinceMs(NOW_MS - sinceMs);
  }
}

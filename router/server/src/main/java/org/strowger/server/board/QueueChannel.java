package org.strowger.server.board;

import java.util.TreeSet;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.proto.v1.BoardRow;
import org.strowger.server.wire.WireEnums;

/** One channel of a queue on the board: who is there, and what was counted since the day began. */
final class QueueChannel {
  /** Since when somebody waits. */
  private record Wait(long sinceMs, InteractionId interaction) implements Comparable<Wait> {
    static Wait of(BoardInteraction interaction) {
      return new Wait(interaction.sinceMs(), interaction.id());
    }

    @Override
    public int compareTo(Wait other) {
      int bySince = Long.compare(sinceMs, other.sinceMs);
      return bySince != 0 ? bySince : interaction.compareTo(other.interaction);
    }
  }

  /** The first is the one that waits longest. */
  private final TreeSet<Wait> waits = new TreeSet<>();

  private int offered;
  private int active;
  private long arrived;
  private long answered;
  private long answeredInTarget;
  private long abandoned;
  private long abandonedInTarget;
  private long answeredWaitSumMs;

  int waiting() {
    return waits.size();
  }

  /** Since when the one that waits longest has been waiting, epoch ms; 0 while nobody waits. */
  long longestWaitSinceMs() {
    return waits.isEmpty() ? 0 : waits.first().sinceMs();
  }

  int offered() {
    return offered;
  }

  int active() {
    return active;
  }

  long arrived() {
    return arrived;
  }

  long answered() {
    return answered;
  }

  long answeredInTarget() {
    return answeredInTarget;
  }

  long abandoned() {
    return abandoned;
  }

  long abandonedInTarget() {
    return abandonedInTarget;
  }

  long answeredWaitSumMs() {
    return answeredWaitSumMs;
  }

  /** Whether somebody is there, or was counted since the day began. */
  boolean isInUse() {
    return waits.size() + offered + active > 0 || arrived + answered + abandoned > 0;
  }

  void enterLine(BoardInteraction interaction) {
    waits.add(Wait.of(interaction));
  }

  void leaveLine(BoardInteraction interaction) {
    waits.remove(Wait.of(interaction));
  }

  void offered(int change) {
    offered += change;
  }

  void active(int change) {
    active += change;
  }

  void countArrival() {
    arrived++;
  }

  void uncountArrival() {
    arrived--;
  }

  void countAnswer(long waitMs, boolean inTarget) {
    answered++;
    answeredWaitSumMs += waitMs;
    answeredInTarget += inTarget ? 1 : 0;
  }

  void countAbandon(boolean inTarget) {
    abandoned++;
    abandonedInTarget += inTarget ? 1 : 0;
  }

  void beginDay() {
    arrived = 0;
    answered = 0;
    answeredInTarget = 0;
    abandoned = 0;
    abandonedInTarget = 0;
    answeredWaitSumMs = 0;
  }

  /** Adds what was counted; who is there is for others to put back. */
  void restore(BoardRow.ChannelCounts row) {
    arrived += row.getArrived();
    answered += row.getAnswered();
    answeredInTarget += row.getAnsweredInTarget();
    abandoned += row.getAbandoned();
    abandonedInTarget += row.getAbandonedInTarget();
    answeredWaitSumMs += row.getAnsweredWaitSumMs();
  }

  BoardRow.ChannelCounts toRow(Channel channel) {
    return BoardRow.ChannelCounts.newBuilder()
        .setChannel(WireEnums.toWire(channel))
        .setArrived(arrived)
        .setAnswered(answered)
        .setAnsweredInTarget(answeredInTarget)
        .setAbandoned(abandoned)
        .setAbandonedInTarget(abandonedInTarget)
        .setAnsweredWaitSumMs(answeredWaitSumMs)
        .build();
  }
}

package org.strowger.core.state;

import org.strowger.core.model.WaitEstimate;
import org.strowger.core.model.WaitModel;

/**
 * Watches all lines and says what wait is to be expected in them. Evolvers tell it who enters and
 * leaves a line and how; deciders ask it.
 *
 * <p>Agents who serve several queues take from several lines. So those who stand in another line
 * count as ahead by the share of that line's agents who serve this queue too, and what such an
 * agent takes from any line while somebody waits here counts as a departure here.
 */
public final class Forecast {
  private final Attendance attendance;

  Forecast(Attendance attendance) {
    this.attendance = attendance;
  }

  /** How the line of {@code queue} moves, for one who comes to stand at {@code dueMs}. */
  public WaitModel model(QueueState queue, long dueMs) {
    Post post = attendance.of(queue);
    LineMeter meter = queue.meter();
    return new WaitModel(
        meter.placeMicros(post.staff()),
        meter.patienceMs(),
        queue.aheadOf(dueMs),
        (int) Math.min(post.elsewhereHundredths(queue, dueMs), Integer.MAX_VALUE),
        meter.lowPerMille(),
        meter.highPerMille());
  }

  /** The mean wait of one who would come now and stand last, ms; 0 = none, or not known. */
  public long estimateMs(QueueState queue) {
    return queue.unanswered() == 0 ? 0 : model(queue, Long.MAX_VALUE).estimate().meanMs();
  }

  void enter(Interaction interaction, long timeMs) {
    QueueState queue = interaction.queue();
    Post post = attendance.of(queue);
    measure(queue, post, timeMs);
    if (queue.waiting() == 0) {
      queue.meter().follow(post);
    }
    queue.enterLine(interaction);
    post.enter(interaction);
  }

  void leave(Interaction interaction, long timeMs) {
    QueueState queue = interaction.queue();
    Post post = attendance.of(queue);
    measure(queue, post, timeMs);
    queue.leaveLine(interaction);
    post.leave(interaction);
    if (queue.waiting() == 0) {
      queue.meter().rest();
    }
  }

  private static void measure(QueueState queue, Post post, long timeMs) {
    queue.meter().measure(timeMs, queue.waiting(), post.staff());
  }

  /** An agent has taken it; {@code told} is what it was told, if it had to wait. */
  void answered(Interaction interaction, Agent agent, long timeMs) {
    WaitEstimate told = interaction.told();
    boolean waited = interaction.waited();
    interaction.forgetTold();
    if (!waited) {
      return;
    }
    QueueState own = interaction.queue();
    boolean countsForOwn = false;
    for (Post post : agent.group().posts()) {
      post.countDeparture();
      countsForOwn |= post == own.post() && own.waiting() > 0;
    }
    LineMeter meter = own.meter();
    if (!countsForOwn) {
      meter.countDeparture();
    }
    if (told.isKnown()) {
      meter.learn(told, timeMs - interaction.queuedMs());
    }
  }

  /** One who waited has hung up. */
  void hungUp(Interaction interaction) {
    interaction.queue().meter().countHangUp();
  }
}

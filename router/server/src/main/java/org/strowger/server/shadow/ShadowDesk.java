package org.strowger.server.shadow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.ShadowQueues;
import org.strowger.core.event.Event;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.server.board.BoardQueue;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.publish.Publisher;

/**
 * The one shadow of a router: what its candidate is, whether it was switched to, and the run that
 * compares. It follows the entries as a publisher; everything here happens on the publishing
 * thread.
 */
public final class ShadowDesk implements Publisher {
  /** How far a shadow may fall behind before it gives up, in entries. */
  private static final int BEHIND_MAX = 1 << 16;

  private final LiveBoard board;
  private final RouterMetrics metrics;
  private @Nullable ShadowQueues candidate;
  private @Nullable ShadowQueues former;
  private @Nullable ShadowRun run;

  public ShadowDesk(LiveBoard board, RouterMetrics metrics) {
    this.board = board;
    this.metrics = metrics;
  }

  /** What would be defined by a switch, and what is defined there now. */
  public record Switch(List<QueueDefinition> next, List<QueueDefinition> now) {
    public Switch {
      next = List.copyOf(next);
      now = List.copyOf(now);
    }
  }

  /**
   * Forgets the shadow before, if there was one, and takes this candidate. Throws {@link
   * org.strowger.core.model.InvalidValue} where it differs from what is live in what it may not.
   */
  public void propose(ShadowQueues proposed) {
    for (QueueDefinition queue : proposed.all()) {
      ShadowQueues.check(queue, live(queue.id()));
    }
    candidate = proposed;
    former = null;
  }

  /** Compares from this cut on: the candidate, or after a switch what was live before it. */
  public void compareFrom(long sequence, long timeMs, List<Event> rows) {
    ShadowQueues shadow = compared();
    if (shadow != null) {
      endRun();
      run = new ShadowRun(shadow, sequence, timeMs, rows, BEHIND_MAX, metrics);
    }
  }

  /** Whether there is a candidate. */
  public boolean isThere() {
    return candidate != null;
  }

  /** Whether the candidate is live. */
  public boolean isSwitched() {
    return former != null;
  }

  /** Has the comparison told as it is by now; false = the shadow can't answer. */
  public boolean ask(Consumer<ShadowReport> answer) {
    return run != null && run.ask(answer);
  }

  /** Ends the comparison, not what was switched to. */
  public void stop() {
    if (run != null) {
      run.stop("it was stopped");
    }
  }

  /** What a switch would define: the candidate, or what was live before it. Only with a shadow. */
  public Switch nextSwitch() {
    ShadowQueues shadow = compared();
    if (shadow == null) {
      throw new IllegalStateException("there is no shadow to switch to");
    }
    List<QueueDefinition> next = new ArrayList<>();
    List<QueueDefinition> now = new ArrayList<>();
    for (QueueDefinition queue : shadow.all()) {
      QueueDefinition live = live(queue.id());
      if (live != null) {
        next.add(shadow.over(live));
        now.add(live);
      }
    }
    return new Switch(next, now);
  }

  private @Nullable ShadowQueues compared() {
    return former == null ? candidate : former;
  }

  /** The switch has taken effect; a new comparison is to begin. */
  public void switched(Switch done) {
    former = former == null ? new ShadowQueues(done.now()) : null;
  }

  private @Nullable QueueDefinition live(QueueId id) {
    for (BoardQueue queue : board.queues()) {
      if (queue.definition().id().equals(id)) {
        return queue.definition();
      }
    }
    return null;
  }

  private void endRun() {
    if (run != null) {
      run.end();
      run = null;
    }
  }

  @Override
  public void onEntry(JournalEntry entry) {
    if (run != null) {
      run.follow(entry);
    }
  }

  /** The router closes. */
  public void end() {
    endRun();
  }

  @Override
  public void close(Throwable why) {
    endRun();
  }
}

package org.strowger.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.Divergence.Kind;
import org.strowger.core.model.QueueId;

/** Counts how a candidate compares, in all and by queue, and keeps the newest divergences. */
public final class ShadowTally implements ShadowCore.Verdicts {
  /** How many divergences are kept. */
  public static final int KEPT = 100;

  private final LinkedHashMap<QueueId, Counts> byQueue = new LinkedHashMap<>();
  private final ArrayDeque<Divergence> newest = new ArrayDeque<>();

  /** The counts of one queue so far. */
  private static final class Counts {
    private long agreed;
    private final EnumMap<Kind, Long> diverged = new EnumMap<>(Kind.class);
  }

  /**
   * How a candidate compares in one queue.
   *
   * @param agreed decisions that it would have taken alike
   * @param diverged those it would not have, by kind; a kind that is not there occurred never
   */
  public record QueueTally(QueueId queue, long agreed, Map<Kind, Long> diverged) {
    public QueueTally {
      diverged = new EnumMap<>(diverged);
    }

    /** Live decisions compared: all but those that only the candidate would have taken. */
    public long decisions() {
      long decisions = agreed;
      for (Map.Entry<Kind, Long> one : diverged.entrySet()) {
        decisions += one.getKey() == Kind.OFFERED_EARLIER ? 0 : one.getValue();
      }
      return decisions;
    }
  }

  @Override
  public void agreed(QueueId queue) {
    of(queue).agreed++;
  }

  @Override
  public void diverged(Divergence divergence) {
    of(divergence.queue()).diverged.merge(divergence.kind(), 1L, Long::sum);
    if (newest.size() == KEPT) {
      newest.removeFirst();
    }
    newest.addLast(divergence);
  }

  private Counts of(QueueId queue) {
    return byQueue.computeIfAbsent(queue, _ -> new Counts());
  }

  /** By queue, in the order in which something was first decided in them. */
  public List<QueueTally> queues() {
    List<QueueTally> tallies = new ArrayList<>();
    byQueue.forEach(
        (queue, counts) -> tallies.add(new QueueTally(queue, counts.agreed, counts.diverged)));
    return tallies;
  }

  /** The newest {@value #KEPT}, the oldest of them first. */
  public List<Divergence> newest() {
    return List.copyOf(newest);
  }
}

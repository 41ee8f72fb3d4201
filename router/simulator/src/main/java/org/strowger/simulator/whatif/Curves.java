package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.QueueId;

/**
 * The curves of one kind of length, such as patience: one for each queue that has shown enough
 * lengths to their end, and one of all queues together for the others.
 */
final class Curves {
  /** With fewer ends than this a curve is mostly chance, and all queues together say more. */
  static final int ENDS_MIN = 30;

  private final Map<QueueId, SurvivalCurve> own = new TreeMap<>();
  private final SurvivalCurve pooled;

  /**
   * @param length the length as seen of one interaction; null = not seen at all
   */
  Curves(
      List<RecordedInteraction> interactions,
      Function<RecordedInteraction, @Nullable Seen> length) {
    List<Seen> all = new ArrayList<>();
    Map<QueueId, List<Seen>> byQueue = new TreeMap<>();
    for (RecordedInteraction one : interactions) {
      Seen seen = length.apply(one);
      List<Seen> ofQueue = byQueue.computeIfAbsent(one.arrival().queue(), _ -> new ArrayList<>());
      if (seen != null) {
        all.add(seen);
        ofQueue.add(seen);
      }
    }
    pooled = SurvivalCurve.of(all);
    byQueue.forEach((queue, seen) -> own.put(queue, SurvivalCurve.of(seen)));
  }

  /** The curve to draw from for customers of {@code queue}. */
  SurvivalCurve of(QueueId queue) {
    return isPooled(queue) ? pooled : ofQueueAlone(queue);
  }

  /** The curve of the queue itself, however little it knows. */
  SurvivalCurve ofQueueAlone(QueueId queue) {
    return own.getOrDefault(queue, pooled);
  }

  boolean isPooled(QueueId queue) {
    return ofQueueAlone(queue).ends() < ENDS_MIN;
  }

  List<QueueId> queues() {
    return List.copyOf(own.keySet());
  }
}

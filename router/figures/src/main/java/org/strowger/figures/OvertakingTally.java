package org.strowger.figures;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.strowger.core.model.QueueId;
import org.strowger.figures.Overtaking.Rule;

/** How often somebody was passed in each queue, by which rule. */
public final class OvertakingTally implements Consumer<Overtaking> {
  /**
   * How often, and by how much.
   *
   * @param count pairs of one who was answered and one who went on waiting
   * @param laterSumMs by how much later those answered had come, together, ms
   * @param laterMaxMs the most of that, ms
   */
  public record Passed(long count, long laterSumMs, long laterMaxMs) {
    private static final Passed NEVER = new Passed(0, 0, Long.MIN_VALUE);

    private Passed and(long laterMs) {
      return new Passed(count + 1, laterSumMs + laterMs, Math.max(laterMaxMs, laterMs));
    }
  }

  private final SortedMap<QueueId, Map<Rule, Passed>> byQueue = new TreeMap<>();

  @Override
  public void accept(Overtaking one) {
    Map<Rule, Passed> rules = byQueue.computeIfAbsent(one.queue(), _ -> new EnumMap<>(Rule.class));
    rules.put(one.rule(), rules.getOrDefault(one.rule(), Passed.NEVER).and(one.laterMs()));
  }

  /** By queue and rule; only what occurred. */
  public SortedMap<QueueId, Map<Rule, Passed>> byQueue() {
    return Collections.unmodifiableSortedMap(byQueue);
  }
}

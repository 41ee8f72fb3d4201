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
  private final SortedMap<QueueId, Map<Rule, Passed>> byQueue = new TreeMap<>();

  @Override
  public void accept(Overtaking one) {
    Map<Rule, Passed> rules = byQueue.computeIfAbsent(one.queue(), _ -> new EnumMap<>(Rule.class));
    rules.merge(one.rule(), Passed.once(one.laterMs()), Passed::and);
  }

  /** By queue and rule; only what occurred. */
  public SortedMap<QueueId, Map<Rule, Passed>> byQueue() {
    return Collections.unmodifiableSortedMap(byQueue);
  }
}

package org.strowger.core.model;

import java.util.EnumMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may enter a queue and stay in it, beside how many. Where a condition has no exit, an arrival
 * is rejected and one that waits ends.
 *
 * @param waitMaxMs how long one may wait, ms; 0 = without limit
 * @param estimateMaxMs the longest estimated wait at which one may enter, ms; 0 = without limit
 * @param calendar opening hours; null = always open
 * @param leaveAtClosing whether those waiting leave when it closes
 * @param joinEmpty agents in one of these conditions don't count as staff when somebody enters; if
 *     nobody counts, the queue is empty. No conditions = not checked.
 * @param leaveEmpty the same for those who wait
 * @param exits where to go; one for a condition at most
 */
public record EntryPolicy(
    long waitMaxMs,
    long estimateMaxMs,
    @Nullable CalendarId calendar,
    boolean leaveAtClosing,
    List<AgentCondition> joinEmpty,
    List<AgentCondition> leaveEmpty,
    List<Exit> exits) {
  public static final EntryPolicy DEFAULT =
      new EntryPolicy(0, 0, null, false, List.of(), List.of(), List.of());

  public EntryPolicy {
    Check.range("wait_max_ms", waitMaxMs, 0, Limits.SPAN_MAX_MS);
    Check.range("estimate_max_ms", estimateMaxMs, 0, Limits.SPAN_MAX_MS);
    joinEmpty = List.copyOf(new TreeSet<>(joinEmpty));
    leaveEmpty = List.copyOf(new TreeSet<>(leaveEmpty));
    EnumMap<ExitCondition, Exit> byCondition = new EnumMap<>(ExitCondition.class);
    for (Exit one : exits) {
      if (byCondition.put(one.when(), one) != null) {
        throw new InvalidValue(
            "exits", "name the condition " + one.when() + " twice: give each condition once");
      }
    }
    exits = List.copyOf(byCondition.values());
  }

  /** Where to go for this reason; null = nowhere. */
  public @Nullable QueueId exit(ExitCondition condition) {
    for (Exit one : exits) {
      if (one.when() == condition) {
        return one.to();
      }
    }
    return null;
  }
}

package org.strowger.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;
import org.strowger.figures.Overtaking.Rule;

/**
 * Tells who was served before whom, and by which rule. It looks at everybody who waits whenever
 * somebody is answered, so it is for reading a journal, or for a thread that follows a router.
 */
public final class OvertakingLedger implements Ledger {
  private final Map<QueueId, SortedMap<InteractionId, Life>> waiting = new HashMap<>();
  private final Consumer<Overtaking> told;
  private @Nullable InteractionId accepted;

  /**
   * @param told is handed every case as it comes about
   */
  public OvertakingLedger(Consumer<Overtaking> told) {
    this.told = told;
  }

  @Override
  public void lifeRestored(Life life) {
    if (life.inLine()) {
      line(life).put(life.id(), life);
    }
  }

  @Override
  public void lineEntered(Life life, Entrance how, long timeMs) {
    line(life).put(life.id(), life);
  }

  @Override
  public void offerOver(Life life, AgentId to, OfferEnd how, long madeMs, long timeMs) {
    accepted = how == OfferEnd.ACCEPTED ? life.id() : null;
  }

  @Override
  public void lineLeft(Life life, Departure how, @Nullable AgentId by, long timeMs) {
    line(life).remove(life.id());
    boolean pulled = !life.id().equals(accepted);
    accepted = null;
    if (by == null) {
      return;
    }
    for (Life other : line(life).values()) {
      if (other.sinceMs() < life.sinceMs() || isDueBefore(other, life)) {
        told.accept(
            new Overtaking(
                life.queue(),
                other.id(),
                other.channel(),
                life.id(),
                by,
                rule(life, other, by, pulled, timeMs),
                timeMs,
                life.sinceMs() - other.sinceMs()));
      }
    }
  }

  /** Who accepted a consultation has left no line. */
  @Override
  public void segmentBegan(Life life, long timeMs) {
    accepted = null;
  }

  private SortedMap<InteractionId, Life> line(Life life) {
    return waiting.computeIfAbsent(life.queue(), _ -> new TreeMap<>());
  }

  private static boolean isDueBefore(Life one, Life other) {
    return one.dueMs() < other.dueMs()
        || (one.dueMs() == other.dueMs() && one.id().compareTo(other.id()) < 0);
  }

  private static Rule rule(Life first, Life other, AgentId by, boolean pulled, long timeMs) {
    if (isDueBefore(first, other)) {
      if (first.priority() > other.priority()) {
        return Rule.PRIORITY;
      }
      return first.planSteps() > other.planSteps() ? Rule.PLAN_STEP : Rule.TARGET;
    }
    if (pulled) {
      return Rule.PULLED;
    }
    if (first.prefers(by)) {
      return Rule.PREFERENCE;
    }
    if (other.offersPending() > 0) {
      return Rule.OTHER_OFFERED;
    }
    if (other.preferenceDeadlineMs() > timeMs && !other.prefers(by)) {
      return Rule.OTHER_PREFERS;
    }
    return other.channel() == first.channel() ? Rule.ELIGIBILITY : Rule.CHANNEL;
  }
}

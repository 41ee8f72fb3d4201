package org.strowger.figures;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.strowger.core.explain.WaitCause;
import org.strowger.figures.Overtaking.Rule;

/** What waits were due to: the time by cause, and who was passed by which rule. Adds up exactly. */
public final class WaitSheet implements Summable<WaitSheet> {
  private final EnumMap<WaitCause, Long> waitedMs = new EnumMap<>(WaitCause.class);
  private final EnumMap<Rule, Passed> passed = new EnumMap<>(Rule.class);

  void take(WaitCause cause, long spanMs) {
    waitedMs.merge(cause, spanMs, Math::addExact);
  }

  void take(Rule rule, Passed one) {
    passed.merge(rule, one, Passed::and);
  }

  @Override
  public void takeAll(WaitSheet other) {
    takeAll(other.waitedMs, other.passed);
  }

  void takeAll(Map<WaitCause, Long> moreWaitedMs, Map<Rule, Passed> morePassed) {
    moreWaitedMs.forEach(this::take);
    morePassed.forEach(this::take);
  }

  /** Time waited by cause, ms; only causes that held. */
  public Map<WaitCause, Long> waitedMs() {
    return Collections.unmodifiableMap(waitedMs);
  }

  /** The time of all causes, ms: the wait. */
  public long sumMs() {
    return waitedMs.values().stream().mapToLong(Long::longValue).sum();
  }

  /** By rule who was passed; only rules that occurred. */
  public Map<Rule, Passed> passed() {
    return Collections.unmodifiableMap(passed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WaitSheet sheet
        && waitedMs.equals(sheet.waitedMs)
        && passed.equals(sheet.passed);
  }

  @Override
  public int hashCode() {
    return 31 * waitedMs.hashCode() + passed.hashCode();
  }

  @Override
  public String toString() {
    return waitedMs + " " + passed;
  }
}

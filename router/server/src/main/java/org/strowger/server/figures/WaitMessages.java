package org.strowger.server.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.model.QueueId;
import org.strowger.figures.By;
import org.strowger.figures.Overtaking.Rule;
import org.strowger.figures.Passed;
import org.strowger.figures.Period;
import org.strowger.figures.WaitFold;
import org.strowger.figures.WaitRow;
import org.strowger.figures.WaitSheet;
import org.strowger.proto.v1.OvertakingRule;
import org.strowger.proto.v1.OvertakingView;
import org.strowger.proto.v1.Unanswered;
import org.strowger.proto.v1.UnansweredView;
import org.strowger.proto.v1.WaitCauseView;
import org.strowger.proto.v1.Waits;
import org.strowger.proto.v1.WaitsView;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireRules;

/** What waits were due to, as messages; stateless. */
public final class WaitMessages {
  private WaitMessages() {}

  /** Of the period that began at {@code startMs}, with what runs on up to now. */
  public static Waits toMessage(
      WaitFold fold, long publishedSequence, Period period, By by, long startMs, long nowMs) {
    return Waits.newBuilder()
        .setSequence(fold.sequence())
        .setPublishedSequence(publishedSequence)
        .setTimeMs(nowMs)
        .setBy(FiguresMessages.toWire(by))
        .setFromMs(startMs)
        .addAllRows(
            fold.rows(period, by, startMs, startMs + 1, nowMs).stream()
                .map(WaitMessages::toMessage)
                .toList())
        .build();
  }

  private static WaitsView toMessage(WaitRow row) {
    return WaitsView.newBuilder()
        .setId(row.id())
        .addAllCauses(causes(row.sheet(), row.waitingNow()))
        .addAllOvertaken(overtaken(row.sheet()))
        .build();
  }

  private static List<WaitCauseView> causes(WaitSheet sheet, Map<WaitCause, Integer> waitingNow) {
    EnumMap<WaitCause, WaitCauseView> causes = new EnumMap<>(WaitCause.class);
    for (WaitCause cause : WaitCause.values()) {
      long waitedMs = sheet.waitedMs().getOrDefault(cause, 0L);
      int waiting = waitingNow.getOrDefault(cause, 0);
      if (waitedMs != 0 || waiting != 0) {
        causes.put(
            cause,
            WaitCauseView.newBuilder()
                .setCause(WireRules.toWire(cause))
                .setWaitedMs(waitedMs)
                .setWaiting(waiting)
                .build());
      }
    }
    return List.copyOf(causes.values());
  }

  private static List<OvertakingView> overtaken(WaitSheet sheet) {
    return sheet.passed().entrySet().stream()
        .map(entry -> toMessage(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static OvertakingView toMessage(Rule rule, Passed passed) {
    return OvertakingView.newBuilder()
        .setRule(toWire(rule))
        .setPassed(passed.count())
        .setLaterSumMs(passed.laterSumMs())
        .setLaterMaxMs(passed.laterMaxMs())
        .build();
  }

  private static OvertakingRule toWire(Rule rule) {
    return switch (rule) {
      case PRIORITY -> OvertakingRule.OVERTAKING_RULE_PRIORITY;
      case PLAN_STEP -> OvertakingRule.OVERTAKING_RULE_PLAN_STEP;
      case TARGET -> OvertakingRule.OVERTAKING_RULE_TARGET;
      case PULLED -> OvertakingRule.OVERTAKING_RULE_PULLED;
      case PREFERENCE -> OvertakingRule.OVERTAKING_RULE_PREFERENCE;
      case OTHER_OFFERED -> OvertakingRule.OVERTAKING_RULE_OTHER_OFFERED;
      case OTHER_PREFERS -> OvertakingRule.OVERTAKING_RULE_OTHER_PREFERS;
      case CHANNEL -> OvertakingRule.OVERTAKING_RULE_CHANNEL;
      case ELIGIBILITY -> OvertakingRule.OVERTAKING_RULE_ELIGIBILITY;
    };
  }

  /**
   * Those who have waited longest.
   *
   * @param queue only of this queue; null = of all
   * @param most so many of them
   */
  public static Unanswered unanswered(
      WaitFold fold, long publishedSequence, @Nullable QueueId queue, int most, long nowMs) {
    return Unanswered.newBuilder()
        .setSequence(fold.sequence())
        .setPublishedSequence(publishedSequence)
        .setTimeMs(nowMs)
        .setWaiting(fold.waiting(queue))
        .addAllRows(
            fold.unanswered(queue, most, nowMs).stream().map(WaitMessages::toMessage).toList())
        .build();
  }

  private static UnansweredView toMessage(org.strowger.figures.Unanswered one) {
    return UnansweredView.newBuilder()
        .setInteractionId(one.interaction().value())
        .setQueueId(one.queue().value())
        .setChannel(WireEnums.toWire(one.channel()))
        .setSinceMs(one.sinceMs())
        .setCause(WireRules.toWire(one.causeNow()))
        .addAllCauses(causes(one.sheet(), Map.of(one.causeNow(), 1)))
        .addAllOvertaken(overtaken(one.sheet()))
        .build();
  }
}

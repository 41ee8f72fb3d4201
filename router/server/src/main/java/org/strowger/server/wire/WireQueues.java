package org.strowger.server.wire;

import java.util.List;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.Exit;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Share;
import org.strowger.core.model.Threshold;
import org.strowger.core.model.WrapUpPolicy;
import org.strowger.proto.v1.Queue;

/**
 * Queues with their policies. What is not said of a policy is its default, as the contract says.
 * {@code fromWire} throws {@link org.strowger.core.model.InvalidValue}, which names the field;
 * stateless, for any thread.
 */
public final class WireQueues {
  private WireQueues() {}

  public static Queue toWire(QueueDefinition queue) {
    PlanId plan = queue.plan();
    ProjectId project = queue.project();
    return Queue.newBuilder()
        .setQueueId(queue.id().value())
        .addAllRequirements(WireRequirements.allToWire(queue.requirements()))
        .setFurtherRequirements(WireRequirements.furtherToWire(queue.requirements()))
        .setServiceTargetMs(queue.serviceTargetMs())
        .setHeadStartMs(queue.headStartMs())
        .setOfferTimeoutMs(queue.offerTimeoutMs())
        .setWrapUpMs(queue.wrapUpMs())
        .setCoolDownMs(queue.coolDownMs())
        .setWaitingMax(queue.waitingMax())
        .setPlanId(plan == null ? "" : plan.value())
        .setLine(toWire(queue.line()))
        .setChoice(toWire(queue.choice()))
        .setOffers(toWire(queue.offers()))
        .setWrapUp(toWire(queue.wrapUp()))
        .setEntry(toWire(queue.entry()))
        .setWake(WireChoices.toWire(queue.wake()))
        .setReplies(WirePolicies.toWire(queue.replies()))
        .setTransfers(WirePolicies.toWire(queue.transfers()))
        .setCallbacks(WirePolicies.toWire(queue.callbacks()))
        .setProjectId(project == null ? "" : project.value())
        .build();
  }

  public static QueueDefinition fromWire(Queue wire) {
    return new QueueDefinition(
        new QueueId(wire.getQueueId()),
        WireRequirements.fromWire(wire.getRequirementsList(), wire.getFurtherRequirements()),
        wire.getServiceTargetMs(),
        wire.getHeadStartMs(),
        wire.getOfferTimeoutMs(),
        wire.getWrapUpMs(),
        wire.getCoolDownMs(),
        wire.getWaitingMax(),
        WireFields.idOrNull("plan_id", wire.getPlanId(), PlanId::new),
        fromWire(wire.getLine()),
        fromWire(wire.getChoice()),
        fromWire(wire.getOffers()),
        fromWire(wire.getWrapUp()),
        fromWire(wire.getEntry()),
        WireChoices.fromWire(wire.getWake()),
        WirePolicies.repliesFromWire(wire),
        WirePolicies.fromWire(wire.getTransfers()),
        WirePolicies.fromWire(wire.getCallbacks()),
        WireFields.idOrNull("project_id", wire.getProjectId(), ProjectId::new));
  }

  private static org.strowger.proto.v1.LinePolicy toWire(LinePolicy line) {
    return org.strowger.proto.v1.LinePolicy.newBuilder()
        .setStrictPriority(line.strictPriority())
        .addAllShares(
            WireValues.each(
                line.shares(),
                share ->
                    org.strowger.proto.v1.Share.newBuilder()
                        .setQueueId(share.queue().value())
                        .setPercent(share.percent())
                        .build()))
        .setPressureMs(line.pressureMs())
        .build();
  }

  private static LinePolicy fromWire(org.strowger.proto.v1.LinePolicy wire) {
    return new LinePolicy(
        wire.getStrictPriority(),
        WireValues.each(
            wire.getSharesList(),
            share ->
                new Share(
                    WireFields.id("shares.queue_id", share.getQueueId(), QueueId::new),
                    share.getPercent())),
        wire.getPressureMs());
  }

  private static org.strowger.proto.v1.ChoicePolicy toWire(ChoicePolicy choice) {
    return org.strowger.proto.v1.ChoicePolicy.newBuilder()
        .setOrder(WireChoices.toWire(choice.order()))
        .addAllPenalties(
            WireValues.each(
                choice.penalties(),
                penalty ->
                    org.strowger.proto.v1.LevelPenalty.newBuilder()
                        .setLevelMin(penalty.levelMin())
                        .setPenaltyMs(penalty.penaltyMs())
                        .build()))
        .addAllThresholds(
            WireValues.each(
                choice.thresholds(),
                threshold ->
                    org.strowger.proto.v1.Threshold.newBuilder()
                        .setLevelBelow(threshold.levelBelow())
                        .setReserve(threshold.reserve())
                        .setCountsWaiting(threshold.countsWaiting())
                        .build()))
        .setThresholdLiftMs(choice.thresholdLiftMs())
        .setDistribution(WireChoices.toWire(choice.distribution()))
        .build();
  }

  private static ChoicePolicy fromWire(org.strowger.proto.v1.ChoicePolicy wire) {
    return new ChoicePolicy(
        WireChoices.fromWire(wire.getOrder()),
        WireValues.each(
            wire.getPenaltiesList(),
            penalty -> new LevelPenalty(penalty.getLevelMin(), penalty.getPenaltyMs())),
        WireValues.each(
            wire.getThresholdsList(),
            threshold ->
                new Threshold(
                    threshold.getLevelBelow(),
                    threshold.getReserve(),
                    threshold.getCountsWaiting())),
        wire.getThresholdLiftMs() == 0
            ? ChoicePolicy.DEFAULT.thresholdLiftMs()
            : wire.getThresholdLiftMs(),
        WireChoices.fromWire(wire.getDistribution()));
  }

  private static org.strowger.proto.v1.OfferPolicy toWire(OfferPolicy offers) {
    return org.strowger.proto.v1.OfferPolicy.newBuilder()
        .setParallel(offers.parallel())
        .setAutoAccept(offers.autoAccept())
        .setAutoAcceptDelayMs(offers.autoAcceptDelayMs())
        .setWhisper(offers.whisper())
        .setBusyCoolDownMs(offers.busyCoolDownMs())
        .setNoAnswerCoolDownMs(offers.noAnswerCoolDownMs())
        .setAfterMiss(WireEnums.toWire(offers.afterMiss()))
        .setDeclineMemoryMs(offers.declineMemoryMs())
        .setFailuresMax(offers.failuresMax())
        .setEscalateToQueueId(WireValues.toWire(offers.escalateTo()))
        .build();
  }

  private static OfferPolicy fromWire(org.strowger.proto.v1.OfferPolicy wire) {
    return new OfferPolicy(
        wire.getParallel() == 0 ? 1 : wire.getParallel(),
        wire.getAutoAccept(),
        wire.getAutoAcceptDelayMs(),
        wire.getWhisper(),
        wire.getBusyCoolDownMs(),
        wire.getNoAnswerCoolDownMs(),
        WireEnums.activityFromWire("after_miss", wire.getAfterMiss(), Activity.AWAY),
        wire.getDeclineMemoryMs(),
        wire.getFailuresMax(),
        WireFields.idOrNull("escalate_to_queue_id", wire.getEscalateToQueueId(), QueueId::new));
  }

  private static org.strowger.proto.v1.WrapUpPolicy toWire(WrapUpPolicy wrapUp) {
    return org.strowger.proto.v1.WrapUpPolicy.newBuilder()
        .setMode(WireChoices.toWire(wrapUp.mode()))
        .setExtendMaxMs(wrapUp.extendMaxMs())
        .setDispositionNeeded(wrapUp.dispositionNeeded())
        .build();
  }

  private static WrapUpPolicy fromWire(org.strowger.proto.v1.WrapUpPolicy wire) {
    return new WrapUpPolicy(
        WireChoices.fromWire(wire.getMode()), wire.getExtendMaxMs(), wire.getDispositionNeeded());
  }

  private static org.strowger.proto.v1.EntryPolicy toWire(EntryPolicy entry) {
    return org.strowger.proto.v1.EntryPolicy.newBuilder()
        .setWaitMaxMs(entry.waitMaxMs())
        .setEstimateMaxMs(entry.estimateMaxMs())
        .setCalendarId(WireValues.toWire(entry.calendar()))
        .setLeaveAtClosing(entry.leaveAtClosing())
        .addAllJoinEmpty(WireValues.each(entry.joinEmpty(), WireChoices::toWire))
        .addAllLeaveEmpty(WireValues.each(entry.leaveEmpty(), WireChoices::toWire))
        .addAllExits(
            WireValues.each(
                entry.exits(),
                exit ->
                    org.strowger.proto.v1.Exit.newBuilder()
                        .setWhen(WireChoices.toWire(exit.when()))
                        .setToQueueId(exit.to().value())
                        .build()))
        .build();
  }

  private static EntryPolicy fromWire(org.strowger.proto.v1.EntryPolicy wire) {
    return new EntryPolicy(
        wire.getWaitMaxMs(),
        wire.getEstimateMaxMs(),
        WireFields.idOrNull("calendar_id", wire.getCalendarId(), CalendarId::new),
        wire.getLeaveAtClosing(),
        conditions("join_empty", wire.getJoinEmptyList()),
        conditions("leave_empty", wire.getLeaveEmptyList()),
        WireValues.each(
            wire.getExitsList(),
            exit ->
                new Exit(
                    WireChoices.fromWire(exit.getWhen()),
                    WireFields.id("exits.to_queue_id", exit.getToQueueId(), QueueId::new))));
  }

  private static List<AgentCondition> conditions(
      String field, List<org.strowger.proto.v1.AgentCondition> wire) {
    return WireValues.each(wire, one -> WireChoices.fromWire(field, one));
  }
}

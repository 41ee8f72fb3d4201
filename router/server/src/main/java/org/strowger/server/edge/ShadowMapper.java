package org.strowger.server.edge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Divergence;
import org.strowger.core.ShadowQueues;
import org.strowger.core.ShadowTally.QueueTally;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.QueueDefinition;
import org.strowger.proto.v1.DivergenceKind;
import org.strowger.proto.v1.GetShadowResponse;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.ShadowCount;
import org.strowger.proto.v1.ShadowDivergence;
import org.strowger.proto.v1.ShadowQueue;
import org.strowger.proto.v1.StartShadowRequest;
import org.strowger.server.shadow.ShadowReport;
import org.strowger.server.wire.WireQueues;
import org.strowger.server.wire.WireValues;

/** Candidates out of messages, and comparisons as messages; stateless. */
final class ShadowMapper {
  private ShadowMapper() {}

  /** Throws {@link InvalidValue} where a value is missing or can't be. */
  static ShadowQueues toCandidate(StartShadowRequest request) {
    int count = request.getQueuesCount();
    if (count > EdgeLimits.DEFINITIONS) {
      throw new InvalidValue(
          "queues", "has " + count + " items: at most " + EdgeLimits.DEFINITIONS + " are taken");
    }
    return new ShadowQueues(WireValues.each(request.getQueuesList(), WireQueues::fromWire));
  }

  static List<Queue> toMessages(List<QueueDefinition> queues) {
    return WireValues.each(queues, WireQueues::toWire);
  }

  static GetShadowResponse toMessage(ShadowReport report, boolean switched) {
    GetShadowResponse.Builder message =
        GetShadowResponse.newBuilder()
            .setSinceSequence(report.sinceSequence())
            .setSinceMs(report.sinceMs())
            .setSequence(report.sequence())
            .setStopped(report.stopped() == null ? "" : report.stopped())
            .setSwitched(switched)
            .addAllQueues(toMessages(report.definitions()));
    long decisions = 0;
    long agreed = 0;
    for (QueueTally tally : report.queues()) {
      decisions += tally.decisions();
      agreed += tally.agreed();
      add(tally, message);
    }
    for (Divergence divergence : report.newest()) {
      message.addNewest(toMessage(divergence));
    }
    return message.setDecisions(decisions).setAgreed(agreed).build();
  }

  private static void add(QueueTally tally, GetShadowResponse.Builder message) {
    String queue = tally.queue().value();
    message.addByQueue(
        ShadowQueue.newBuilder()
            .setQueueId(queue)
            .setDecisions(tally.decisions())
            .setAgreed(tally.agreed()));
    for (Map.Entry<Divergence.Kind, Long> one : tally.diverged().entrySet()) {
      message.addDivergences(
          ShadowCount.newBuilder()
              .setQueueId(queue)
              .setKind(toWire(one.getKey()))
              .setCount(one.getValue()));
    }
  }

  private static ShadowDivergence toMessage(Divergence divergence) {
    return ShadowDivergence.newBuilder()
        .setSequence(divergence.sequence())
        .setTimeMs(divergence.timeMs())
        .setKind(toWire(divergence.kind()))
        .setQueueId(divergence.queue().value())
        .setInteractionId(orZero(divergence.interaction()))
        .addAllAgentIds(WireValues.each(divergence.agents(), AgentId::value))
        .setShadowInteractionId(orZero(divergence.candidateInteraction()))
        .addAllShadowAgentIds(WireValues.each(divergence.candidateAgents(), AgentId::value))
        .setReason(divergence.reason())
        .build();
  }

  private static long orZero(@Nullable InteractionId id) {
    return id == null ? 0 : id.value();
  }

  private static DivergenceKind toWire(Divergence.Kind kind) {
    return switch (kind) {
      case OTHER_INTERACTION -> DivergenceKind.DIVERGENCE_KIND_OTHER_INTERACTION;
      case OTHER_AGENT -> DivergenceKind.DIVERGENCE_KIND_OTHER_AGENT;
      case HELD_BACK -> DivergenceKind.DIVERGENCE_KIND_HELD_BACK;
      case OFFERED_EARLIER -> DivergenceKind.DIVERGENCE_KIND_OFFERED_EARLIER;
    };
  }
}

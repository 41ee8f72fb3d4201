package org.strowger.server.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Hindsight;
import org.strowger.core.explain.AgentExplanation;
import org.strowger.core.explain.InteractionExplanation;
import org.strowger.core.explain.Rule;
import org.strowger.core.explain.Terms;
import org.strowger.core.explain.Words;
import org.strowger.core.model.InteractionId;
import org.strowger.proto.v1.AgentVerdict;
import org.strowger.proto.v1.ExplainAgentResponse;
import org.strowger.proto.v1.ExplainInteractionResponse;
import org.strowger.proto.v1.Flip;
import org.strowger.proto.v1.LineVerdict;
import org.strowger.proto.v1.RuleCount;

/** Explanations as messages, the words with the data; stateless, for any thread. */
public final class WireExplanations {
  private WireExplanations() {}

  public static org.strowger.proto.v1.InteractionExplanation toWire(InteractionExplanation why) {
    org.strowger.proto.v1.InteractionExplanation.Builder message =
        org.strowger.proto.v1.InteractionExplanation.newBuilder()
            .setSentence(Words.PLAIN.of(why))
            .setTimeMs(why.timeMs())
            .setInteractionId(why.interaction().value())
            .setQueueId(why.queue().value())
            .setChannel(WireEnums.toWire(why.channel()))
            .setSinceMs(why.sinceMs())
            .setDueMs(why.dueMs())
            .setAhead(why.ahead())
            .setFirstInteractionId(number(why.first()))
            .addAllOfferedTo(texts(why.offeredTo()))
            .setAgentId(text(why.agent()))
            .setAgentsInAll(why.agentsInAll())
            .setLeft(why.left())
            .addAllRemoved(counts(why.byRule()));
    if (why.cause() != null) {
      message.setCause(WireRules.toWire(why.cause()));
    }
    why.agents().forEach(one -> message.addAgents(toWire(one, why.timeMs())));
    why.flips().forEach(one -> message.addFlips(toWire(one)));
    return message.build();
  }

  /** With the decision that {@code seen} has found. */
  public static ExplainInteractionResponse toWire(InteractionExplanation why, Hindsight seen) {
    ExplainInteractionResponse.Builder message =
        ExplainInteractionResponse.newBuilder()
            .setSequence(seen.sequence())
            .setExplanation(toWire(why))
            .setDecisionSequence(seen.decisionSequence());
    InteractionExplanation decision = seen.decision();
    if (decision != null) {
      message.setDecision(toWire(decision));
    }
    return message.build();
  }

  private static AgentVerdict toWire(org.strowger.core.explain.AgentVerdict verdict, long timeMs) {
    AgentVerdict.Builder message =
        AgentVerdict.newBuilder()
            .setAgentId(verdict.agent().value())
            .setSentence(Words.PLAIN.of(verdict, timeMs));
    if (verdict.obstacle() != null) {
      message.setObstacle(WireObstacles.toWire(verdict.obstacle()));
    }
    Terms terms = verdict.terms();
    if (terms != null) {
      message
          .setRank(terms.rank())
          .setPreferred(terms.preferred())
          .setLevel(terms.level())
          .setPenaltyMs(terms.penaltyMs())
          .setOrderKey(terms.orderKey());
    }
    return message.build();
  }

  private static Flip toWire(org.strowger.core.explain.Flip flip) {
    return Flip.newBuilder()
        .setSentence(Words.PLAIN.of(flip))
        .setKind(WireRules.toWire(flip.kind()))
        .setAgentId(text(flip.agent()))
        .setOtherInteractionId(number(flip.other()))
        .setByMs(flip.byMs())
        .setSkillId(text(flip.skill()))
        .setFromLevel(flip.fromLevel())
        .setToLevel(flip.toLevel())
        .setTeamId(text(flip.team()))
        .setInteractionId(flip.interaction().value())
        .setToAgentId(flip.toAgent().value())
        .build();
  }

  /** {@code sequence}: the entry it stands at. */
  public static ExplainAgentResponse toWire(AgentExplanation why, long sequence) {
    ExplainAgentResponse.Builder message =
        ExplainAgentResponse.newBuilder()
            .setSequence(sequence)
            .setSentence(Words.PLAIN.of(why))
            .setTimeMs(why.timeMs())
            .setWaiting(why.waiting())
            .setLinesInAll(why.lines())
            .setNextInteractionId(number(why.next()))
            .addAllRemoved(counts(why.byRule()));
    why.inHand().forEach(one -> message.addInHand(one.value()));
    why.verdicts().forEach(one -> message.addLines(toWire(one, why.timeMs())));
    return message.build();
  }

  private static LineVerdict toWire(org.strowger.core.explain.LineVerdict verdict, long timeMs) {
    LineVerdict.Builder message =
        LineVerdict.newBuilder()
            .setInteractionId(verdict.interaction().value())
            .setSentence(Words.PLAIN.of(verdict, timeMs))
            .setQueueId(verdict.queue().value())
            .setChannel(WireEnums.toWire(verdict.channel()))
            .setWaiting(verdict.waiting())
            .setPlace(verdict.place())
            .setCountsAsDueMs(verdict.countsAsDueMs());
    if (verdict.obstacle() != null) {
      message.setObstacle(WireObstacles.toWire(verdict.obstacle()));
    }
    return message.build();
  }

  private static List<RuleCount> counts(Map<Rule, Integer> byRule) {
    return byRule.entrySet().stream()
        .map(one ->
            RuleCount.newBuilder()
                .setRule(WireRules.toWire(one.getKey()))
                .setCount(one.getValue())
                .build())
        .toList();
  }

  private static List<String> texts(List<?> ids) {
    return ids.stream().map(Object::toString).toList();
  }

  /** Ids say their value. */
  private static String text(@Nullable Object id) {
    return id == null ? "" : id.toString();
  }

  private static long number(@Nullable InteractionId id) {
    return id == null ? 0 : id.value();
  }
}

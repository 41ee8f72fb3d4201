package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.DeclineForgotten;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.PreferenceEnded;
import org.strowger.core.event.InteractionEvent.ThresholdLifted;
import org.strowger.core.explain.Flip.Kind;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Threshold;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Choice;
import org.strowger.core.state.DueLine;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.QueueState;
import org.strowger.core.state.Signature;
import org.strowger.core.state.WaitingLine;

/**
 * Changes of where an interaction stands, and whom it waits for, that would have got it offered.
 */
final class PlaceFlips {
  private final Situation situation;
  private final Interaction interaction;
  private final long timeMs;

  PlaceFlips(Situation situation, long timeMs) {
    this.situation = situation;
    this.interaction = situation.interaction();
    this.timeMs = timeMs;
  }

  /** By how much sooner it would have had to be due; null where it is next, or nobody is ready. */
  @Nullable Flip dueEarlier() {
    DueLine next = situation.next();
    return next == null || situation.isNext() ? null : dueBefore(next, situation);
  }

  /** How much sooner the head of another line would have had to be due to be taken instead. */
  @Nullable Flip insteadOf(DueLine next, WaitingLine other) {
    Interaction head = other.head();
    return head == null
        ? null
        : dueBefore(next, new Situation(situation.state(), head, other, situation.backlog(), next));
  }

  private static @Nullable Flip dueBefore(DueLine next, Situation later) {
    Interaction subject = later.interaction();
    WaitingLine line = later.line();
    long penaltyMs = line.leastPenaltyMs();
    Interaction head = line.head();
    if (penaltyMs < 0 || head == null) {
      return null;
    }
    long aheadOfHeadMs = subject == head ? Long.MAX_VALUE : head.dueMs() - tieBreak(subject, head);
    long pressureMs = head.dueMs() - line.dueMs();
    long aheadOfNextMs =
        next.line() == line
            ? Long.MAX_VALUE
            : next.dueMs() - penaltyMs + pressureMs - tieBreak(subject, next.head());
    long dueMs = Math.min(aheadOfHeadMs, aheadOfNextMs);
    Agent agent = Choice.agents(later.state(), subject, line).getFirst();
    return Flip.timed(
        Kind.DUE_EARLIER,
        subject.dueMs() - dueMs,
        null,
        null,
        new PlanStepRelaxed(subject.id(), subject.planSteps(), dueMs),
        subject.id(),
        agent.id());
  }

  /** Due at the same time the lower id goes first. */
  private static long tieBreak(Interaction subject, Interaction other) {
    return subject.id().compareTo(other.id()) < 0 ? 0 : 1;
  }

  @Nullable Flip declineForgotten(AgentId agent, long untilMs) {
    Signature now = interaction.signature();
    List<AgentId> excluded = new ArrayList<>(now.excluded());
    excluded.remove(agent);
    return placedAs(
        new Signature(
            now.queue(), now.channel(), now.alternatives(), now.only(), excluded, now.lifted()),
        Kind.DECLINE_FORGOTTEN,
        untilMs,
        new DeclineForgotten(interaction.id(), agent));
  }

  @Nullable Flip preferenceEnded(long untilMs) {
    Signature now = interaction.signature();
    return placedAs(
        new Signature(
            now.queue(),
            now.channel(),
            interaction.asksAnybodyFor(),
            List.of(),
            now.excluded(),
            now.lifted()),
        Kind.PREFERENCE_ENDED,
        untilMs,
        new PreferenceEnded(interaction.id()));
  }

  @Nullable Flip thresholdLifted(long untilMs) {
    Signature now = interaction.signature();
    return placedAs(
        new Signature(
            now.queue(), now.channel(), now.alternatives(), now.only(), now.excluded(), true),
        Kind.THRESHOLD_LIFTED,
        untilMs,
        new ThresholdLifted(interaction.id()));
  }

  /**
   * What would come of it in another line. Said only where the interaction would be the head there
   * and no threshold counts who waits, since one more may then change who is let go.
   */
  private @Nullable Flip placedAs(
      Signature signature, Kind kind, long untilMs, InteractionEvent change) {
    QueueState queue = interaction.queue();
    WaitingLine line = situation.state().index().lineOrSketch(signature, queue);
    Interaction head = line.head();
    long penaltyMs = line.leastPenaltyMs();
    if (penaltyMs < 0
        || countsWaiting(line)
        || (head != null && Interaction.DUE_ORDER.compare(head, interaction) < 0)) {
      return null;
    }
    long pressureMs = (line.size() + 1) * queue.definition().line().pressureMs();
    long dueMs = interaction.dueMs() - pressureMs + penaltyMs;
    DueLine next = situation.next();
    if (next != null && dueMs >= next.dueMs()) {
      return null;
    }
    Agent agent = Choice.agents(situation.state(), interaction, line).getFirst();
    if (situation.isNext() && situation.chosen().getFirst() == agent) {
      return null; // That is what comes of it as it is.
    }
    return Flip.timed(
        kind, untilMs - timeMs, agent.id(), null, change, interaction.id(), agent.id());
  }

  private static boolean countsWaiting(WaitingLine line) {
    return line.isGuarded()
        && line.queue().definition().choice().thresholds().stream()
            .anyMatch(Threshold::countsWaiting);
  }
}

package org.strowger.core.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.AgentBarred;
import org.strowger.core.event.InteractionEvent.CallbackAnswered;
import org.strowger.core.event.InteractionEvent.CallbackAttemptFailed;
import org.strowger.core.event.InteractionEvent.CallbackDialled;
import org.strowger.core.event.InteractionEvent.CallbackOffered;
import org.strowger.core.event.InteractionEvent.CallbackRequested;
import org.strowger.core.event.InteractionEvent.CallbackResumed;
import org.strowger.core.event.InteractionEvent.ConsultationJoined;
import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.ConversationParked;
import org.strowger.core.event.InteractionEvent.ConversationRequeued;
import org.strowger.core.event.InteractionEvent.ConversationTouched;
import org.strowger.core.event.InteractionEvent.ConversationWoken;
import org.strowger.core.event.InteractionEvent.CustomerHandedOver;
import org.strowger.core.event.InteractionEvent.DeclineForgotten;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.DispositionSet;
import org.strowger.core.event.InteractionEvent.HelpChanged;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionAssigned;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionEntered;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionPulled;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.MuteChanged;
import org.strowger.core.event.InteractionEvent.PlaceKept;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.PreferenceEnded;
import org.strowger.core.event.InteractionEvent.ReplyAwaited;
import org.strowger.core.event.InteractionEvent.SentOutside;
import org.strowger.core.event.InteractionEvent.ThresholdLifted;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.InteractionEvent.WrapUpExtended;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.CallbackRecord;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Preference;
import org.strowger.core.model.QueueId;

/** The part of {@link Evolver} that moves interactions through their phases. */
final class InteractionEvolver {
  private final RoutingState state;
  private final Standing standing;
  private final JourneyEvolver journeys;

  InteractionEvolver(RoutingState state, Standing standing) {
    this.state = state;
    this.standing = standing;
    this.journeys = new JourneyEvolver(state, standing);
  }

  void evolve(InteractionEvent event, long sequence, long timeMs) {
    switch (event) {
      case InteractionArrived arrived -> arrive(arrived, timeMs);
      case DirectStarted started -> startDirect(started, sequence, timeMs);
      case InteractionHeld(var id, _) -> Known.interaction(state, id).held(true);
      case InteractionRetrieved(var id, _) -> Known.interaction(state, id).held(false);
      case CallbackOffered _, SentOutside _ -> {}
      case DispositionSet(var id, _, var disposition) -> journeys.file(id, disposition);
      case ConsultationJoined(var id, _) -> journeys.join(Known.interaction(state, id));
      case CustomerHandedOver(var id, var from, var dueMs) ->
          journeys.handOver(Known.interaction(state, id), Known.interaction(state, from), dueMs);
      case PlaceKept(_, var queue, var customer, var sinceMs, var untilMs) ->
          journeys.keepPlace(customer, new KeptPlace(queue, sinceMs, untilMs, null));
      case InteractionEnded(var id, var reason, _, var wrapUpDeadlineMs, _) ->
          end(standing.withdraw(id), reason, wrapUpDeadlineMs, timeMs);
      case WrapUpEnded(var id, _, _) -> endWrapUp(standing.withdraw(id), timeMs);
      default -> {
        Interaction interaction = standing.withdraw(event.interaction());
        change(interaction, event, sequence, timeMs);
        standing.settle(interaction);
      }
    }
  }

  private void change(Interaction interaction, InteractionEvent event, long sequence, long timeMs) {
    switch (event) {
      case InteractionReprioritised(_, var priority, var dueMs, _) ->
          interaction.place(interaction.queue(), priority, dueMs);
      case InteractionMoved(_, var queue, var dueMs, _, var cause) ->
          move(interaction, queue, dueMs, cause, timeMs);
      case PlanStepRelaxed(_, var steps, var dueMs) -> {
        interaction.planSteps(steps);
        if (dueMs != PlanStepRelaxed.DUE_AS_BEFORE) {
          interaction.due(dueMs);
        }
      }
      case InteractionEntered(_, var dueMs, var preferenceDeadlineMs) -> {
        long creditedMs = interaction.terms().waitingSinceMs();
        interaction.since(creditedMs == 0 ? timeMs : creditedMs);
        interaction.enterQueue(timeMs);
        interaction.due(dueMs);
        interaction.preferenceUntil(preferenceDeadlineMs);
        interaction.waiting();
      }
      case PreferenceEnded _ -> interaction.preferenceUntil(0);
      case ThresholdLifted _ -> interaction.liftThreshold();
      case DeclineForgotten(_, var agent) -> interaction.forget(agent);
      case InteractionRequeued(_, var agent, var cause) -> {
        putDown(interaction, timeMs);
        interaction.waiting();
        if (cause == Cause.REPLY_OVERDUE) {
          long memoryMs = interaction.queue().definition().offers().declineMemoryMs();
          interaction.lostBy(agent, memoryMs == 0 ? 0 : timeMs + memoryMs);
        }
      }
      case InteractionUpdated(_, var attributes, var requirements) ->
          interaction.update(
              attributes, requirements == null ? interaction.requirements() : requirements);
      case InteractionPulled(_, var agentId) ->
          give(interaction, Known.agent(state, agentId), sequence, timeMs);
      case InteractionAssigned(_, var agentId, var counted, _) -> {
        interaction.counted(counted);
        give(interaction, Known.agent(state, agentId), sequence, timeMs);
      }
      case AgentBarred(_, var agent, var untilMs) -> interaction.lostBy(agent, untilMs);
      case CallbackRequested _ -> journeys.requestCallback(interaction);
      case CallbackDialled(_, _, var deadlineMs) -> {
        int attempts = interaction.journey().callback().attempts();
        journeys.calledBack(interaction, new CallbackRecord(true, attempts, deadlineMs));
      }
      case CallbackAnswered _ -> {
        int attempts = interaction.journey().callback().attempts();
        journeys.calledBack(interaction, new CallbackRecord(false, attempts, 0));
        journeys.forgetPlace(interaction);
      }
      case CallbackAttemptFailed(_, _, var attempts, var againMs) -> {
        standing.putDown(interaction, timeMs);
        interaction.parked(null, againMs, 0);
        journeys.calledBack(interaction, new CallbackRecord(true, attempts, 0));
      }
      case CallbackResumed _ -> interaction.waiting();
      case ReplyAwaited(_, var deadlineMs) -> interaction.replyBy(deadlineMs);
      case ConversationTouched(_, var idleDeadlineMs) -> interaction.idleAt(idleDeadlineMs);
      case ConversationIdled(_, _, var sleepEndsMs) -> {
        standing.putDown(interaction, timeMs);
        interaction.parked(interaction.agent(), 0, sleepEndsMs);
      }
      case ConversationParked(_, _, var wakeMs) -> {
        standing.putDown(interaction, timeMs);
        interaction.parked(interaction.agent(), wakeMs, 0);
      }
      case ConversationWoken(_, var agentId, var idleDeadlineMs) -> {
        Agent agent = Known.agent(state, agentId);
        agent.workload().put(interaction);
        agent.startWork(timeMs);
        interaction.woken(idleDeadlineMs);
        interaction.replyBy(interaction.queue().nextReplyDeadlineMs(interaction.channel(), timeMs));
        state.index.refresh(agent);
      }
      case ConversationRequeued(_, var agent, var dueMs, var preferenceDeadlineMs) -> {
        interaction.since(timeMs);
        interaction.enterQueue(timeMs);
        interaction.due(dueMs);
        if (preferenceDeadlineMs != 0) {
          interaction.prefer(
              new Preference(List.of(agent), preferenceDeadlineMs - timeMs), preferenceDeadlineMs);
        }
        interaction.waiting();
      }
      case WrapUpExtended(_, _, var deadlineMs) -> interaction.extendWrapUp(deadlineMs);
      case MuteChanged(_, _, var mute) -> interaction.journey(interaction.journey().muted(mute));
      case HelpChanged(_, _, var help) -> interaction.journey(interaction.journey().helped(help));
      case InteractionArrived _,
          DirectStarted _,
          InteractionHeld _,
          InteractionRetrieved _,
          CallbackOffered _,
          SentOutside _,
          DispositionSet _,
          ConsultationJoined _,
          CustomerHandedOver _,
          PlaceKept _,
          InteractionEnded _,
          WrapUpEnded _ ->
          throw new IllegalStateException("told elsewhere: " + event);
    }
  }

  private void arrive(InteractionArrived arrived, long timeMs) {
    QueueId splitBy = arrived.splitBy();
    if (splitBy != null) {
      Known.queue(state, splitBy).share();
    }
    ArrivalTerms terms = arrived.terms();
    Interaction interaction =
        new Interaction(
            arrived.interaction(),
            arrived.key(),
            arrived.channel(),
            arrived.requirements(),
            timeMs,
            Known.queue(state, arrived.queue()),
            arrived.priority(),
            arrived.attributes(),
            terms,
            arrived.links());
    if (terms.waitingSinceMs() != 0) {
      interaction.since(terms.waitingSinceMs());
    }
    if (terms.customer() != null) {
      journeys.comeBack(terms.customer(), arrived.queue());
    }
    interaction.due(arrived.dueMs());
    interaction.tell(arrived.told());
    interaction.queue().told(arrived.line());
    interaction.preferenceUntil(arrived.preferenceDeadlineMs());
    if (terms.enterMs() > timeMs) {
      interaction.parked(null, 0, 0);
    }
    state.lot = Lots.stir(state.lot, terms.lot());
    enterTables(interaction);
  }

  private void startDirect(DirectStarted started, long sequence, long timeMs) {
    Agent agent = Known.agent(state, started.agent());
    Interaction interaction =
        new Interaction(
            started.interaction(),
            started.key(),
            started.channel(),
            started.requirements(),
            timeMs,
            Known.queue(state, started.queue()),
            started.priority(),
            started.attributes(),
            ArrivalTerms.NONE,
            started.links());
    interaction.due(interaction.dueByRules());
    interaction.counted(started.counted());
    take(interaction, agent, sequence, timeMs);
    enterTables(interaction);
    state.index.refresh(agent);
  }

  private void enterTables(Interaction interaction) {
    standing.admit(interaction);
    standing.register(interaction);
    standing.settle(interaction);
    state.nextInteraction = interaction.id().value() + 1;
  }

  /** The agent has it without having been offered it. */
  private void give(Interaction interaction, Agent agent, long sequence, long timeMs) {
    take(interaction, agent, sequence, timeMs);
    Counts.assigned(state, agent, interaction.channel(), timeMs);
    state.forecast.answered(interaction, agent, timeMs);
    state.index.refresh(agent);
  }

  private void take(Interaction interaction, Agent agent, long sequence, long timeMs) {
    interaction.active(agent, timeMs, sequence);
    agent.workload().put(interaction);
    standing.startWork(interaction, agent, timeMs);
  }

  private void move(
      Interaction interaction, QueueId queueId, long dueMs, Cause cause, long timeMs) {
    QueueState queue = Known.queue(state, queueId);
    if (interaction.queue() != queue) {
      interaction.enterQueue(timeMs);
    }
    interaction.place(queue, interaction.priority(), dueMs);
    if (cause != Cause.SUPERVISOR) {
      interaction.movedByRule();
    }
  }

  private void end(Interaction interaction, EndReason reason, long wrapUpDeadlineMs, long timeMs) {
    if (!interaction.offers().isEmpty()) {
      throw new IllegalStateException(
          "interaction " + interaction.id() + " ended with an offer pending");
    }
    standing.unregister(interaction);
    if (reason == EndReason.ABANDONED && interaction.phase() == Phase.WAITING) {
      state.forecast.hungUp(interaction);
    }
    state.endedCount++;
    journeys.forgetPlace(interaction);
    rememberEnded(interaction, reason);
    @Nullable Agent agent = interaction.agent();
    if (wrapUpDeadlineMs != 0 && agent != null) {
      interaction.wrapUp(agent, wrapUpDeadlineMs);
      standing.settle(interaction);
      state.index.refresh(agent);
      return;
    }
    if (interaction.phase() == Phase.ACTIVE) {
      putDown(interaction, timeMs);
    }
    state.interactions.remove(interaction.id());
  }

  private void endWrapUp(Interaction interaction, long timeMs) {
    putDown(interaction, timeMs);
    state.interactions.remove(interaction.id());
  }

  /** The agent is done with it, and it counts in the mean handling time. */
  private void putDown(Interaction interaction, long timeMs) {
    Agent agent = interaction.agent();
    if (agent != null) {
      agent.tally().handled(timeMs - interaction.acceptedMs());
    }
    standing.putDown(interaction, timeMs);
  }

  private void rememberEnded(Interaction interaction, EndReason reason) {
    state.endedKeys.put(interaction.key(), new EndedKey(interaction.id(), reason));
    while (state.endedKeys.size() > state.limits.endedKeys()) {
      state.endedKeys.pollFirstEntry();
    }
  }
}

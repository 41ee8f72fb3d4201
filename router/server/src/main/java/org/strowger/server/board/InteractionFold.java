package org.strowger.server.board;

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
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CallbackRecord;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Links;
import org.strowger.core.model.Origin;
import org.strowger.core.model.Phase;

/**
 * The part of {@link LiveBoard} that takes in what happens to interactions.
 *
 * <p>What is counted: an arrival when it comes into its line, so what is scheduled counts on the
 * day it enters; an answer once, at the first accept, also when it was taken from the list or given
 * by a supervisor; of who is called back, once they have answered. What is direct was never in a
 * line, and a consultation's customer is an agent: they are in neither count. Who is handed on
 * comes into a line again.
 */
final class InteractionFold {
  private final BoardTables tables;

  InteractionFold(BoardTables tables) {
    this.tables = tables;
  }

  void fold(InteractionEvent event) {
    if (event instanceof InteractionArrived arrived) {
      arrive(arrived);
    } else if (event instanceof DirectStarted started) {
      startDirect(started);
    } else {
      change(tables.known(event.interaction()), event);
    }
  }

  private void change(BoardInteraction interaction, InteractionEvent event) {
    switch (event) {
      case InteractionArrived _, DirectStarted _ ->
          throw new IllegalStateException("came twice: " + event);
      case InteractionUpdated(_, var attributes, var requirements) ->
          interaction.update(attributes, requirements);
      case InteractionReprioritised(_, int priority, long dueMs, _) ->
          tables.replace(interaction, () -> interaction.reprioritise(priority, dueMs));
      case InteractionMoved moved -> move(interaction, moved);
      case PlanStepRelaxed(_, int steps, long dueMs) ->
          tables.replace(
              interaction,
              () ->
                  interaction.relax(
                      steps, dueMs == PlanStepRelaxed.DUE_AS_BEFORE ? interaction.dueMs() : dueMs));
      case PreferenceEnded _ -> interaction.endPreference();
      case InteractionEntered(_, long dueMs, long preferenceMs) -> {
        tables.queueOf(interaction).parked(-1);
        tables.replace(interaction, () -> interaction.enter(dueMs, preferenceMs, tables.timeMs()));
        tables.countArrival(interaction);
      }
      case InteractionPulled(_, AgentId agent) -> give(interaction, agent);
      case InteractionAssigned(_, AgentId agent, boolean counted, _) -> {
        interaction.counted(counted);
        give(interaction, agent);
      }
      case DispositionSet(_, _, var disposition) -> {
        interaction.journey(interaction.journey().filed(disposition));
        tables.past.file(interaction.id(), disposition);
      }
      case ConsultationJoined _ -> interaction.journey(interaction.journey().joinedByCustomer());
      case CustomerHandedOver(_, var from, long dueMs) ->
          tables.handOver(interaction, tables.known(from), dueMs);
      case CallbackRequested _ -> calledBack(interaction, new CallbackRecord(true, 0, 0));
      case CallbackDialled(_, _, long deadlineMs) ->
          calledBack(interaction, new CallbackRecord(true, attempts(interaction), deadlineMs));
      case CallbackAnswered _ ->
          calledBack(interaction, new CallbackRecord(false, attempts(interaction), 0));
      case CallbackAttemptFailed(_, AgentId agent, int attempts, long againMs) -> {
        tables.changing(agent).letGo(interaction.id());
        tables.queueOf(interaction).active(interaction, -1);
        tables.queueOf(interaction).parked(1);
        interaction.backToBeCalled(attempts, againMs);
      }
      case CallbackResumed _ -> {
        tables.queueOf(interaction).parked(-1);
        tables.replace(interaction, interaction::backToLine);
      }
      case MuteChanged(_, _, var mute) -> interaction.journey(interaction.journey().muted(mute));
      case HelpChanged(_, AgentId agent, var help) -> {
        tables.changing(agent);
        interaction.journey(interaction.journey().helped(help));
      }
      case InteractionHeld _ -> interaction.hold(true);
      case InteractionRetrieved _ -> interaction.hold(false);
      case InteractionRequeued(_, AgentId agent, _) -> {
        tables.changing(agent).letGo(interaction.id());
        tables.queueOf(interaction).active(interaction, -1);
        interaction.backToLine();
        tables.queueOf(interaction).enterLine(interaction);
      }
      case ConversationIdled(_, AgentId agent, long sleepEndsMs) ->
          rest(interaction, agent, 0, sleepEndsMs);
      case ConversationParked(_, AgentId agent, long wakeMs) -> rest(interaction, agent, wakeMs, 0);
      case ConversationWoken(_, AgentId agent, _) -> {
        tables.changing(agent);
        tables.queueOf(interaction).parked(-1);
        tables.queueOf(interaction).active(interaction, 1);
        interaction.wake();
      }
      case ConversationRequeued(_, AgentId agent, long dueMs, long preferenceMs) -> {
        tables.changing(agent).letGo(interaction.id());
        tables.queueOf(interaction).parked(-1);
        tables.replace(
            interaction, () -> interaction.wakeInLine(dueMs, preferenceMs, tables.timeMs()));
      }
      case InteractionEnded over -> end(interaction, over);
      case WrapUpExtended(_, AgentId agent, long deadlineMs) -> {
        tables.changing(agent);
        interaction.wrapUp(deadlineMs);
      }
      case WrapUpEnded(_, AgentId agent, _) -> {
        tables.changing(agent).letGo(interaction.id());
        tables.leave(interaction);
      }
      case ThresholdLifted _,
          DeclineForgotten _,
          AgentBarred _,
          CallbackOffered _,
          SentOutside _,
          PlaceKept _,
          ConversationTouched _,
          ReplyAwaited _ -> {}
    }
  }

  private void arrive(InteractionArrived arrived) {
    BoardInteraction interaction = new BoardInteraction(arrived, tables.timeMs());
    tables.add(interaction);
    follow(interaction);
    BoardQueue queue = tables.queueOf(interaction);
    queue.model(arrived.line());
    if (interaction.journey().isConsultation()) {
      consult(interaction, arrived);
    }
    if (interaction.phase() == Phase.PARKED) {
      queue.parked(1);
    } else {
      queue.enterLine(interaction);
      if (!interaction.journey().isConsultation()) {
        tables.countArrival(interaction);
      }
    }
  }

  private void consult(BoardInteraction consultation, InteractionArrived arrived) {
    InteractionId about = arrived.links().related();
    AgentId asker = about == null ? null : tables.known(about).agent();
    if (about == null || asker == null) {
      throw new IllegalStateException("a consultation about nobody's: " + consultation.id());
    }
    consultation.consultedBy(asker);
    tables.known(about).consult(consultation.id());
  }

  private void startDirect(DirectStarted started) {
    BoardAgent agent = tables.changing(started.agent());
    BoardQueue queue = tables.queue(started.queue());
    BoardInteraction interaction =
        new BoardInteraction(
            started,
            tables.definitions.dueMs(queue.definition(), tables.timeMs(), started.priority()),
            tables.timeMs());
    tables.add(interaction);
    follow(interaction);
    queue.active(interaction, 1);
    agent.take(interaction);
  }

  /**
   * Whom an agent handed on, in this very entry, or who comes back brings along what was before.
   */
  private void follow(BoardInteraction interaction) {
    Links links = interaction.journey().links();
    if (links.previous() == null && links.related() != null) {
      interaction.comesBack(tables.past.before(interaction.id(), links));
    }
    BoardInteraction from =
        links.previous() == null ? null : tables.interactions.get(links.previous());
    if (from != null) {
      EndReason reason =
          links.origin() == Origin.TRANSFER ? EndReason.TRANSFERRED : EndReason.CHANNEL_CHANGED;
      interaction.comesAfter(from, reason, tables.timeMs());
    }
  }

  private void move(BoardInteraction interaction, InteractionMoved moved) {
    boolean counted = tables.uncountArrival(interaction);
    BoardQueue from = tables.queueOf(interaction);
    BoardQueue to = tables.queue(moved.queue());
    if (interaction.phase() == Phase.OFFERED) {
      from.offered(interaction, -1);
      to.offered(interaction, 1);
    } else if (interaction.phase() == Phase.PARKED) {
      from.parked(-1);
      to.parked(1);
    }
    tables.replace(
        interaction, () -> interaction.move(moved.queue(), moved.dueMs(), tables.timeMs()));
    if (counted) {
      tables.countArrival(interaction);
    }
  }

  /** An agent has it without having been offered it. */
  private void give(BoardInteraction interaction, AgentId to) {
    BoardQueue queue = tables.queueOf(interaction);
    leaveStanding(interaction, queue);
    BoardAgent agent = tables.changing(to);
    agent.take(interaction);
    agent.countAccept();
    queue.active(interaction, 1);
    countAnswer(interaction, interaction.accept(to, tables.timeMs()));
  }

  private void countAnswer(BoardInteraction interaction, boolean first) {
    if (first) {
      tables.queueOf(interaction).countAnswer(interaction, tables.timeMs() - interaction.sinceMs());
    }
  }

  private static void calledBack(BoardInteraction interaction, CallbackRecord now) {
    interaction.journey(interaction.journey().calledBack(now));
  }

  private static int attempts(BoardInteraction interaction) {
    return interaction.journey().callback().attempts();
  }

  private void rest(BoardInteraction interaction, AgentId agent, long wakeMs, long sleepEndsMs) {
    tables.changing(agent);
    tables.queueOf(interaction).active(interaction, -1);
    tables.queueOf(interaction).parked(1);
    interaction.rest(wakeMs, sleepEndsMs);
  }

  private void end(BoardInteraction interaction, InteractionEnded over) {
    BoardQueue queue = tables.queueOf(interaction);
    boolean waits = interaction.phase() == Phase.WAITING || interaction.phase() == Phase.OFFERED;
    leaveStanding(interaction, queue);
    boolean customers = !interaction.journey().isConsultation();
    if (over.reason() == EndReason.ABANDONED && waits && customers) {
      queue.countAbandon(interaction, tables.timeMs() - interaction.sinceMs());
    }
    tables.endConsultation(interaction);
    AgentId agent = over.agent();
    tables.remember(
        interaction,
        new EndedInteraction(interaction.id(), interaction.queue(), over.reason(), agent));
    if (customers) {
      tables.past.remember(
          interaction.id(),
          interaction.ended(over.reason(), tables.timeMs()),
          interaction.journey().links());
    }
    if (agent != null && over.wrapUpDeadlineMs() > 0) {
      interaction.wrapUp(over.wrapUpDeadlineMs());
      tables.changing(agent);
    } else {
      if (agent != null) {
        tables.changing(agent).letGo(interaction.id());
      }
      tables.leave(interaction);
    }
  }

  /** Its queue has it no longer where it had it. */
  private static void leaveStanding(BoardInteraction interaction, BoardQueue queue) {
    switch (interaction.phase()) {
      case WAITING -> queue.leaveLine(interaction);
      case OFFERED -> queue.offered(interaction, -1);
      case ACTIVE -> queue.active(interaction, -1);
      case PARKED -> queue.parked(-1);
      case WRAP_UP -> throw new IllegalStateException("over already: " + interaction.id());
    }
  }
}

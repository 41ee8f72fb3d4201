package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.command.SupervisorCommand.AnswerHelp;
import org.strowger.core.command.SupervisorCommand.AssignInteraction;
import org.strowger.core.command.SupervisorCommand.DrainQueue;
import org.strowger.core.command.SupervisorCommand.ForceActivity;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.command.SupervisorCommand.MoveInteraction;
import org.strowger.core.command.SupervisorCommand.Reprioritise;
import org.strowger.core.command.SupervisorCommand.RescindOffers;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.AgentBarred;
import org.strowger.core.event.InteractionEvent.InteractionAssigned;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.SupervisorEvent.SupervisorIntervened;
import org.strowger.core.model.Activity;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;
import org.strowger.core.state.QueueState;
import org.strowger.core.state.RoutingState;

/**
 * Decides what supervisors ask for. Checks come in this order: who or what is named exists, is not
 * over, is in the right phase.
 */
public final class SupervisorDecider {
  private final RoutingState state;
  private final Endings endings;

  public SupervisorDecider(RoutingState state) {
    this.state = state;
    this.endings = new Endings(state);
  }

  public Reply decide(SupervisorCommand command, Emitter out) {
    Emitter recorded = new FirstWord(command, out);
    return switch (command) {
      case MoveInteraction move -> move(move, recorded);
      case Reprioritise reprioritise -> reprioritise(reprioritise, recorded);
      case AssignInteraction assign -> assign(assign, recorded);
      case RescindOffers rescind -> rescind(rescind, recorded);
      case DrainQueue drain -> drain(drain, recorded);
      case ForceEnd end -> end(end, recorded);
      case ForceActivity force -> forceActivity(force, recorded);
      case ForceSignOut force -> forceSignOut(force, recorded);
      case AnswerHelp answer -> answerHelp(answer, recorded);
    };
  }

  /** Says who acts, and why, before the first thing that is done. */
  private final class FirstWord implements Emitter {
    private final SupervisorCommand command;
    private final Emitter out;
    private boolean said;

    FirstWord(SupervisorCommand command, Emitter out) {
      this.command = command;
      this.out = out;
    }

    @Override
    public void emit(Event event) {
      if (!said) {
        said = true;
        out.emit(new SupervisorIntervened(command.by(), command.note(), queueOf(command)));
      }
      out.emit(event);
    }

    @Override
    public long timeMs() {
      return out.timeMs();
    }
  }

  /** Where the interaction is that the command is about; null where it is about something else. */
  private @Nullable QueueId queueOf(SupervisorCommand command) {
    InteractionId id = command.interaction();
    Interaction interaction = id == null ? null : state.interaction(id);
    return interaction == null ? null : interaction.queue().definition().id();
  }

  private Reply move(MoveInteraction command, Emitter out) {
    Interaction interaction = state.interaction(command.interaction());
    if (interaction == null) {
      return Rejections.interactionGone(state, command.interaction());
    }
    if (!interaction.isUnanswered()) {
      return notWaiting(interaction);
    }
    QueueState queue = state.queue(command.queue());
    if (queue == null) {
      return Rejections.queueUnknown(command.queue());
    }
    move(interaction, queue, command.by(), Cause.SUPERVISOR, out);
    return ACCEPTED;
  }

  private void move(
      Interaction interaction, QueueState queue, SupervisorId by, Cause cause, Emitter out) {
    endings.rescind(interaction, RescindReason.INTERACTION_MOVED, out);
    int steps = queue == interaction.queue() ? interaction.planSteps() : 0;
    out.emit(
        new InteractionMoved(
            interaction.id(),
            queue.definition().id(),
            queue.dueMs(interaction.sinceMs(), interaction.priority(), steps),
            by,
            cause));
  }

  /** In due order, so that a queue drained in several goes keeps its order. */
  private Reply drain(DrainQueue command, Emitter out) {
    QueueState from = state.queue(command.queue());
    QueueState to = state.queue(command.to());
    if (from == null || to == null) {
      return Rejections.queueUnknown(from == null ? command.queue() : command.to());
    }
    if (from == to) {
      return new Rejected(
          Reason.TARGET_IS_HERE, "queue " + command.to() + " is the one that is drained");
    }
    state.interactions().stream()
        .filter(one -> one.queue() == from && one.isUnanswered())
        .sorted(Interaction.DUE_ORDER)
        .limit(Limits.DRAINED)
        .toList()
        .forEach(one -> move(one, to, command.by(), Cause.DRAINED, out));
    return ACCEPTED;
  }

  private Reply assign(AssignInteraction command, Emitter out) {
    Interaction interaction = state.interaction(command.interaction());
    if (interaction == null) {
      return Rejections.interactionGone(state, command.interaction());
    }
    if (!interaction.isUnanswered()) {
      return notWaiting(interaction);
    }
    Agent agent = state.agent(command.agent());
    if (agent == null) {
      return Rejections.agentUnknown(command.agent());
    }
    if (!agent.isSignedIn()) {
      return Rejections.agentNotSignedIn(command.agent());
    }
    if (!command.beyondCapacity()
        && !agent.workload().hasRoomInstead(interaction, interaction.channel())) {
      return Rejections.agentNotReady(agent.id(), interaction.channel());
    }
    endings.rescind(interaction, RescindReason.SUPERVISOR, out);
    out.emit(
        new InteractionAssigned(
            interaction.id(), agent.id(), !command.beyondCapacity(), command.by()));
    Callbacks.dialIfWanted(interaction, out);
    return ACCEPTED;
  }

  private Reply rescind(RescindOffers command, Emitter out) {
    Interaction interaction = state.interaction(command.interaction());
    if (interaction == null) {
      return Rejections.interactionGone(state, command.interaction());
    }
    if (interaction.phase() != Phase.OFFERED) {
      return new Rejected(
          Reason.OFFER_NOT_PENDING, "interaction " + interaction.id() + " is offered to nobody");
    }
    long untilMs = out.timeMs() + interaction.queue().definition().offerTimeoutMs();
    List<Agent> asked = interaction.offers().stream().map(Offer::agent).toList();
    endings.rescind(interaction, RescindReason.SUPERVISOR, out);
    asked.forEach(one -> out.emit(new AgentBarred(interaction.id(), one.id(), untilMs)));
    endings.releaseIfAllDeclined(interaction, out);
    return ACCEPTED;
  }

  private Reply reprioritise(Reprioritise command, Emitter out) {
    Interaction interaction = state.interaction(command.interaction());
    if (interaction == null) {
      return Rejections.interactionGone(state, command.interaction());
    }
    if (!interaction.isUnanswered()) {
      return notWaiting(interaction);
    }
    long dueMs =
        interaction
            .queue()
            .dueMs(interaction.sinceMs(), command.priority(), interaction.planSteps());
    out.emit(
        new InteractionReprioritised(interaction.id(), command.priority(), dueMs, command.by()));
    return ACCEPTED;
  }

  private Reply end(ForceEnd command, Emitter out) {
    Interaction interaction = state.interaction(command.interaction());
    if (interaction == null) {
      return Rejections.interactionGone(state, command.interaction());
    }
    Agent agent = interaction.agent();
    if (interaction.phase() == Phase.WRAP_UP && agent != null) {
      out.emit(new WrapUpEnded(interaction.id(), agent.id(), Cause.SUPERVISOR));
    } else {
      endings.end(interaction, EndReason.FORCED, command.by(), out);
    }
    return ACCEPTED;
  }

  private Reply forceActivity(ForceActivity command, Emitter out) {
    Agent agent = state.agent(command.agent());
    if (agent == null) {
      return Rejections.agentUnknown(command.agent());
    }
    if (!agent.isSignedIn()) {
      return Rejections.agentNotSignedIn(command.agent());
    }
    if (command.activity() == Activity.OFFLINE) {
      return Rejections.activityNotAllowed();
    }
    endings.changeActivity(agent, command.activity(), null, Cause.SUPERVISOR, command.by(), out);
    return ACCEPTED;
  }

  private Reply forceSignOut(ForceSignOut command, Emitter out) {
    Agent agent = state.agent(command.agent());
    if (agent == null) {
      return Rejections.agentUnknown(command.agent());
    }
    if (!agent.isSignedIn()) {
      return Rejections.agentNotSignedIn(command.agent());
    }
    endings.signOut(agent, Cause.SUPERVISOR, command.by(), out);
    return ACCEPTED;
  }

  private Reply answerHelp(AnswerHelp command, Emitter out) {
    Agent agent = state.agent(command.agent());
    return agent == null
        ? Rejections.agentUnknown(command.agent())
        : Helps.answer(agent, state.interaction(command.interaction()), command, out);
  }

  private static Reply notWaiting(Interaction interaction) {
    return new Rejected(
        Reason.INTERACTION_NOT_WAITING,
        "interaction " + interaction.id() + " is " + interaction.phase());
  }
}

package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.command.SupervisorCommand.ForceActivity;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.command.SupervisorCommand.MoveInteraction;
import org.strowger.core.command.SupervisorCommand.Reprioritise;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.model.Activity;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
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
    return switch (command) {
      case MoveInteraction move -> move(move, out);
      case Reprioritise reprioritise -> reprioritise(reprioritise, out);
      case ForceEnd end -> end(end, out);
      case ForceActivity force -> forceActivity(force, out);
      case ForceSignOut force -> forceSignOut(force, out);
    };
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
    endings.rescind(interaction, RescindReason.INTERACTION_MOVED, out);
    int steps = queue == interaction.queue() ? interaction.planSteps() : 0;
    out.emit(
        new InteractionMoved(
            interaction.id(),
            command.queue(),
            queue.dueMs(interaction.sinceMs(), interaction.priority(), steps),
            command.by(),
            Cause.SUPERVISOR));
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

  private static Reply notWaiting(Interaction interaction) {
    return new Rejected(
        Reason.INTERACTION_NOT_WAITING,
        "interaction " + interaction.id() + " is " + interaction.phase());
  }
}

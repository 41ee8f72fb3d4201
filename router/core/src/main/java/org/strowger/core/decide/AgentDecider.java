package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentResumed;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.CoolDownStarted;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.model.Activity;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.Reason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;
import org.strowger.core.state.RoutingState;

/**
 * Decides what agents ask for. The checks come in this order, so that a doubly wrong request has
 * one answer: the agent is defined, is signed in; the thing named exists, is not over, is this
 * agent's, is in the right phase.
 */
public final class AgentDecider {
  private final RoutingState state;

  public AgentDecider(RoutingState state) {
    this.state = state;
  }

  public Reply decide(AgentCommand command, Emitter out) {
    Agent agent = state.agent(command.agent());
    if (agent == null) {
      return Rejections.agentUnknown(command.agent());
    }
    if (!agent.isSignedIn() && needsSession(command)) {
      return Rejections.agentNotSignedIn(agent.id());
    }
    return switch (command) {
      case SignIn signIn -> signIn(agent, signIn, out);
      case SignOut _ -> signOut(agent, out);
      case SetActivity(_, var activity) -> setActivity(agent, activity, out);
      case AcceptOffer(_, var offer) -> accept(agent, offer, out);
      case DeclineOffer(_, var offer, var note) -> decline(agent, offer, note, out);
      case HoldInteraction(_, var interaction) -> hold(agent, interaction, out);
      case RetrieveInteraction(_, var interaction) -> retrieve(agent, interaction, out);
      case EndInteraction(_, var interaction) -> end(agent, interaction, out);
      case CompleteWrapUp(_, var interaction) -> completeWrapUp(agent, interaction, out);
      case LoseAgentConnection lost -> loseConnection(agent, lost, out);
    };
  }

  private static boolean needsSession(AgentCommand command) {
    return !(command instanceof SignIn || command instanceof LoseAgentConnection);
  }

  private static Reply signIn(Agent agent, SignIn command, Emitter out) {
    if (command.activity() == Activity.OFFLINE) {
      return Rejections.activityNotAllowed();
    }
    out.emit(
        agent.isSignedIn()
            ? new AgentResumed(agent.id(), command.session())
            : new AgentSignedIn(agent.id(), command.session(), command.activity()));
    return ACCEPTED;
  }

  private static Reply signOut(Agent agent, Emitter out) {
    if (Endings.hasActiveWork(agent)) {
      return new Rejected(
          Reason.AGENT_HAS_ACTIVE_WORK, "agent " + agent.id() + " has an active interaction");
    }
    Endings.signOut(agent, Cause.AGENT, null, out);
    return ACCEPTED;
  }

  private static Reply setActivity(Agent agent, Activity activity, Emitter out) {
    if (activity == Activity.OFFLINE) {
      return Rejections.activityNotAllowed();
    }
    Endings.changeActivity(agent, activity, Cause.AGENT, null, out);
    return ACCEPTED;
  }

  private Reply accept(Agent agent, OfferId id, Emitter out) {
    Offer offer = state.offer(id);
    if (offer == null) {
      return Rejections.offerGone(state, id);
    }
    if (offer.agent() != agent) {
      return notYours(id);
    }
    out.emit(new OfferAccepted(id, offer.interaction().id(), agent.id()));
    return ACCEPTED;
  }

  private Reply decline(Agent agent, OfferId id, String note, Emitter out) {
    Offer offer = state.offer(id);
    if (offer == null) {
      return Rejections.offerGone(state, id);
    }
    if (offer.agent() != agent) {
      return notYours(id);
    }
    Interaction interaction = offer.interaction();
    out.emit(new OfferDeclined(id, interaction.id(), agent.id(), note));
    long deadlineMs = out.timeMs() + interaction.queue().definition().coolDownMs();
    out.emit(new CoolDownStarted(agent.id(), Math.max(deadlineMs, agent.coolDownDeadlineMs())));
    return ACCEPTED;
  }

  private Reply hold(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || !isActiveWith(agent, interaction)) {
      return notActiveWith(agent, id, interaction);
    }
    if (interaction.held()) {
      return new Rejected(Reason.INTERACTION_ALREADY_HELD, "interaction " + id + " is on hold");
    }
    out.emit(new InteractionHeld(id, agent.id()));
    return ACCEPTED;
  }

  private Reply retrieve(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || !isActiveWith(agent, interaction)) {
      return notActiveWith(agent, id, interaction);
    }
    if (!interaction.held()) {
      return new Rejected(Reason.INTERACTION_NOT_HELD, "interaction " + id + " is not on hold");
    }
    out.emit(new InteractionRetrieved(id, agent.id()));
    return ACCEPTED;
  }

  private Reply end(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || !isActiveWith(agent, interaction)) {
      return notActiveWith(agent, id, interaction);
    }
    Endings.end(interaction, EndReason.AGENT_ENDED, null, out);
    return ACCEPTED;
  }

  private Reply completeWrapUp(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null) {
      return Rejections.interactionGone(state, id);
    }
    if (interaction.agent() != agent) {
      return notYours(agent, id);
    }
    if (interaction.phase() != Phase.WRAP_UP) {
      return new Rejected(
          Reason.INTERACTION_NOT_IN_WRAP_UP, "interaction " + id + " is " + interaction.phase());
    }
    out.emit(new WrapUpEnded(id, agent.id(), Cause.AGENT));
    return ACCEPTED;
  }

  /** Only the newest session counts: the farewell of an older connection says nothing. */
  private Reply loseConnection(Agent agent, LoseAgentConnection command, Emitter out) {
    if (command.session().equals(agent.session()) && agent.presence() == Presence.LIVE) {
      out.emit(new AgentConnectionLost(agent.id(), out.timeMs() + state.limits().agentGraceMs()));
    }
    return ACCEPTED;
  }

  private static boolean isActiveWith(Agent agent, Interaction interaction) {
    return interaction.agent() == agent && interaction.phase() == Phase.ACTIVE;
  }

  private Reply notActiveWith(Agent agent, InteractionId id, @Nullable Interaction interaction) {
    if (interaction == null) {
      return Rejections.interactionGone(state, id);
    }
    if (interaction.agent() != agent) {
      return notYours(agent, id);
    }
    return new Rejected(
        Reason.INTERACTION_NOT_ACTIVE, "interaction " + id + " is " + interaction.phase());
  }

  private static Reply notYours(OfferId id) {
    return new Rejected(Reason.OFFER_NOT_YOURS, "offer " + id + " was made to another agent");
  }

  private static Reply notYours(Agent agent, InteractionId id) {
    return new Rejected(
        Reason.INTERACTION_NOT_YOURS, "interaction " + id + " is not with agent " + agent.id());
  }
}

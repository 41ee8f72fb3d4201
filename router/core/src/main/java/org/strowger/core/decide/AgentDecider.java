package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.ExtendWrapUp;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.NoteReply;
import org.strowger.core.command.AgentCommand.PullInteraction;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SetNextActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentResumed;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.NextActivitySet;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionPulled;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.InteractionEvent.WrapUpExtended;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;
import org.strowger.core.model.WrapUpMode;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/**
 * Decides what agents ask for. The checks come in this order, so that a doubly wrong request has
 * one answer: the agent is defined, is signed in; the thing named exists, is not over, is this
 * agent's, is in the right phase.
 */
public final class AgentDecider {
  private final RoutingState state;
  private final Endings endings;
  private final Exits exits;

  public AgentDecider(RoutingState state) {
    this.state = state;
    this.endings = new Endings(state);
    this.exits = new Exits(state, endings);
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
      case SetActivity(_, var activity, var reason) -> setActivity(agent, activity, reason, out);
      case SetNextActivity(_, var activity, var reason) ->
          setNextActivity(agent, activity, reason, out);
      case AcceptOffer(_, var offer) -> accept(agent, offer, out);
      case DeclineOffer decline -> decline(agent, decline, out);
      case PullInteraction(_, var interaction) -> pull(agent, interaction, out);
      case NoteReply(_, var interaction) -> noteReply(agent, interaction, out);
      case HoldInteraction(_, var interaction) -> hold(agent, interaction, out);
      case RetrieveInteraction(_, var interaction) -> retrieve(agent, interaction, out);
      case EndInteraction(_, var interaction) -> end(agent, interaction, out);
      case CompleteWrapUp(_, var interaction) -> completeWrapUp(agent, interaction, out);
      case ExtendWrapUp(_, var interaction, var byMs) ->
          extendWrapUp(agent, interaction, byMs, out);
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

  private Reply signOut(Agent agent, Emitter out) {
    if (Endings.hasActiveWork(agent)) {
      return new Rejected(
          Reason.AGENT_HAS_ACTIVE_WORK, "agent " + agent.id() + " has an active interaction");
    }
    endings.signOut(agent, Cause.AGENT, null, out);
    return ACCEPTED;
  }

  private Reply setActivity(
      Agent agent, Activity activity, @Nullable ActivityReasonId reason, Emitter out) {
    if (activity == Activity.OFFLINE) {
      return Rejections.activityNotAllowed();
    }
    if (reason != null && !state.hasActivityReason(reason)) {
      return Rejections.activityReasonUnknown(reason);
    }
    endings.changeActivity(agent, activity, reason, Cause.AGENT, null, out);
    return ACCEPTED;
  }

  /** What the agent has in hand is finished first; what is only offered goes to somebody else. */
  private Reply setNextActivity(
      Agent agent, Activity activity, @Nullable ActivityReasonId reason, Emitter out) {
    if (activity == Activity.AVAILABLE) {
      return new Rejected(
          Reason.ACTIVITY_NOT_ALLOWED, "AVAILABLE can't be planned for later: set it now");
    }
    if (reason != null && !state.hasActivityReason(reason)) {
      return Rejections.activityReasonUnknown(reason);
    }
    endings.rescindOffersTo(agent, RescindReason.ACTIVITY_CHANGED, out);
    out.emit(new NextActivitySet(agent.id(), activity, reason));
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
    endings.rescind(offer.interaction(), RescindReason.TAKEN_BY_OTHER, out);
    return ACCEPTED;
  }

  private Reply decline(Agent agent, DeclineOffer command, Emitter out) {
    OfferId id = command.offer();
    Offer offer = state.offer(id);
    if (offer == null) {
      return Rejections.offerGone(state, id);
    }
    if (offer.agent() != agent) {
      return notYours(id);
    }
    Interaction interaction = offer.interaction();
    QueueDefinition queue = interaction.queue().definition();
    out.emit(new OfferDeclined(id, interaction.id(), agent.id(), command.note(), command.kind()));
    CoolDowns.start(agent, queue, command.kind(), out);
    endings.releaseIfAllDeclined(interaction, out);
    exits.afterFailure(interaction, out);
    return ACCEPTED;
  }

  private Reply pull(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null) {
      return Rejections.interactionGone(state, id);
    }
    WaitingLine line = interaction.line();
    if (line == null) {
      return new Rejected(
          Reason.INTERACTION_NOT_WAITING, "interaction " + id + " is " + interaction.phase());
    }
    QueueDefinition queue = interaction.queue().definition();
    if (queue.choice().distribution() == Distribution.PUSH) {
      return new Rejected(
          Reason.PULL_NOT_ALLOWED, "queue " + queue.id() + " has the distribution PUSH");
    }
    if (!line.isFor(agent)) {
      return new Rejected(
          Reason.AGENT_NOT_ELIGIBLE,
          "interaction "
              + id
              + " asks for other skills or teams, waits for somebody else, or excludes"
              + " agent "
              + agent.id());
    }
    if (!agent.mayTake(interaction.channel())) {
      return Rejections.agentNotReady(agent.id(), interaction.channel());
    }
    out.emit(new InteractionPulled(id, agent.id()));
    return ACCEPTED;
  }

  private Reply noteReply(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null
        || interaction.agent() != agent
        || interaction.phase() == Phase.WRAP_UP) {
      return notActiveWith(agent, id, interaction);
    }
    if (interaction.phase() == Phase.ACTIVE) {
      Conversations.agentWrote(interaction, agent, out);
    } else if (agent.mayTake(interaction.channel())) {
      Conversations.goOn(interaction, agent, out);
      Conversations.agentWrote(interaction, agent, out);
    } else {
      return Rejections.agentNotReady(agent.id(), interaction.channel());
    }
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
    if (interaction == null || !isActiveOrAsleepWith(agent, interaction)) {
      return notActiveWith(agent, id, interaction);
    }
    endings.end(interaction, EndReason.AGENT_ENDED, null, out);
    return ACCEPTED;
  }

  private Reply completeWrapUp(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || !isWrapUpOf(agent, interaction)) {
      return notWrapUpOf(agent, id, interaction);
    }
    if (interaction.queue().definition().wrapUp().mode() == WrapUpMode.FIXED) {
      return new Rejected(
          Reason.WRAP_UP_FIXED,
          "wrap-up of interaction " + id + " runs until " + interaction.wrapUpDeadlineMs());
    }
    out.emit(new WrapUpEnded(id, agent.id(), Cause.AGENT));
    return ACCEPTED;
  }

  private Reply extendWrapUp(Agent agent, InteractionId id, long byMs, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || !isWrapUpOf(agent, interaction)) {
      return notWrapUpOf(agent, id, interaction);
    }
    long leftMs =
        interaction.queue().definition().wrapUp().extendMaxMs() - interaction.wrapUpExtendedMs();
    if (byMs > leftMs) {
      return new Rejected(
          Reason.WRAP_UP_NOT_EXTENDABLE,
          "by_ms is " + byMs + ": " + Math.max(0, leftMs) + " ms are left");
    }
    out.emit(new WrapUpExtended(id, agent.id(), interaction.wrapUpDeadlineMs() + byMs));
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

  /** A conversation that sleeps has given its capacity back, but is still this agent's. */
  private static boolean isActiveOrAsleepWith(Agent agent, Interaction interaction) {
    return interaction.agent() == agent
        && (interaction.phase() == Phase.ACTIVE || interaction.phase() == Phase.PARKED);
  }

  private static boolean isWrapUpOf(Agent agent, Interaction interaction) {
    return interaction.agent() == agent && interaction.phase() == Phase.WRAP_UP;
  }

  private Reply notWrapUpOf(Agent agent, InteractionId id, @Nullable Interaction interaction) {
    if (interaction == null) {
      return Rejections.interactionGone(state, id);
    }
    if (interaction.agent() != agent) {
      return notYours(agent, id);
    }
    return new Rejected(
        Reason.INTERACTION_NOT_IN_WRAP_UP, "interaction " + id + " is " + interaction.phase());
  }

  private Reply notActiveWith(Agent agent, InteractionId id, @Nullable Interaction interaction) {
    if (interaction == null) {
      return Rejections.interactionGone(state, id);
    }
    boolean offered = interaction.offers().stream().anyMatch(offer -> offer.agent() == agent);
    if (interaction.agent() != agent && !offered) {
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

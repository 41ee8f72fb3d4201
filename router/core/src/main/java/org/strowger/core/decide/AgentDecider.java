package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.AskForHelp;
import org.strowger.core.command.AgentCommand.CancelConsultation;
import org.strowger.core.command.AgentCommand.ChangeChannel;
import org.strowger.core.command.AgentCommand.CompleteConsultation;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.ExtendWrapUp;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.JoinConsultation;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.MuteInteraction;
import org.strowger.core.command.AgentCommand.NoteReply;
import org.strowger.core.command.AgentCommand.ParkInteraction;
import org.strowger.core.command.AgentCommand.PullInteraction;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SetDisposition;
import org.strowger.core.command.AgentCommand.SetNextActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.AgentCommand.WithdrawHelp;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentResumed;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.NextActivitySet;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Presence;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.RoutingState;

/**
 * Decides what agents ask for. The checks come in this order, so that a doubly wrong request has
 * one answer: the agent is defined, is signed in; the thing named exists, is not over, is this
 * agent's, is in the right phase.
 */
public final class AgentDecider {
  private final RoutingState state;
  private final Endings endings;
  private final OfferDecider offers;
  private final AssignmentDecider assignments;

  public AgentDecider(RoutingState state) {
    this.state = state;
    this.endings = new Endings(state);
    this.offers = new OfferDecider(state, endings, new Exits(state, endings));
    this.assignments = new AssignmentDecider(state, endings);
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
      case AcceptOffer(_, var offer) -> offers.accept(agent, offer, out);
      case DeclineOffer decline -> offers.decline(agent, decline, out);
      case PullInteraction(_, var interaction) -> offers.pull(agent, interaction, out);
      case NoteReply(_, var interaction) -> assignments.noteReply(agent, interaction, out);
      case HoldInteraction(_, var interaction) -> assignments.hold(agent, interaction, out);
      case RetrieveInteraction(_, var interaction) -> assignments.retrieve(agent, interaction, out);
      case MuteInteraction(_, var interaction, var muted) ->
          assignments.mute(agent, interaction, muted, out);
      case AskForHelp(_, var interaction, var note) ->
          assignments.askForHelp(agent, interaction, note, out);
      case WithdrawHelp(_, var interaction) -> assignments.withdrawHelp(agent, interaction, out);
      case EndInteraction(_, var interaction) -> assignments.end(agent, interaction, out);
      case TransferInteraction transfer -> assignments.transfer(agent, transfer, out);
      case StartConsultation consult -> assignments.consult(agent, consult, out);
      case JoinConsultation(_, var id) -> assignments.joinConsultation(agent, id, out);
      case CompleteConsultation(_, var id) -> assignments.completeConsultation(agent, id, out);
      case CancelConsultation(_, var id) -> assignments.cancelConsultation(agent, id, out);
      case ChangeChannel change -> assignments.changeChannel(agent, change, out);
      case SetDisposition set -> assignments.setDisposition(agent, set, out);
      case ParkInteraction park -> assignments.park(agent, park, out);
      case CompleteWrapUp(_, var interaction) ->
          assignments.completeWrapUp(agent, interaction, out);
      case ExtendWrapUp(_, var interaction, var byMs) ->
          assignments.extendWrapUp(agent, interaction, byMs, out);
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

  /** Only the newest session counts: the farewell of an older connection says nothing. */
  private Reply loseConnection(Agent agent, LoseAgentConnection command, Emitter out) {
    if (command.session().equals(agent.session()) && agent.presence() == Presence.LIVE) {
      out.emit(new AgentConnectionLost(agent.id(), out.timeMs() + state.limits().agentGraceMs()));
    }
    return ACCEPTED;
  }
}

package org.strowger.core.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.decide.Admission.Way;
import org.strowger.core.event.AgentEvent.AssignmentWindowEnded;
import org.strowger.core.event.AgentEvent.CoolDownEnded;
import org.strowger.core.event.AgentEvent.ShiftCountsReset;
import org.strowger.core.event.ConfigurationEvent.CalendarTurned;
import org.strowger.core.event.GatewayEvent.GatewayGraceEnded;
import org.strowger.core.event.InteractionEvent.CallbackResumed;
import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.DeclineForgotten;
import org.strowger.core.event.InteractionEvent.InteractionEntered;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.PreferenceEnded;
import org.strowger.core.event.InteractionEvent.ThresholdLifted;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.DeclineMemory;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.ExitCondition;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Presence;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.WrapUpMode;
import org.strowger.core.state.Agent;
import org.strowger.core.state.CalendarState;
import org.strowger.core.state.Gateway;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.Timer;

/**
 * Decides what happens when a deadline has passed. A timer that runs names a row that is there, or
 * an invariant is broken.
 */
public final class TimerDecider {
  private final RoutingState state;
  private final Endings endings;
  private final Exits exits;
  private final Admission admission;
  private final Closings closings;
  private final Callbacks callbacks;

  public TimerDecider(RoutingState state) {
    this.state = state;
    this.endings = new Endings(state);
    this.exits = new Exits(state, endings);
    this.admission = new Admission(state);
    this.closings = new Closings(state, endings, exits);
    this.callbacks = new Callbacks(endings);
  }

  public void decide(Timer timer, Emitter out) {
    switch (timer.kind()) {
      case OFFER -> expire(there(state.offer(new OfferId(timer.number())), timer), out);
      case WRAP_UP -> endWrapUp(interaction(timer), out);
      case COOL_DOWN -> out.emit(new CoolDownEnded(new AgentId(timer.name())));
      case AGENT_GRACE -> endGrace(agent(timer), out);
      case AGENT_LOST -> endings.signOut(agent(timer), Cause.CONNECTION_LOST, null, out);
      case GATEWAY_GRACE -> forget(there(state.gateway(new GatewayId(timer.name())), timer), out);
      case PLAN_STEP -> exits.takeStep(interaction(timer), out);
      case ENTRY -> enter(interaction(timer), out);
      case PREFERENCE -> out.emit(new PreferenceEnded(interaction(timer).id()));
      case THRESHOLD -> out.emit(new ThresholdLifted(interaction(timer).id()));
      case DECLINE_MEMORY -> forgetDeclines(interaction(timer), out);
      case WAIT_MAX -> exits.leave(interaction(timer), ExitCondition.WAITED, out);
      case REPLY -> takeBack(interaction(timer), out);
      case IDLE -> fallAsleep(interaction(timer), out);
      case ASSIGNMENT_WINDOW -> out.emit(new AssignmentWindowEnded(new AgentId(timer.name())));
      case SHIFT_COUNT -> out.emit(new ShiftCountsReset(new AgentId(timer.name())));
      case DIAL -> callbacks.failAttempt(interaction(timer), out);
      case WAKE -> wake(interaction(timer), out);
      case MUTE -> {
        Interaction interaction = interaction(timer);
        Mutes.giveUp(interaction, agentOf(interaction), out);
      }
      case HELP -> {
        Interaction interaction = interaction(timer);
        Helps.over(interaction, agentOf(interaction), out);
      }
      case SLEEP -> endings.end(interaction(timer), EndReason.SLEPT_TOO_LONG, null, out);
      case CALENDAR -> turn(there(state.calendar(new CalendarId(timer.name())), timer), out);
    }
  }

  /**
   * Who let an offer expire while connected is treated as the queue says; who was disconnected
   * could not know of it.
   */
  private void expire(Offer offer, Emitter out) {
    Agent agent = offer.agent();
    Interaction interaction = offer.interaction();
    out.emit(new OfferExpired(offer.id(), interaction.id(), agent.id()));
    if (agent.presence() == Presence.LIVE) {
      QueueDefinition queue = interaction.queue().definition();
      if (queue.offers().afterMiss() == Activity.AVAILABLE) {
        CoolDowns.start(agent, queue, DeclineKind.NO_ANSWER, out);
      } else {
        endings.changeActivity(agent, Activity.AWAY, null, Cause.OFFER_EXPIRED, null, out);
      }
    }
    endings.releaseIfAllDeclined(interaction, out);
    exits.afterFailure(interaction, out);
  }

  private void endWrapUp(Interaction interaction, Emitter out) {
    Agent agent = agentOf(interaction);
    boolean overrun = interaction.queue().definition().wrapUp().mode() == WrapUpMode.MANDATORY;
    Cause cause = overrun ? Cause.WRAP_UP_OVERRUN : Cause.DEADLINE;
    out.emit(new WrapUpEnded(interaction.id(), agent.id(), cause));
    if (overrun && agent.nextActivity() == null) {
      endings.changeActivity(agent, Activity.AWAY, null, cause, null, out);
    }
  }

  private void endGrace(Agent agent, Emitter out) {
    if (agent.definition().onDisconnect() == Activity.AWAY) {
      endings.keepLost(agent, out);
    } else {
      endings.signOut(agent, Cause.CONNECTION_LOST, null, out);
    }
  }

  /** Who is there live has gone with the gateway; letters, and those to be called back, stay. */
  private void forget(Gateway gateway, Emitter out) {
    List<Interaction> interactions = new ArrayList<>(gateway.interactions());
    for (Interaction interaction : interactions) {
      if (state.interaction(interaction.key()) != interaction) {
        continue; // a consultation that ended with what it was about
      }
      if (Callbacks.isDialling(interaction)) {
        callbacks.failAttempt(interaction, out);
      } else if (interaction.channel().live() && !interaction.journey().wantsCallback()) {
        endings.end(interaction, EndReason.GATEWAY_LOST, null, out);
      }
    }
    out.emit(new GatewayGraceEnded(gateway.id()));
  }

  /** Its time has come: it enters the queue it was scheduled for, or what the exits lead to. */
  private void enter(Interaction interaction, Emitter out) {
    Way way =
        admission.ofMove(interaction.queue(), interaction.channel(), interaction.requirements());
    ExitCondition refused = way.refused();
    if (refused != null && refused != ExitCondition.FULL) {
      exits.leave(interaction, refused, out);
      return;
    }
    long creditedMs = interaction.terms().waitingSinceMs();
    long sinceMs = creditedMs == 0 ? out.timeMs() : creditedMs;
    long dueMs = way.queue().dueMs(sinceMs, interaction.priority(), 0);
    ExitCondition detour = way.detour();
    if (detour != null && way.queue() != interaction.queue()) {
      out.emit(
          new InteractionMoved(
              interaction.id(), way.queue().definition().id(), dueMs, null, Exits.cause(detour)));
    }
    out.emit(
        new InteractionEntered(
            interaction.id(),
            dueMs,
            admission.preferenceDeadlineMs(
                interaction.terms(),
                way.queue(),
                interaction.channel(),
                interaction.requirements(),
                out.timeMs())));
  }

  private static void forgetDeclines(Interaction interaction, Emitter out) {
    for (DeclineMemory one : new ArrayList<>(interaction.declines())) {
      if (one.untilMs() <= out.timeMs()) {
        out.emit(new DeclineForgotten(interaction.id(), one.agent()));
      }
    }
  }

  private void fallAsleep(Interaction interaction, Emitter out) {
    endings.endConsultations(interaction, out);
    long sleepEndsMs = interaction.queue().definition().replies().sleepEndsMs(out.timeMs());
    out.emit(new ConversationIdled(interaction.id(), agentOf(interaction).id(), sleepEndsMs));
  }

  /** The next call back is due, or a conversation that its agent let rest goes on. */
  private static void wake(Interaction interaction, Emitter out) {
    if (interaction.isScheduled()) {
      out.emit(new CallbackResumed(interaction.id()));
    } else {
      Conversations.wake(interaction, agentOf(interaction), out);
    }
  }

  /** Assigned and forgotten: it stands in line again, as old as it is. */
  private void takeBack(Interaction interaction, Emitter out) {
    endings.endConsultations(interaction, out);
    out.emit(
        new InteractionRequeued(interaction.id(), agentOf(interaction).id(), Cause.REPLY_OVERDUE));
  }

  /** Each turn is one of its own, also if the host was away for several: what ends at each ends. */
  private void turn(CalendarState calendar, Emitter out) {
    boolean open = calendar.calendar().isOpenAt(calendar.turnMs());
    out.emit(new CalendarTurned(calendar.calendar().id(), open));
    if (!open) {
      closings.afterClosing(calendar, out);
    }
  }

  private Interaction interaction(Timer timer) {
    return there(state.interaction(new InteractionId(timer.number())), timer);
  }

  private Agent agent(Timer timer) {
    return there(state.agent(new AgentId(timer.name())), timer);
  }

  private static Agent agentOf(Interaction interaction) {
    Agent agent = interaction.agent();
    if (agent == null) {
      throw new IllegalStateException("with no agent: " + interaction.id());
    }
    return agent;
  }

  private static <T> T there(@Nullable T row, Timer timer) {
    if (row == null) {
      throw new IllegalStateException("a deadline without a row: " + timer);
    }
    return row;
  }
}

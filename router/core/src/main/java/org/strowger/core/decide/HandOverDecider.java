package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.AgentCommand.ChangeChannel;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Accepted;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.decide.Admission.Way;
import org.strowger.core.decide.Beginnings.Beginning;
import org.strowger.core.event.InteractionEvent.AgentBarred;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.SentOutside;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Links;
import org.strowger.core.model.Origin;
import org.strowger.core.model.Preference;
import org.strowger.core.model.Reason;
import org.strowger.core.model.Target;
import org.strowger.core.model.Target.Outside;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;

/**
 * Decides how customers go from one agent, or one channel, to another. Each goes on in an
 * interaction of its own, linked to the one before. The interaction is the agent's and active; it
 * is no consultation; it may go on; the target is there and can be entered, in this order.
 */
final class HandOverDecider {
  private final RoutingState state;
  private final Endings endings;
  private final Targets targets;
  private final Beginnings beginnings;

  HandOverDecider(RoutingState state, Endings endings) {
    this.state = state;
    this.endings = endings;
    this.targets = new Targets(state);
    this.beginnings = new Beginnings(state);
  }

  Reply transfer(Agent agent, Interaction interaction, TransferInteraction command, Emitter out) {
    Reply unfit = unfit(interaction);
    if (unfit != null) {
      return unfit;
    }
    if (command.target() instanceof Outside(var address)) {
      out.emit(new SentOutside(interaction.id(), agent.id(), address));
      endings.end(interaction, EndReason.TRANSFERRED_OUTSIDE, null, out);
      return ACCEPTED;
    }
    return switch (targets.find(command.target(), agent, interaction)) {
      case Targets.NoEntry(var rejected) -> rejected;
      case Targets.Entry entry -> transfer(agent, interaction, entry, command.note(), out);
    };
  }

  private Reply transfer(
      Agent agent, Interaction interaction, Targets.Entry entry, String note, Emitter out) {
    Beginning next = next(interaction, entry, note, out.timeMs());
    endings.end(interaction, EndReason.TRANSFERRED, null, out);
    InteractionId id = beginnings.begin(next, out);
    long awayMs = entry.way().queue().definition().transfers().personWaitMs();
    out.emit(new AgentBarred(id, agent.id(), out.timeMs() + awayMs));
    return new Accepted(id);
  }

  private static Beginning next(Interaction from, Targets.Entry entry, String note, long timeMs) {
    Way way = entry.way();
    long sinceMs = way.queue().definition().transfers().sinceMs(from.sinceMs(), timeMs);
    return new Beginning(
        from.key(),
        from.channel(),
        way,
        from.requirements(),
        from.priority(),
        from.attributes(),
        terms(from, entry.preference(), sinceMs),
        from.journey().links().next(from.id(), Origin.TRANSFER, note));
  }

  /** What the customer said on arrival, with another preference and age. */
  static ArrivalTerms terms(Interaction from, Preference preference, long waitingSinceMs) {
    ArrivalTerms terms = from.terms();
    return new ArrivalTerms(
        preference,
        terms.excludedAgents(),
        waitingSinceMs,
        0,
        terms.lot(),
        terms.customer(),
        terms.related());
  }

  /** The same agent goes on with the same customer: what is held by the one serves the other. */
  Reply changeChannel(Agent agent, Interaction interaction, ChangeChannel command, Emitter out) {
    Reply unfit = unfit(interaction);
    if (unfit != null) {
      return unfit;
    }
    if (command.channel() == interaction.channel()) {
      return new Rejected(
          Reason.CHANNEL_NOT_FIT,
          "interaction " + interaction.id() + " is on " + command.channel() + " already");
    }
    if (!agent.workload().hasRoomInstead(interaction, command.channel())) {
      return Rejections.agentNotReady(agent.id(), command.channel());
    }
    InteractionKey key = interaction.key();
    // Who goes on is the agent to whom the note was written.
    Links before = interaction.journey().links();
    Links links = before.next(interaction.id(), Origin.CHANNEL_CHANGE, before.note());
    endings.endWithoutWrapUp(interaction, EndReason.CHANNEL_CHANGED, out);
    InteractionId id = new InteractionId(state.nextInteraction());
    out.emit(
        new DirectStarted(
            id,
            key,
            command.channel(),
            interaction.queue().definition().id(),
            agent.id(),
            interaction.requirements(),
            interaction.priority(),
            interaction.attributes(),
            interaction.counted(),
            links));
    return new Accepted(id);
  }

  private @Nullable Reply unfit(Interaction interaction) {
    if (interaction.journey().isConsultation()) {
      return new Rejected(
          Reason.INTERACTION_IS_CONSULTATION,
          "interaction " + interaction.id() + " is a consultation");
    }
    if (Callbacks.isDialling(interaction)) {
      return Callbacks.notOnTheLine(interaction);
    }
    if (!interaction.journey().links().mayGoOn()) {
      return Rejections.handedOnTooOften(interaction.id());
    }
    return state.interactions().size() >= state.limits().interactions()
        ? Rejections.limitReached("interactions", state.limits().interactions())
        : null;
  }

  /** Whether the target lies in the house, where interactions wait. */
  static boolean isInside(Target target) {
    return !(target instanceof Outside);
  }
}

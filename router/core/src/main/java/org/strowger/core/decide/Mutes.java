package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.InteractionEvent.MuteChanged;
import org.strowger.core.model.Limits;
import org.strowger.core.model.MuteRecord;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.Reason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Gateway;
import org.strowger.core.state.Interaction;

/**
 * Carries an agent's wish to be muted to the gateway, and what the gateway reports to the agent.
 * The router hears nobody: how the microphone is, the gateway alone says.
 */
final class Mutes {
  private Mutes() {}

  /** An agent who has the interaction asks for it; asked again, the gateway's time begins anew. */
  static Reply ask(
      Agent agent, Interaction interaction, @Nullable Gateway gateway, boolean muted, Emitter out) {
    Reply silent = nobodySpeaks(interaction);
    if (silent != null) {
      return silent;
    }
    if (gateway == null || gateway.presence() != Presence.LIVE) {
      return new Rejected(
          Reason.GATEWAY_NOT_CONNECTED,
          "gateway "
              + interaction.key().gateway()
              + ", which has interaction "
              + interaction.id()
              + ", is not connected: ask again when it is");
    }
    MuteRecord asked =
        interaction.journey().mute().asked(muted, out.timeMs() + Limits.MUTE_CONFIRMED_MS);
    out.emit(new MuteChanged(interaction.id(), agent.id(), asked));
    return ACCEPTED;
  }

  /** A report of how it is already says nothing new. */
  static Reply report(Interaction interaction, boolean muted, Emitter out) {
    Agent agent = interaction.agent();
    if (agent == null || interaction.phase() != Phase.ACTIVE) {
      return new Rejected(
          Reason.INTERACTION_NOT_ACTIVE,
          "interaction " + interaction.id() + " is " + interaction.phase() + ": no agent speaks");
    }
    Reply silent = nobodySpeaks(interaction);
    if (silent != null) {
      return silent;
    }
    MuteRecord before = interaction.journey().mute();
    MuteRecord now = before.reported(muted);
    if (!now.equals(before)) {
      out.emit(new MuteChanged(interaction.id(), agent.id(), now));
    }
    return ACCEPTED;
  }

  /** The gateway has not confirmed in time: the microphone is as it was reported last. */
  static void giveUp(Interaction interaction, Agent agent, Emitter out) {
    MuteRecord unconfirmed = interaction.journey().mute().unconfirmed();
    out.emit(new MuteChanged(interaction.id(), agent.id(), unconfirmed));
  }

  private static @Nullable Reply nobodySpeaks(Interaction interaction) {
    if (interaction.channel().written()) {
      return new Rejected(
          Reason.CHANNEL_NOT_FIT,
          "interaction " + interaction.id() + " is on " + interaction.channel() + ", not spoken");
    }
    return Callbacks.isDialling(interaction) ? Callbacks.notOnTheLine(interaction) : null;
  }
}

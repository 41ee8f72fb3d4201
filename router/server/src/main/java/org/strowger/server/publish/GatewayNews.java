package org.strowger.server.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
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
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CallbackRecord;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.RescindReason;
import org.strowger.proto.v1.CallbackWanted;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Queued;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.EndedInteraction;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.wire.WireEnums;

/**
 * What becomes of a customer, in the words for its gateway. Read on the publishing thread, after
 * the board has taken the entry in; nothing where the gateway need not know.
 */
final class GatewayNews {
  /** Hears what the gateway of an interaction is to be told; the update is theirs meanwhile. */
  interface Listener {
    void tell(JournalEntry entry, BoardInteraction about, GatewayUpdate.Builder update);
  }

  private final LiveBoard board;
  private final Positions positions;
  private final Listener listener;

  /** Used again for each update, as in {@link AgentNews}. */
  private final GatewayUpdate.Builder update = GatewayUpdate.newBuilder();

  GatewayNews(LiveBoard board, Positions positions, Listener listener) {
    this.board = board;
    this.positions = positions;
    this.listener = listener;
  }

  void tell(JournalEntry entry, InteractionEvent event) {
    BoardInteraction interaction = interaction(event.interaction());
    about(entry, interaction.key());
    switch (event) {
      case InteractionArrived arrived -> {
        arrived(entry, arrived, interaction);
        return;
      }
      case DirectStarted started -> {
        started(entry, started, interaction);
        return;
      }
      case InteractionEntered _, CallbackResumed _ ->
          update.setQueued(queued(interaction).setUnservable(interaction.unservable()));
      case InteractionMoved _ -> update.setQueued(queued(interaction));
      case InteractionPulled(_, var agent) -> assigned(agent);
      case InteractionAssigned(_, var agent, _, _) -> assigned(agent);
      case ConversationWoken(_, var agent, _) -> assigned(agent);
      case ConversationIdled _, ConversationParked _ ->
          update.setParked(GatewayMessages.parked(interaction));
      case InteractionHeld _ -> update.setHeldChanged(GatewayMessages.held(true));
      case InteractionRetrieved _ -> update.setHeldChanged(GatewayMessages.held(false));
      case MuteChanged(_, _, var mute) -> {
        if (!mute.isPending()) {
          return;
        }
        update.getMuteWantedBuilder().setMuted(mute.wanted()).setDeadlineMs(mute.deadlineMs());
      }
      case InteractionRequeued(_, var agent, _) ->
          update.setRequeued(GatewayMessages.requeued(agent));
      case ConversationRequeued(_, var agent, _, _) ->
          update.setRequeued(GatewayMessages.requeued(agent));
      case ConsultationJoined(_, var with) ->
          update.getJoinedBuilder().setAboutKey(interaction(with).key().key());
      case CustomerHandedOver(_, var from, _) ->
          update
              .getHandedOverBuilder()
              .setInteractionId(interaction.id().value())
              .setPreviousInteractionId(from.value())
              .setAgentId(agentOf(interaction).value())
              .setConsultationKey(interaction(from).key().key());
      case SentOutside(_, var agent, var address) ->
          update.getSendOutsideBuilder().setAgentId(agent.value()).setAddress(address);
      case CallbackOffered _ ->
          update.setCallbackOffered(org.strowger.proto.v1.CallbackOffered.getDefaultInstance());
      case CallbackRequested _ -> update.setCallbackWanted(CallbackWanted.getDefaultInstance());
      case CallbackDialled(_, var agent, var deadlineMs) ->
          update.setDial(GatewayMessages.dial(agent, deadlineMs));
      case CallbackAttemptFailed(_, _, var attempts, _) -> {
        dialFailed(entry, attempts, interaction);
        return;
      }
      case InteractionEnded ended -> {
        if (goesOn(interaction)) {
          return;
        }
        update.setEnded(GatewayMessages.ended(ended.reason(), ended.agent()));
      }
      case InteractionUpdated _,
          InteractionReprioritised _,
          PlanStepRelaxed _,
          PreferenceEnded _,
          ThresholdLifted _,
          DeclineForgotten _,
          AgentBarred _,
          DispositionSet _,
          HelpChanged _,
          CallbackAnswered _,
          PlaceKept _,
          ReplyAwaited _,
          ConversationTouched _,
          WrapUpExtended _,
          WrapUpEnded _ -> {
        return;
      }
    }
    listener.tell(entry, interaction, update);
  }

  /** What one that waits is told comes after whence it is: handed on, or a consultation. */
  private void arrived(
      JournalEntry entry, InteractionArrived arrived, BoardInteraction interaction) {
    InteractionId previous = arrived.links().previous();
    AgentId asker = interaction.consultedBy();
    if (asker != null) {
      listener.tell(entry, interaction, opened(entry, interaction, asker));
    } else if (previous != null) {
      about(entry, interaction.key())
          .getTransferredBuilder()
          .setInteractionId(interaction.id().value())
          .setPreviousInteractionId(previous.value())
          .setAgentId(agentOf(interaction(previous)).value());
      listener.tell(entry, interaction, update);
    }
    about(entry, interaction.key());
    if (arrived.terms().enterMs() > entry.timeMs()) {
      update.setParked(GatewayMessages.parked(interaction));
    } else {
      update.setQueued(queued(interaction).setUnservable(arrived.unservable()));
    }
    listener.tell(entry, interaction, update);
  }

  private GatewayUpdate.Builder opened(
      JournalEntry entry, BoardInteraction consultation, AgentId asker) {
    about(entry, consultation.key())
        .getConsultationOpenedBuilder()
        .setInteractionId(consultation.id().value())
        .setAboutKey(keyOf(consultation.journey().links().related()))
        .setAgentId(asker.value());
    return update;
  }

  /**
   * What a consultation is and where it stands, for a gateway that does not know of it: the one
   * thing that the router knows first.
   */
  List<GatewayUpdate> unheardOf(JournalEntry entry, BoardInteraction consultation, AgentId asker) {
    List<GatewayUpdate> all = new ArrayList<>();
    all.add(opened(entry, consultation, asker).build());
    all.addAll(standing(entry, consultation.key(), consultation.id()));
    return all;
  }

  private void started(JournalEntry entry, DirectStarted started, BoardInteraction interaction) {
    InteractionId previous = started.links().previous();
    if (previous != null) {
      about(entry, interaction.key())
          .getChannelChangedBuilder()
          .setInteractionId(interaction.id().value())
          .setPreviousInteractionId(previous.value())
          .setChannel(WireEnums.toWire(started.channel()));
      listener.tell(entry, interaction, update);
    }
    about(entry, interaction.key());
    listener.tell(entry, interaction, assigned(started.agent()));
  }

  private void dialFailed(JournalEntry entry, int attempts, BoardInteraction interaction) {
    about(entry, interaction.key()).getDialFailedBuilder().setAttempts(attempts);
    listener.tell(entry, interaction, update);
    if (!interaction.gone()) {
      about(entry, interaction.key()).setParked(GatewayMessages.parked(interaction));
      listener.tell(entry, interaction, update);
    }
  }

  /** Whether its key stands for another of the same customer by now. */
  private boolean goesOn(BoardInteraction ended) {
    BoardInteraction now = board.interaction(ended.key());
    return now != null && now != ended;
  }

  private String keyOf(@Nullable InteractionId id) {
    return interaction(Objects.requireNonNull(id, "what the consultation is about")).key().key();
  }

  void tell(JournalEntry entry, OfferEvent event) {
    BoardInteraction interaction = interaction(event.interaction());
    about(entry, interaction.key());
    switch (event) {
      case OfferMade made ->
          update.setOffered(GatewayMessages.offered(made.agent(), made.deadlineMs()));
      case OfferAccepted accepted -> assigned(accepted.agent());
      case OfferDeclined _, OfferExpired _ -> withdrawn(event);
      case OfferRescinded rescinded -> {
        if (saysMore(rescinded.reason())) {
          return;
        }
        withdrawn(event);
      }
    }
    listener.tell(entry, interaction, update);
  }

  /** Whether the same entry tells what has become of the customer: gone, or with somebody else. */
  private static boolean saysMore(RescindReason reason) {
    return switch (reason) {
      case INTERACTION_ENDED, TAKEN_BY_OTHER -> true;
      case ACTIVITY_CHANGED,
          AGENT_SIGNED_OUT,
          INTERACTION_MOVED,
          SHIFT_ENDED,
          AGENT_BUSY,
          REQUIREMENTS_CHANGED,
          SUPERVISOR ->
          false;
    };
  }

  /** Where a customer stands now who is announced a second time. */
  List<GatewayUpdate> standing(JournalEntry entry, InteractionKey key, InteractionId id) {
    BoardInteraction present = board.interaction(key);
    EndedInteraction ended = board.ended(key);
    List<GatewayUpdate> all = new ArrayList<>();
    if (present != null) {
      about(entry, key);
      standing(present, all);
    }
    if (ended != null) {
      if (present == null) {
        all.add(
            about(entry, key)
                .setQueued(GatewayMessages.queued(id, ended.queue(), Position.NOWHERE))
                .build());
      }
      all.add(
          about(entry, key).setEnded(GatewayMessages.ended(ended.reason(), ended.agent())).build());
    }
    return all;
  }

  /** First in which queue, which also says the router's id, then with whom. */
  private void standing(BoardInteraction present, List<GatewayUpdate> all) {
    switch (present.phase()) {
      case PARKED -> all.add(update.setParked(GatewayMessages.parked(present)).build());
      case WAITING, WRAP_UP -> all.add(queuedAgain(present));
      case OFFERED -> {
        all.add(queuedAgain(present));
        long deadlineMs = board.offerDeadlineMs(present);
        all.add(update.setOffered(GatewayMessages.offered(agentOf(present), deadlineMs)).build());
      }
      case ACTIVE -> {
        all.add(queuedAgain(present));
        all.add(assigned(agentOf(present)).build());
      }
    }
    CallbackRecord callback = present.journey().callback();
    if (callback.dialDeadlineMs() != 0) {
      all.add(
          update
              .setDial(GatewayMessages.dial(agentOf(present), callback.dialDeadlineMs()))
              .build());
    } else if (callback.wanted()) {
      all.add(update.setCallbackWanted(CallbackWanted.getDefaultInstance()).build());
    }
  }

  private static AgentId agentOf(BoardInteraction interaction) {
    return Objects.requireNonNull(interaction.agent(), "whose it is");
  }

  private GatewayUpdate queuedAgain(BoardInteraction present) {
    return update.setQueued(queued(present).setUnservable(present.unservable())).build();
  }

  /** Told with this, its position need not be told again until it changes. */
  private Queued.Builder queued(BoardInteraction interaction) {
    Position position = positions.of(interaction);
    positions.told(interaction, position);
    return GatewayMessages.queued(interaction.id(), interaction.queue(), position);
  }

  private GatewayUpdate.Builder assigned(AgentId agent) {
    return update.setAssigned(GatewayMessages.assigned(agent));
  }

  private void withdrawn(OfferEvent event) {
    update.getOfferWithdrawnBuilder().setAgentId(event.agent().value());
  }

  private BoardInteraction interaction(InteractionId id) {
    return Objects.requireNonNull(board.interaction(id), "interaction on the board");
  }

  private GatewayUpdate.Builder about(JournalEntry entry, InteractionKey key) {
    return update.clear().setSequence(entry.sequence()).setTimeMs(entry.timeMs()).setKey(key.key());
  }
}

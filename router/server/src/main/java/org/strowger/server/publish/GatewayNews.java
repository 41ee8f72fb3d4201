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
 * the board has taken the entry in; null where the gateway need not know.
 */
final class GatewayNews {
  /** What the gateway of one interaction is told. */
  record News(BoardInteraction about, GatewayUpdate.Builder update) {
    /** The whole update, with what the gateway was told before it. */
    GatewayUpdate after(long previousSequence) {
      return update.setPreviousSequence(previousSequence).build();
    }
  }

  private final LiveBoard board;
  private final Positions positions;

  GatewayNews(LiveBoard board, Positions positions) {
    this.board = board;
    this.positions = positions;
  }

  List<News> of(JournalEntry entry, InteractionEvent event) {
    BoardInteraction interaction = interaction(event.interaction());
    GatewayUpdate.Builder update = about(entry, interaction.key());
    switch (event) {
      case InteractionArrived arrived -> {
        return arrived(entry, arrived, interaction, update);
      }
      case DirectStarted started -> {
        return started(entry, started, interaction);
      }
      case InteractionEntered _, CallbackResumed _ ->
          update.setQueued(queued(interaction).setUnservable(interaction.unservable()));
      case InteractionMoved _ -> update.setQueued(queued(interaction));
      case InteractionPulled(_, var agent) -> assigned(update, agent);
      case InteractionAssigned(_, var agent, _, _) -> assigned(update, agent);
      case ConversationWoken(_, var agent, _) -> assigned(update, agent);
      case ConversationIdled _, ConversationParked _ ->
          update.setParked(GatewayMessages.parked(interaction));
      case InteractionHeld _ -> update.setHeldChanged(GatewayMessages.held(true));
      case InteractionRetrieved _ -> update.setHeldChanged(GatewayMessages.held(false));
      case MuteChanged(_, _, var mute) -> {
        if (!mute.isPending()) {
          return List.of();
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
        return dialFailed(entry, attempts, interaction);
      }
      case InteractionEnded ended -> {
        if (goesOn(interaction)) {
          return List.of();
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
          CallbackAnswered _,
          PlaceKept _,
          ReplyAwaited _,
          ConversationTouched _,
          WrapUpExtended _,
          WrapUpEnded _ -> {
        return List.of();
      }
    }
    return List.of(new News(interaction, update));
  }

  /** What one that waits is told comes after whence it is: handed on, or a consultation. */
  private List<News> arrived(
      JournalEntry entry,
      InteractionArrived arrived,
      BoardInteraction interaction,
      GatewayUpdate.Builder update) {
    List<News> all = new ArrayList<>();
    InteractionId previous = arrived.links().previous();
    AgentId asker = interaction.consultedBy();
    if (asker != null) {
      all.add(new News(interaction, opened(entry, interaction, asker)));
    } else if (previous != null) {
      GatewayUpdate.Builder whence = about(entry, interaction.key());
      whence
          .getTransferredBuilder()
          .setInteractionId(interaction.id().value())
          .setPreviousInteractionId(previous.value())
          .setAgentId(agentOf(interaction(previous)).value());
      all.add(new News(interaction, whence));
    }
    if (arrived.terms().enterMs() > entry.timeMs()) {
      update.setParked(GatewayMessages.parked(interaction));
    } else {
      update.setQueued(queued(interaction).setUnservable(arrived.unservable()));
    }
    all.add(new News(interaction, update));
    return all;
  }

  private GatewayUpdate.Builder opened(
      JournalEntry entry, BoardInteraction consultation, AgentId asker) {
    GatewayUpdate.Builder update = about(entry, consultation.key());
    update
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

  private List<News> started(
      JournalEntry entry, DirectStarted started, BoardInteraction interaction) {
    List<News> all = new ArrayList<>();
    InteractionId previous = started.links().previous();
    if (previous != null) {
      GatewayUpdate.Builder whence = about(entry, interaction.key());
      whence
          .getChannelChangedBuilder()
          .setInteractionId(interaction.id().value())
          .setPreviousInteractionId(previous.value())
          .setChannel(WireEnums.toWire(started.channel()));
      all.add(new News(interaction, whence));
    }
    all.add(new News(interaction, assigned(about(entry, interaction.key()), started.agent())));
    return all;
  }

  private List<News> dialFailed(JournalEntry entry, int attempts, BoardInteraction interaction) {
    List<News> all = new ArrayList<>();
    GatewayUpdate.Builder failed = about(entry, interaction.key());
    failed.getDialFailedBuilder().setAttempts(attempts);
    all.add(new News(interaction, failed));
    if (!interaction.gone()) {
      GatewayUpdate.Builder parked = about(entry, interaction.key());
      all.add(new News(interaction, parked.setParked(GatewayMessages.parked(interaction))));
    }
    return all;
  }

  /** Whether its key stands for another of the same customer by now. */
  private boolean goesOn(BoardInteraction ended) {
    BoardInteraction now = board.interaction(ended.key());
    return now != null && now != ended;
  }

  private String keyOf(@Nullable InteractionId id) {
    return interaction(Objects.requireNonNull(id, "what the consultation is about")).key().key();
  }

  @Nullable News of(JournalEntry entry, OfferEvent event) {
    BoardInteraction interaction = interaction(event.interaction());
    GatewayUpdate.Builder update = about(entry, interaction.key());
    switch (event) {
      case OfferMade made ->
          update.setOffered(GatewayMessages.offered(made.agent(), made.deadlineMs()));
      case OfferAccepted accepted -> assigned(update, accepted.agent());
      case OfferDeclined _, OfferExpired _ -> withdrawn(update, event);
      case OfferRescinded rescinded -> {
        if (saysMore(rescinded.reason())) {
          return null;
        }
        withdrawn(update, event);
      }
    }
    return new News(interaction, update);
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
      standing(about(entry, key), present, all);
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
  private void standing(
      GatewayUpdate.Builder update, BoardInteraction present, List<GatewayUpdate> all) {
    switch (present.phase()) {
      case PARKED -> all.add(update.setParked(GatewayMessages.parked(present)).build());
      case WAITING, WRAP_UP -> all.add(queuedAgain(update, present));
      case OFFERED -> {
        all.add(queuedAgain(update, present));
        long deadlineMs = board.offerDeadlineMs(present);
        all.add(update.setOffered(GatewayMessages.offered(agentOf(present), deadlineMs)).build());
      }
      case ACTIVE -> {
        all.add(queuedAgain(update, present));
        all.add(assigned(update, agentOf(present)).build());
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

  private GatewayUpdate queuedAgain(GatewayUpdate.Builder update, BoardInteraction present) {
    return update.setQueued(queued(present).setUnservable(present.unservable())).build();
  }

  /** Told with this, its position need not be told again until it changes. */
  private Queued.Builder queued(BoardInteraction interaction) {
    Position position = positions.of(interaction);
    positions.told(interaction, position);
    return GatewayMessages.queued(interaction.id(), interaction.queue(), position);
  }

  private static GatewayUpdate.Builder assigned(GatewayUpdate.Builder update, AgentId agent) {
    return update.setAssigned(GatewayMessages.assigned(agent));
  }

  private static void withdrawn(GatewayUpdate.Builder update, OfferEvent event) {
    update.getOfferWithdrawnBuilder().setAgentId(event.agent().value());
  }

  private BoardInteraction interaction(InteractionId id) {
    return Objects.requireNonNull(board.interaction(id), "interaction on the board");
  }

  private static GatewayUpdate.Builder about(JournalEntry entry, InteractionKey key) {
    return GatewayMessages.at(entry).setKey(key.key());
  }
}

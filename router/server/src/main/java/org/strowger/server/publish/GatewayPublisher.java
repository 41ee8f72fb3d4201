package org.strowger.server.publish;

import io.grpc.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.GatewayEvent.GatewayConnected;
import org.strowger.core.event.GatewayEvent.GatewayConnectionLost;
import org.strowger.core.event.GatewayEvent.GatewayGraceEnded;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.event.RowEvent;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.RescindReason;
import org.strowger.proto.v1.Fenced;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Welcome;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.EndedInteraction;
import org.strowger.server.board.LiveBoard;

/**
 * Tells gateways what becomes of their customers. Runs on the publishing thread, after the board
 * has taken the entry in. Every gateway has an outbox from its first message on; the newest stream
 * of its newest instance gets it.
 */
public final class GatewayPublisher implements Publisher {
  /** An instance and the stream that it is told on. */
  private record Instance(long epoch, Outlet<GatewayUpdate> outlet) {}

  private final LiveBoard board;
  private final int capacity;
  private final long startSequence;
  private final Positions positions;
  private final Map<GatewayId, Outbox<GatewayUpdate>> outboxes = new HashMap<>();
  private final Map<GatewayId, Instance> instances = new HashMap<>();
  private @Nullable Throwable closedBy;

  /**
   * @param capacity messages kept per gateway
   * @param positionIntervalMs how often customers are told their place, router time
   * @param startSequence where the journal ended when this run began
   */
  public GatewayPublisher(
      LiveBoard board, int capacity, long positionIntervalMs, long startSequence) {
    this.board = board;
    this.capacity = capacity;
    this.startSequence = startSequence;
    this.positions = new Positions(board, positionIntervalMs);
  }

  /**
   * A hello was accepted: from now on the gateway's updates go to {@code outlet}. Called before the
   * entry's own events are told.
   */
  public void attach(
      JournalEntry entry,
      GatewayId gateway,
      long epoch,
      Outlet<GatewayUpdate> outlet,
      long resumeAfter) {
    if (closedBy != null) {
      outlet.end(unavailable(closedBy));
      return;
    }
    leaveOlder(entry, gateway, epoch);
    Outbox<GatewayUpdate> outbox = outbox(gateway);
    boolean resumed =
        resumeAfter > 0 && resumeAfter < entry.sequence() && outbox.reachesBackTo(resumeAfter);
    outlet.tell(
        GatewayMessages.at(entry).setWelcome(Welcome.newBuilder().setResumed(resumed)).build());
    if (resumed) {
      outlet.tellMissed(outbox.after(resumeAfter));
    }
    outbox.attach(outlet);
    instances.put(gateway, new Instance(epoch, outlet));
    positions.isBack(gateway);
  }

  private void leaveOlder(JournalEntry entry, GatewayId gateway, long epoch) {
    Instance older = instances.get(gateway);
    if (older == null) {
      return;
    }
    if (older.epoch() < epoch) {
      older
          .outlet()
          .tell(GatewayMessages.at(entry).setFenced(Fenced.newBuilder().setEpoch(epoch)).build());
      older.outlet().end(Status.OK);
    } else {
      older
          .outlet()
          .end(
              Status.ABORTED.withDescription(
                  "another stream of gateway "
                      + gateway
                      + ", epoch "
                      + epoch
                      + ", has taken over: use that one, or give each instance its own epoch"));
    }
  }

  /**
   * An arrival was accepted. If it is the first of its key the entry's own events tell the rest;
   * else it is told again what became of it, on this stream only.
   */
  public void answerArrival(
      JournalEntry entry, Arrive arrive, InteractionId interaction, Outlet<GatewayUpdate> outlet) {
    if (arrivedWith(entry, interaction)) {
      return;
    }
    BoardInteraction present = board.interaction(arrive.key());
    EndedInteraction ended = board.ended(arrive.key());
    int ahead = present == null ? 0 : board.ahead(present);
    var queue = present == null ? arrive.queue() : present.queue();
    outlet.tell(
        about(entry, arrive.key())
            .setQueued(GatewayMessages.queued(interaction, queue, ahead))
            .build());
    if (ended != null) {
      outlet.tell(
          about(entry, arrive.key())
              .setEnded(GatewayMessages.ended(ended.reason(), ended.agent()))
              .build());
    } else if (present != null) {
      tellStanding(entry, present, outlet);
    }
  }

  private void tellStanding(
      JournalEntry entry, BoardInteraction present, Outlet<GatewayUpdate> outlet) {
    var agent = present.agent();
    if (agent == null) {
      return;
    }
    switch (present.phase()) {
      case OFFERED ->
          outlet.tell(
              about(entry, present.key())
                  .setOffered(GatewayMessages.offered(agent, board.offerDeadlineMs(present)))
                  .build());
      case ACTIVE ->
          outlet.tell(
              about(entry, present.key()).setAssigned(GatewayMessages.assigned(agent)).build());
      case WAITING, WRAP_UP -> {}
    }
  }

  private static boolean arrivedWith(JournalEntry entry, InteractionId interaction) {
    for (Event event : entry.events()) {
      if (event instanceof InteractionArrived arrived
          && arrived.interaction().equals(interaction)) {
        return true;
      }
    }
    return false;
  }

  /** A reconciliation was accepted: says where each of its keys stands now. */
  public void answerReconciliation(
      JournalEntry entry, ReconcileGateway reconcile, Outlet<GatewayUpdate> outlet) {
    outlet.tell(
        GatewayMessages.at(entry)
            .setReconciled(GatewayMessages.reconciled(reconcile.gateway(), reconcile.keys(), board))
            .build());
  }

  @Override
  public void onEntry(JournalEntry entry) {
    for (Event event : entry.events()) {
      switch (event) {
        case InteractionEvent interaction -> tellInteraction(entry, interaction);
        case OfferEvent offer -> tellOffer(entry, offer);
        case GatewayEvent gateway -> gatewayChanged(gateway);
        case AgentEvent _, ConfigurationEvent _, HostEvent _, RowEvent _ -> {}
      }
    }
  }

  private void gatewayChanged(GatewayEvent event) {
    switch (event) {
      case GatewayConnectionLost lost -> {
        instances.remove(lost.gateway());
        outbox(lost.gateway()).detach();
      }
      case GatewayConnected _, GatewayGraceEnded _ -> {}
    }
  }

  private void tellInteraction(JournalEntry entry, InteractionEvent event) {
    BoardInteraction interaction = interaction(event.interaction());
    GatewayUpdate.Builder update = about(entry, interaction.key());
    switch (event) {
      case InteractionArrived _, InteractionMoved _ -> {
        int ahead = board.ahead(interaction);
        positions.told(interaction.id(), ahead);
        update.setQueued(GatewayMessages.queued(interaction.id(), interaction.queue(), ahead));
      }
      case InteractionHeld _ -> update.setHeldChanged(GatewayMessages.held(true));
      case InteractionRetrieved _ -> update.setHeldChanged(GatewayMessages.held(false));
      case InteractionRequeued requeued ->
          update.setRequeued(GatewayMessages.requeued(requeued.agent()));
      case InteractionEnded ended ->
          update.setEnded(GatewayMessages.ended(ended.reason(), ended.agent()));
      case InteractionUpdated _, InteractionReprioritised _, PlanStepRelaxed _, WrapUpEnded _ -> {
        return;
      }
    }
    tell(entry, interaction, update);
  }

  private void tellOffer(JournalEntry entry, OfferEvent event) {
    BoardInteraction interaction = interaction(event.interaction());
    GatewayUpdate.Builder update = about(entry, interaction.key());
    switch (event) {
      case OfferMade made ->
          update.setOffered(GatewayMessages.offered(made.agent(), made.deadlineMs()));
      case OfferAccepted accepted -> update.setAssigned(GatewayMessages.assigned(accepted.agent()));
      case OfferDeclined _, OfferExpired _ -> withdrawn(update, event);
      case OfferRescinded rescinded -> {
        if (rescinded.reason() == RescindReason.INTERACTION_ENDED) {
          // It does not wait again; its end follows.
          return;
        }
        withdrawn(update, event);
      }
    }
    tell(entry, interaction, update);
  }

  private static void withdrawn(GatewayUpdate.Builder update, OfferEvent event) {
    update.getOfferWithdrawnBuilder().setAgentId(event.agent().value());
  }

  private void tell(
      JournalEntry entry, BoardInteraction interaction, GatewayUpdate.Builder update) {
    outbox(interaction.key().gateway()).tell(entry.sequence(), entry.timeMs(), update.build());
  }

  @Override
  public void onBatchEnd(long timeMs) {
    positions.tellChanges(timeMs, this::listens, this::tellPosition);
  }

  /** Whether its stream keeps up and has room for a round of places. */
  private boolean listens(GatewayId gateway) {
    Outbox<GatewayUpdate> outbox = outboxes.get(gateway);
    return outbox != null && outbox.outlet() != null && outbox.outlet().unsent() < capacity / 4;
  }

  private void tellPosition(BoardInteraction interaction, int ahead) {
    Outlet<GatewayUpdate> outlet = outbox(interaction.key().gateway()).outlet();
    if (outlet != null) {
      outlet.tell(
          GatewayMessages.at(board.sequence(), board.timeMs())
              .setKey(interaction.key().key())
              .setPositionChanged(GatewayMessages.position(ahead))
              .build());
    }
  }

  /** Ends every stream, after what was told. */
  public void endAll(Status status) {
    instances.values().forEach(instance -> instance.outlet().end(status));
    instances.clear();
    outboxes.values().forEach(Outbox::detach);
  }

  @Override
  public void close(Throwable why) {
    closedBy = why;
    endAll(unavailable(why));
  }

  private static Status unavailable(Throwable why) {
    return Status.UNAVAILABLE
        .withDescription("the router can't tell gateways anything any more: it must be restarted")
        .withCause(why);
  }

  private Outbox<GatewayUpdate> outbox(GatewayId gateway) {
    return outboxes.computeIfAbsent(
        gateway, _ -> new Outbox<>(capacity, Long.MAX_VALUE / 2, startSequence));
  }

  private BoardInteraction interaction(InteractionId id) {
    return Objects.requireNonNull(board.interaction(id), "interaction on the board");
  }

  private static GatewayUpdate.Builder about(JournalEntry entry, InteractionKey key) {
    return GatewayMessages.at(entry).setKey(key.key());
  }
}

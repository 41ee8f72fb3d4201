package org.strowger.server.publish;

import io.grpc.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
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
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Phase;
import org.strowger.proto.v1.Fenced;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Welcome;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.board.Place;

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
  private final Budget kept;
  private final long startSequence;
  private final Positions positions;
  private final GatewayNews news;
  private final Map<GatewayId, Outbox<GatewayUpdate>> outboxes = new HashMap<>();
  private final Map<GatewayId, Instance> instances = new HashMap<>();
  private @Nullable Throwable closedBy;

  /**
   * @param capacity messages kept per gateway
   * @param positionIntervalMs how often customers are told their place, router time
   * @param kept for what is kept for all of them together
   * @param startSequence where the journal ended when this run began
   */
  public GatewayPublisher(
      LiveBoard board, int capacity, long positionIntervalMs, Budget kept, long startSequence) {
    this.kept = kept;
    this.board = board;
    this.capacity = capacity;
    this.startSequence = startSequence;
    this.positions = new Positions(board, positionIntervalMs);
    this.news = new GatewayNews(board, positions, this::tell);
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
   * An arrival, direct or not, was accepted. If it is the first of its key the entry's own events
   * tell the rest; else it is told again what became of it, on this stream only.
   */
  public void answerArrival(
      JournalEntry entry,
      InteractionKey key,
      InteractionId interaction,
      Outlet<GatewayUpdate> outlet) {
    if (!arrivedWith(entry, interaction)) {
      news.standing(entry, key, interaction).forEach(outlet::tell);
    }
  }

  private static boolean arrivedWith(JournalEntry entry, InteractionId interaction) {
    for (Event event : entry.events()) {
      if ((event instanceof InteractionArrived || event instanceof DirectStarted)
          && ((InteractionEvent) event).interaction().equals(interaction)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A reconciliation was accepted: says where each of its keys stands now, and which consultations
   * there are that it does not name.
   */
  public void answerReconciliation(
      JournalEntry entry, ReconcileGateway reconcile, Outlet<GatewayUpdate> outlet) {
    outlet.tell(
        GatewayMessages.at(entry)
            .setReconciled(GatewayMessages.reconciled(reconcile.gateway(), reconcile.keys(), board))
            .build());
    Set<String> named = new HashSet<>(reconcile.keys());
    for (BoardInteraction one : board.interactionsAfter(Place.FIRST)) {
      InteractionKey key = one.key();
      AgentId asker = one.consultedBy();
      boolean unanswered = one.phase() == Phase.WAITING || one.phase() == Phase.OFFERED;
      if (asker != null
          && unanswered
          && !one.gone()
          && key.gateway().equals(reconcile.gateway())
          && !named.contains(key.key())) {
        news.unheardOf(entry, one, asker).forEach(outlet::tell);
      }
    }
  }

  @Override
  public void onEntry(JournalEntry entry) {
    for (Event event : entry.events()) {
      switch (event) {
        case InteractionEvent interaction -> news.tell(entry, interaction);
        case OfferEvent offer -> news.tell(entry, offer);
        case GatewayEvent gateway -> gatewayChanged(gateway);
        case AgentEvent _, SupervisorEvent _, ConfigurationEvent _, HostEvent _, RowEvent _ -> {}
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

  private void tell(JournalEntry entry, BoardInteraction about, GatewayUpdate.Builder update) {
    outbox(about.key().gateway())
        .tell(
            entry.sequence(),
            entry.timeMs(),
            previousSequence -> update.setPreviousSequence(previousSequence).build());
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

  private void tellPosition(BoardInteraction interaction, Position position) {
    Outlet<GatewayUpdate> outlet = outbox(interaction.key().gateway()).outlet();
    if (outlet != null) {
      outlet.tell(
          GatewayMessages.at(board.sequence(), board.timeMs())
              .setKey(interaction.key().key())
              .setPositionChanged(GatewayMessages.changed(position))
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
        gateway,
        _ ->
            new Outbox<>(
                capacity, Long.MAX_VALUE / 2, startSequence, kept, GatewayUpdate.parser()));
  }
}

package org.strowger.server.board;

import java.util.Collection;
import java.util.Collections;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Channel;
import org.strowger.core.model.HelpRecord;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.Requirements;
import org.strowger.proto.v1.BoardRow;
import org.strowger.proto.v1.CapacityTaken;
import org.strowger.proto.v1.Hindrance;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/**
 * One agent on the board: what is declared, what is in hand, and what was counted since the day
 * began.
 */
public final class BoardAgent {
  /** A pending offer. */
  public record PendingOffer(
      OfferId id,
      BoardInteraction interaction,
      long deadlineMs,
      String whisper,
      long autoAcceptMs) {}

  private AgentDefinition definition;
  private boolean changed;
  private Activity activity = Activity.OFFLINE;
  private Presence presence = Presence.ABSENT;
  private long activitySinceMs;
  private @Nullable ActivityReasonId reason;
  private @Nullable Activity nextActivity;
  private @Nullable ActivityReasonId nextReason;
  private long coolDownDeadlineMs;
  private final TreeMap<OfferId, PendingOffer> offers = new TreeMap<>();
  private final TreeMap<InteractionId, BoardInteraction> work = new TreeMap<>();
  private long accepted;
  private long declined;
  private long missed;

  BoardAgent(AgentDefinition definition) {
    this.definition = definition;
  }

  /** Notes that somebody has yet to be told of a change; false where that was noted before. */
  boolean markChanged() {
    boolean first = !changed;
    changed = true;
    return first;
  }

  void unmarkChanged() {
    changed = false;
  }

  public AgentDefinition definition() {
    return definition;
  }

  public Activity activity() {
    return activity;
  }

  public Presence presence() {
    return presence;
  }

  public long activitySinceMs() {
    return activitySinceMs;
  }

  /** Why the activity, in the centre's own words; null where no reason was given. */
  public @Nullable ActivityReasonId reason() {
    return reason;
  }

  /** What follows once the work in hand is done; null = nothing is planned. */
  public @Nullable Activity nextActivity() {
    return nextActivity;
  }

  public @Nullable ActivityReasonId nextReason() {
    return nextReason;
  }

  /** Until when there are no offers after one that was declined or missed, epoch ms; 0 = none. */
  public long coolDownDeadlineMs() {
    return coolDownDeadlineMs;
  }

  /** Pending offers by id. */
  public Collection<PendingOffer> offers() {
    return offers.values();
  }

  /** Accepted interactions by id, also those in wrap-up and conversations that sleep. */
  public Collection<BoardInteraction> work() {
    return work.values();
  }

  public long accepted() {
    return accepted;
  }

  public long declined() {
    return declined;
  }

  public long missed() {
    return missed;
  }

  /** How many of the accepted ones are in this phase. */
  int working(Phase phase) {
    int working = 0;
    for (BoardInteraction one : work.values()) {
      working += one.phase() == phase ? 1 : 0;
    }
    return working;
  }

  /** When the first of those that are active was accepted, epoch ms; 0 = none is active. */
  long activeSinceMs() {
    long firstMs = 0;
    for (BoardInteraction one : work.values()) {
      if (one.phase() == Phase.ACTIVE && (firstMs == 0 || one.acceptedMs() < firstMs)) {
        firstMs = one.acceptedMs();
      }
    }
    return firstMs;
  }

  /**
   * With which of the accepted ones help is asked for: the oldest call that nobody has answered,
   * else the oldest; null = with none.
   */
  @Nullable BoardInteraction askedHelpWith() {
    BoardInteraction first = null;
    for (BoardInteraction one : work.values()) {
      if (one.journey().help().isAsked() && (first == null || comesBefore(one, first))) {
        first = one;
      }
    }
    return first;
  }

  private static boolean comesBefore(BoardInteraction one, BoardInteraction other) {
    HelpRecord its = one.journey().help();
    HelpRecord others = other.journey().help();
    return (its.by() == null) == (others.by() == null)
        ? its.askedMs() < others.askedMs()
        : its.by() == null;
  }

  /** When the last wrap-up that runs now ends, epoch ms; 0 = none runs. */
  long wrapUpDeadlineMs() {
    long latestMs = 0;
    for (BoardInteraction one : work.values()) {
      latestMs = Math.max(latestMs, one.wrapUpDeadlineMs());
    }
    return latestMs;
  }

  public boolean signedIn() {
    return activity != Activity.OFFLINE;
  }

  /** Whether skills and teams are those that are asked for. */
  boolean meets(Requirements requirements) {
    return definition.proficiencies().meet(requirements)
        && (requirements.teams().isEmpty()
            || !Collections.disjoint(definition.teams(), requirements.teams()));
  }

  /** Whether another offer could be made now on some channel, as far as this agent goes. */
  boolean isReady(Definitions definitions) {
    return hindrance(definitions) == Hindrance.HINDRANCE_UNSPECIFIED && room(definitions).isLeft();
  }

  /** What stands against another offer on that channel. */
  Hindrance hindrance(Definitions definitions, Channel channel) {
    Hindrance own = hindrance(definitions);
    return own == Hindrance.HINDRANCE_UNSPECIFIED && !room(definitions).isLeftFor(channel)
        ? Hindrance.HINDRANCE_NO_ROOM
        : own;
  }

  /** The same, but for how much the agent holds already. */
  private Hindrance hindrance(Definitions definitions) {
    if (activity == Activity.OFFLINE) {
      return Hindrance.HINDRANCE_SIGNED_OUT;
    }
    if (presence != Presence.LIVE) {
      return Hindrance.HINDRANCE_NOT_CONNECTED;
    }
    if (activity != Activity.AVAILABLE || nextActivity != null) {
      return Hindrance.HINDRANCE_AWAY;
    }
    if (!definitions.isOnShift(definition)) {
      return Hindrance.HINDRANCE_OFF_SHIFT;
    }
    return coolDownDeadlineMs == 0
        ? Hindrance.HINDRANCE_UNSPECIFIED
        : Hindrance.HINDRANCE_COOLING_DOWN;
  }

  /** How much of the agent's capacity is taken now. */
  public CapacityTaken capacity(Definitions definitions) {
    return room(definitions).toMessage();
  }

  private Room room(Definitions definitions) {
    Room room = new Room(definitions.profilesOf(definition));
    for (PendingOffer one : offers.values()) {
      room.take(one.interaction().channel());
    }
    for (BoardInteraction one : work.values()) {
      if (one.takesCapacity()) {
        room.take(one.channel());
      }
    }
    return room;
  }

  /** What is declared and was counted; offers and work are others' to put back. */
  void restore(BoardRow.Agent row) {
    activity = WireEnums.fromWire(row.getActivity());
    presence = WireEnums.fromWire(row.getPresence());
    activitySinceMs = row.getActivitySinceMs();
    reason = WireValues.reasonFromWire(row.getReasonId());
    nextActivity = WireEnums.orNull(row.getNextActivity());
    nextReason = WireValues.reasonFromWire(row.getNextReasonId());
    coolDownDeadlineMs = row.getCoolDownDeadlineMs();
    accepted = row.getAccepted();
    declined = row.getDeclined();
    missed = row.getMissed();
  }

  BoardRow.Agent toRow() {
    BoardRow.Agent.Builder row =
        BoardRow.Agent.newBuilder()
            .setAgentId(definition.id().value())
            .setActivity(WireEnums.toWire(activity))
            .setPresence(WireEnums.toWire(presence))
            .setActivitySinceMs(activitySinceMs)
            .setReasonId(WireValues.toWire(reason))
            .setNextActivity(WireEnums.orUnspecified(nextActivity))
            .setNextReasonId(WireValues.toWire(nextReason))
            .setCoolDownDeadlineMs(coolDownDeadlineMs)
            .setAccepted(accepted)
            .setDeclined(declined)
            .setMissed(missed);
    for (PendingOffer offer : offers.values()) {
      row.addOffers(
          BoardRow.Offer.newBuilder()
              .setOfferId(offer.id().value())
              .setInteractionId(offer.interaction().id().value())
              .setDeadlineMs(offer.deadlineMs())
              .setWhisper(offer.whisper())
              .setAutoAcceptMs(offer.autoAcceptMs()));
    }
    work.keySet().forEach(one -> row.addWork(one.value()));
    return row.build();
  }

  void define(AgentDefinition again) {
    definition = again;
  }

  /** Takes back what was planned for later, as the core does. */
  void activity(Activity now, @Nullable ActivityReasonId why, long timeMs) {
    activity = now;
    reason = why;
    activitySinceMs = timeMs;
    next(null, null);
  }

  void next(@Nullable Activity later, @Nullable ActivityReasonId why) {
    nextActivity = later;
    nextReason = why;
  }

  void presence(Presence now) {
    presence = now;
  }

  void coolDown(long deadlineMs) {
    coolDownDeadlineMs = deadlineMs;
  }

  void offer(PendingOffer offer) {
    offers.put(offer.id(), offer);
  }

  void offerOver(OfferId offer) {
    offers.remove(offer);
  }

  void take(BoardInteraction interaction) {
    work.put(interaction.id(), interaction);
  }

  void letGo(InteractionId interaction) {
    work.remove(interaction);
  }

  void countAccept() {
    accepted++;
  }

  void countDecline() {
    declined++;
  }

  void countMiss() {
    missed++;
  }

  void beginDay() {
    accepted = 0;
    declined = 0;
    missed = 0;
  }
}

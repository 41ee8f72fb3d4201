package org.strowger.server.board;

import java.util.Collection;
import java.util.TreeMap;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;

/**
 * One agent on the board: what is declared, what is in hand, and what was counted since the day
 * began.
 */
public final class BoardAgent {
  /** A pending offer. */
  public record PendingOffer(OfferId id, BoardInteraction interaction, long deadlineMs) {}

  private AgentDefinition definition;
  private Activity activity = Activity.OFFLINE;
  private Presence presence = Presence.ABSENT;
  private long activitySinceMs;
  private boolean coolingDown;
  private final TreeMap<OfferId, PendingOffer> offers = new TreeMap<>();
  private final TreeMap<InteractionId, BoardInteraction> work = new TreeMap<>();
  private long accepted;
  private long declined;
  private long missed;

  BoardAgent(AgentDefinition definition) {
    this.definition = definition;
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

  /** Pending offers by id. */
  public Collection<PendingOffer> offers() {
    return offers.values();
  }

  /** Accepted interactions by id, also those in wrap-up. */
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

  /** Interactions in wrap-up. */
  public int wrapUps() {
    int wrapUps = 0;
    for (BoardInteraction one : work.values()) {
      wrapUps += one.phase() == Phase.WRAP_UP ? 1 : 0;
    }
    return wrapUps;
  }

  public boolean signedIn() {
    return activity != Activity.OFFLINE;
  }

  /** Whether another offer could be made now on some channel, as far as this agent goes. */
  boolean ready(CapacityProfile profile) {
    if (activity != Activity.AVAILABLE || presence != Presence.LIVE || coolingDown) {
      return false;
    }
    if (offers.size() + work.size() >= profile.total()) {
      return false;
    }
    for (Channel channel : Channel.values()) {
      if (inHand(channel) < profile.limit(channel)) {
        return true;
      }
    }
    return false;
  }

  private int inHand(Channel channel) {
    int inHand = 0;
    for (PendingOffer one : offers.values()) {
      inHand += one.interaction().channel() == channel ? 1 : 0;
    }
    for (BoardInteraction one : work.values()) {
      inHand += one.channel() == channel ? 1 : 0;
    }
    return inHand;
  }

  void define(AgentDefinition again) {
    definition = again;
  }

  void activity(Activity now, long timeMs) {
    activity = now;
    activitySinceMs = timeMs;
  }

  void presence(Presence now) {
    presence = now;
  }

  void coolDown(boolean now) {
    coolingDown = now;
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

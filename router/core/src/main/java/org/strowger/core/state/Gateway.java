package org.strowger.core.state;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Presence;

/** One gateway: its newest instance, its connection, and its interactions that are not over. */
public final class Gateway {
  private final GatewayId id;
  private final LinkedHashMap<InteractionId, Interaction> interactions = new LinkedHashMap<>();
  private long epoch;
  private Presence presence = Presence.ABSENT;
  private long graceDeadlineMs;

  Gateway(GatewayId id) {
    this.id = id;
  }

  public GatewayId id() {
    return id;
  }

  /** The number of the newest instance. */
  public long epoch() {
    return epoch;
  }

  public Presence presence() {
    return presence;
  }

  /** When the grace ends, epoch ms; 0 = none runs. */
  public long graceDeadlineMs() {
    return graceDeadlineMs;
  }

  /**
   * Its interactions that are not over, in order of arrival. Sorted, since one that was handed over
   * has been taken out and put in again: after a restart nobody would know when.
   */
  public List<Interaction> interactions() {
    return interactions.values().stream().sorted(Comparator.comparing(Interaction::id)).toList();
  }

  void connect(long newEpoch) {
    epoch = newEpoch;
    presence = Presence.LIVE;
    graceDeadlineMs = 0;
  }

  void lose(long deadlineMs) {
    presence = Presence.GRACE;
    graceDeadlineMs = deadlineMs;
  }

  void forget() {
    presence = Presence.ABSENT;
    graceDeadlineMs = 0;
  }

  void add(Interaction interaction) {
    interactions.put(interaction.id(), interaction);
  }

  void remove(Interaction interaction) {
    interactions.remove(interaction.id());
  }
}

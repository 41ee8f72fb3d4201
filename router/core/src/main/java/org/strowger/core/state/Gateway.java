package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.Presence;

/** One gateway: its newest instance, its connection, and its interactions that are not over. */
public final class Gateway {
  private final GatewayId id;

  /** Those before it can be found from each; null = there is none. */
  private @Nullable Interaction last;

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
    List<Interaction> all = new ArrayList<>();
    for (Interaction one = last; one != null; one = one.before) {
      all.add(one);
    }
    all.sort(Comparator.comparing(Interaction::id));
    return Collections.unmodifiableList(all);
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
    Interaction before = last;
    interaction.before = before;
    if (before != null) {
      before.after = interaction;
    }
    last = interaction;
  }

  void remove(Interaction interaction) {
    Interaction before = interaction.before;
    Interaction after = interaction.after;
    if (after == null && last != interaction) {
      throw new IllegalStateException(interaction + " is not of gateway " + id);
    }
    if (before != null) {
      before.after = after;
    }
    if (after == null) {
      last = before;
    } else {
      after.before = before;
    }
    interaction.before = null;
    interaction.after = null;
  }
}

package org.strowger.simulator.whatif;

import java.util.HashSet;
import java.util.Set;
import org.strowger.core.model.InteractionId;

/**
 * How long one agent was signed in, and how long with work in hand, paperwork included; whatever
 * the work, also what no play repeats. Part of the {@link Recorder}. Times are epoch ms.
 */
final class WorkTrack {
  private final Set<InteractionId> inHand = new HashSet<>();
  private boolean signedIn;
  private long signedInSinceMs;
  private long busySinceMs;
  private long signedInMs;
  private long busyMs;

  /** Only what follows counts. */
  void begin(long timeMs) {
    signedInSinceMs = timeMs;
    busySinceMs = timeMs;
    signedInMs = 0;
    busyMs = 0;
  }

  void signedIn(long timeMs) {
    if (!signedIn) {
      signedIn = true;
      signedInSinceMs = timeMs;
    }
  }

  void signedOut(long timeMs) {
    signedInMs = signedInMs(timeMs);
    signedIn = false;
  }

  void taken(InteractionId interaction, long timeMs) {
    if (inHand.isEmpty()) {
      busySinceMs = timeMs;
    }
    inHand.add(interaction);
  }

  void putDown(InteractionId interaction, long timeMs) {
    long untilNowMs = busyMs(timeMs);
    if (inHand.remove(interaction) && inHand.isEmpty()) {
      busyMs = untilNowMs;
    }
  }

  /** Up to now. */
  long signedInMs(long nowMs) {
    return signedInMs + (signedIn ? nowMs - signedInSinceMs : 0);
  }

  /** Up to now. */
  long busyMs(long nowMs) {
    return busyMs + (inHand.isEmpty() ? 0 : nowMs - busySinceMs);
  }
}

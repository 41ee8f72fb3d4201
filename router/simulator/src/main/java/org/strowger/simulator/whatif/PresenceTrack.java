package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.model.Activity;
import org.strowger.simulator.Duty;

/**
 * When one agent was ready for work: signed in, AVAILABLE, connected, and without another activity
 * planned for after the work in hand. Part of the {@link Recorder}. Times are ms since the
 * simulator's first midnight.
 */
final class PresenceTrack {
  private static final long NOT = -1;

  private final List<Duty> duties = new ArrayList<>();
  private Activity activity = Activity.OFFLINE;
  private boolean connected;
  private boolean leaving;
  private long readySinceMs = NOT;

  void signedIn(Activity newActivity, long tMs) {
    activity = newActivity;
    connected = true;
    leaving = false;
    follow(tMs);
  }

  void connected(boolean newConnected, long tMs) {
    connected = newConnected;
    follow(tMs);
  }

  /** OFFLINE for having signed out. */
  void changed(Activity newActivity, long tMs) {
    activity = newActivity;
    leaving = false;
    follow(tMs);
  }

  void plansToLeave(long tMs) {
    leaving = true;
    follow(tMs);
  }

  private void follow(long tMs) {
    boolean ready = activity == Activity.AVAILABLE && connected && !leaving;
    if (ready && readySinceMs == NOT) {
      readySinceMs = tMs;
    } else if (!ready && readySinceMs != NOT) {
      add(readySinceMs, tMs);
      readySinceMs = NOT;
    }
  }

  private void add(long onMs, long offMs) {
    if (onMs < offMs) {
      duties.add(new Duty(onMs, offMs));
    }
  }

  /** What lies between the two times, of which the second is the end of the recording. */
  List<Duty> duties(long fromMs, long endMs) {
    if (readySinceMs != NOT) {
      add(readySinceMs, endMs);
      readySinceMs = endMs;
    }
    return duties.stream()
        .filter(one -> one.offMs() > fromMs)
        .map(one -> new Duty(Math.max(one.onMs(), fromMs), one.offMs()))
        .toList();
  }
}

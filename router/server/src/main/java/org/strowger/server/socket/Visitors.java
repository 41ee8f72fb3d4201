package org.strowger.server.socket;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.strowger.token.Identity;

/** Counts sockets, in all and for each person; any thread. */
final class Visitors {
  private final int max;
  private final int maxPerIdentity;
  private final AtomicInteger all = new AtomicInteger();
  private final Map<String, Integer> people = new ConcurrentHashMap<>();

  Visitors(int max, int maxPerIdentity) {
    this.max = max;
    this.maxPerIdentity = maxPerIdentity;
  }

  /** A connection has come; false = it is one too many. */
  boolean enter() {
    if (all.incrementAndGet() <= max) {
      return true;
    }
    leave();
    return false;
  }

  void leave() {
    all.decrementAndGet();
  }

  /** It has said who it is; false = the person has too many. */
  boolean enter(Identity who) {
    // Counted one beyond, so that whoever is refused leaves like all others.
    return people.merge(key(who), 1, Integer::sum) <= maxPerIdentity;
  }

  void leave(Identity who) {
    people.computeIfPresent(key(who), (_, count) -> count == 1 ? null : count - 1);
  }

  private static String key(Identity who) {
    return who.role().text() + " " + who.subject();
  }
}

package org.strowger.core.state;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Requirements;

/**
 * What one or more queues ask of an agent: the groups that meet it, how many of them are at work,
 * and everybody who waits for one of those. Made and kept by {@link Attendance}.
 */
final class Post {
  /** Another post, and how many agents at work serve both. */
  private static final class Neighbour {
    private final Post post;
    private int shared;

    Neighbour(Post post, int shared) {
      this.post = post;
      this.shared = shared;
    }
  }

  private final Requirements asked;
  private final LinkedHashSet<AgentGroup> groups = new LinkedHashSet<>();
  private final LinkedHashSet<QueueState> queues = new LinkedHashSet<>();
  private final SortedRuns<Interaction> waiting = new SortedRuns<>(Interaction.DUE_ORDER);
  private long lastDueMs;
  private int staff;
  private long departures;
  private final LinkedHashMap<Post, Neighbour> neighbours = new LinkedHashMap<>();

  /** The neighbours in a row, as arrivals ask them all; null = others have come or gone. */
  private @Nullable List<Neighbour> inTurn;

  Post(Requirements asked) {
    this.asked = asked;
  }

  Requirements asked() {
    return asked;
  }

  /** How many are at work for it, busy or not. */
  int staff() {
    return staff;
  }

  /** How many who had to wait its agents have taken, from whatever line. */
  long departures() {
    return departures;
  }

  void countDeparture() {
    departures++;
  }

  /** The queues that ask for it. */
  Set<QueueState> queues() {
    return queues;
  }

  Set<AgentGroup> groups() {
    return groups;
  }

  int waiting() {
    return waiting.size();
  }

  void enter(Interaction interaction) {
    lastDueMs =
        waiting.size() == 0 ? interaction.dueMs() : Math.max(lastDueMs, interaction.dueMs());
    waiting.add(interaction);
  }

  void leave(Interaction interaction) {
    waiting.remove(interaction);
    if (waiting.size() > 0 && interaction.dueMs() == lastDueMs) {
      lastDueMs = waiting.last().dueMs();
    }
  }

  /** So many more are at work in one of its groups. */
  void countAtWork(int change) {
    staff += change;
  }

  /**
   * How many who stand in other queues come before one who is due at {@code dueMs} in {@code
   * queue}, each by the share of those agents who serve this post too, in hundredths.
   */
  long elsewhereHundredths(QueueState queue, long dueMs) {
    if (staff == 0) {
      return 0;
    }
    long sum = 100L * (aheadOf(dueMs) - queue.aheadOf(dueMs));
    for (Neighbour one : neighbours()) {
      sum += 100L * one.post.aheadOf(dueMs) * one.shared / one.post.staff;
    }
    return sum;
  }

  /** Most who come are due after all who wait: then nobody has to be looked at. */
  private int aheadOf(long dueMs) {
    return lastDueMs <= dueMs ? waiting.size() : waiting.ahead(one -> one.dueMs() <= dueMs);
  }

  /** How many agents at work serve {@code other} too. */
  int shared(Post other) {
    Neighbour one = neighbours.get(other);
    return one == null ? 0 : one.shared;
  }

  /**
   * So many more agents at work serve {@code other} too. Counted as they come and go: to count all
   * groups anew would make an arrival after every break as slow as the centre is large.
   */
  void share(Post other, int change) {
    Neighbour known = neighbours.get(other);
    if (known == null) {
      neighbours.put(other, new Neighbour(other, change));
      inTurn = null;
    } else {
      known.shared += change;
      if (known.shared == 0) {
        neighbours.remove(other);
        inTurn = null;
      }
    }
  }

  /** Nobody asks for {@code other} any more. */
  void forget(Post other) {
    neighbours.remove(other);
    inTurn = null;
  }

  private List<Neighbour> neighbours() {
    List<Neighbour> known = inTurn;
    if (known == null) {
      known = List.copyOf(neighbours.values());
      inTurn = known;
    }
    return known;
  }
}

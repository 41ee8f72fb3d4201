package org.strowger.core.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.model.Requirements;

/**
 * What one or more queues ask of an agent: the groups that meet it, how many of them are at work,
 * and everybody who waits for one of those. Made and kept by {@link Attendance}.
 */
final class Post {
  /** Another post, and how many agents at work serve both. */
  private record Neighbour(Post post, int shared) {}

  private final Requirements asked;
  private final LinkedHashSet<AgentGroup> groups = new LinkedHashSet<>();
  private final LinkedHashSet<QueueState> queues = new LinkedHashSet<>();
  private final SortedRuns<Interaction> waiting = new SortedRuns<>(Interaction.DUE_ORDER);
  private long lastDueMs;
  private int staff;
  private long departures;
  private List<Neighbour> neighbours = List.of();
  private boolean neighboursKnown;

  /** Agents of this post found so far while another counts its neighbours; else 0. */
  private int tally;

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
    neighboursKnown = false;
  }

  /** Which posts share agents with it has changed, or how many. */
  void forgetNeighbours() {
    neighboursKnown = false;
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
    for (Neighbour one : neighbours()) {
      if (one.post == other) {
        return one.shared;
      }
    }
    return 0;
  }

  private List<Neighbour> neighbours() {
    if (!neighboursKnown) {
      neighbours = countNeighbours();
      neighboursKnown = true;
    }
    return neighbours;
  }

  /** One pass over the groups: it must not matter how many other posts there are. */
  private List<Neighbour> countNeighbours() {
    List<Post> found = new ArrayList<>();
    for (AgentGroup group : groups) {
      if (group.atWork() > 0) {
        for (Post other : group.posts()) {
          if (other.tally == 0) {
            found.add(other);
          }
          other.tally += group.atWork();
        }
      }
    }
    List<Neighbour> counted = new ArrayList<>(found.size());
    for (Post other : found) {
      if (other != this) {
        counted.add(new Neighbour(other, other.tally));
      }
      other.tally = 0;
    }
    return counted;
  }
}

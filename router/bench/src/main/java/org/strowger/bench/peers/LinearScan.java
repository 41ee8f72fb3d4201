package org.strowger.bench.peers;

import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * What most telephone queues do: one lock, and a walk over all agents for each customer. Looks at
 * every agent, since the one who has been idle longest may be the last.
 */
final class LinearScan implements Peer, Peer.Client {
  private record Waiting(long customer, int skill) {}

  private static final long BUSY = Long.MAX_VALUE;

  private int[][] skills = {};
  private long[] idleSince = {};
  private ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private long now;

  @Override
  public void begin(Crowd crowd) {
    skills = new int[crowd.agents()][];
    idleSince = new long[crowd.agents()];
    waiting = new ArrayDeque<>();
    for (int agent = 0; agent < skills.length; agent++) {
      skills[agent] = crowd.skillsOf(agent);
      idleSince[agent] = ++now;
    }
  }

  @Override
  public Client connect() {
    return this;
  }

  @Override
  public synchronized long arrive(long customer, int skill) {
    int best = -1;
    long bestSince = BUSY;
    for (int agent = 0; agent < skills.length; agent++) {
      if (idleSince[agent] < bestSince && has(agent, skill)) {
        best = agent;
        bestSince = idleSince[agent];
      }
    }
    if (best < 0) {
      waiting.add(new Waiting(customer, skill));
      return NONE;
    }
    idleSince[best] = BUSY;
    return best;
  }

  @Override
  public synchronized long free(int agent) {
    for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
      Waiting one = all.next();
      if (has(agent, one.skill)) {
        all.remove();
        return one.customer;
      }
    }
    idleSince[agent] = ++now;
    return NONE;
  }

  private boolean has(int agent, int skill) {
    for (int one : skills[agent]) {
      if (one == skill) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {}
}

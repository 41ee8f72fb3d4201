package org.strowger.core.state;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import org.strowger.core.model.Requirements;

/**
 * How many agents are at work who meet a queue's requirements, and how many of them serve another
 * queue too; busy or not, on any channel. An index: kept by group as agents come and go, summed
 * over groups only when somebody has since.
 */
final class Attendance {
  /** What was summed for one queue. */
  private static final class Post {
    private final LinkedHashSet<AgentGroup> groups = new LinkedHashSet<>();
    private final LinkedHashMap<QueueState, Integer> shared = new LinkedHashMap<>();
    private long presenceChange;
    private int staff;
  }

  private final Collection<AgentGroup> groups;
  private final LinkedHashMap<QueueState, Post> posts = new LinkedHashMap<>();
  private long presenceChanges;

  Attendance(Collection<AgentGroup> groups) {
    this.groups = groups;
  }

  /** Groups or what queues ask for have changed. */
  void forget() {
    posts.clear();
  }

  void recount(Agent agent) {
    count(agent, agent.isAtWork());
  }

  /** The agent leaves its group. */
  void uncount(Agent agent) {
    count(agent, false);
  }

  private void count(Agent agent, boolean atWork) {
    if (agent.countedAtWork() != atWork) {
      agent.countedAtWork(atWork);
      agent.group().countAtWork(atWork ? 1 : -1);
      presenceChanges++;
    }
  }

  /** How many are at work for {@code queue}. */
  int staff(QueueState queue) {
    return post(queue).staff;
  }

  /** How many of them are at work for {@code other} too. */
  int shared(QueueState queue, QueueState other) {
    Post post = post(queue);
    Integer known = post.shared.get(other);
    if (known != null) {
      return known;
    }
    int shared = 0;
    LinkedHashSet<AgentGroup> others = post(other).groups;
    for (AgentGroup group : post.groups) {
      shared += others.contains(group) ? group.atWork() : 0;
    }
    post.shared.put(other, shared);
    return shared;
  }

  boolean serves(AgentGroup group, QueueState queue) {
    return post(queue).groups.contains(group);
  }

  private Post post(QueueState queue) {
    Post known = posts.get(queue);
    Post post = known == null ? newPost(queue) : known;
    if (known == null || post.presenceChange != presenceChanges) {
      post.presenceChange = presenceChanges;
      post.shared.clear();
      post.staff = 0;
      for (AgentGroup group : post.groups) {
        post.staff += group.atWork();
      }
    }
    return post;
  }

  private Post newPost(QueueState queue) {
    Post post = new Post();
    Requirements asked = queue.definition().requirements();
    for (AgentGroup group : groups) {
      if (group.meets(asked)) {
        post.groups.add(group);
      }
    }
    posts.put(queue, post);
    return post;
  }
}

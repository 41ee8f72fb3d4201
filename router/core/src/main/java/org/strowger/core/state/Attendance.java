package org.strowger.core.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.Requirements;

/**
 * Who is at work for which queue; busy or not, on any channel. An index: queues that ask for the
 * same share one {@link Post}, and each group of agents knows the posts that it serves.
 */
final class Attendance {
  private final Collection<AgentGroup> groups;
  private final LinkedHashMap<Requirements, Post> posts = new LinkedHashMap<>();

  /** Posts by one thing that whoever serves them must have. */
  private final LinkedHashMap<Trait, List<Post>> byTrait = new LinkedHashMap<>();

  /**
   * @param groups all that there are, as they come and go
   */
  Attendance(Collection<AgentGroup> groups) {
    this.groups = groups;
  }

  /** The post of {@code queue}. */
  Post of(QueueState queue) {
    Post known = queue.post();
    if (known != null) {
      return known;
    }
    Post post = posts.get(queue.definition().requirements());
    if (post == null) {
      post = open(queue.definition().requirements());
    }
    post.queues().add(queue);
    queue.post(post);
    return post;
  }

  /** What the queue asks for may have changed. Nobody may wait in it now. */
  void forget(QueueState queue) {
    Post post = queue.post();
    if (post != null) {
      queue.post(null);
      post.queues().remove(queue);
      if (post.queues().isEmpty()) {
        close(post);
      }
    }
  }

  private Post open(Requirements asked) {
    Post post = new Post(asked);
    posts.put(asked, post);
    byTrait.computeIfAbsent(traitOf(asked), _ -> new ArrayList<>()).add(post);
    for (AgentGroup group : groups) {
      serveIfMet(group, post);
    }
    return post;
  }

  private void close(Post post) {
    posts.remove(post.asked());
    Trait trait = traitOf(post.asked());
    List<Post> alike = byTrait.getOrDefault(trait, List.of());
    alike.remove(post);
    if (alike.isEmpty()) {
      byTrait.remove(trait);
    }
    for (AgentGroup group : post.groups()) {
      group.posts().remove(post);
      group.posts().forEach(other -> other.forget(post));
    }
  }

  /** A new group, of which nobody is at work yet. */
  void join(AgentGroup group) {
    serveThoseOf(Trait.ANYBODY, group);
    for (Proficiency one : group.key().proficiencies().all()) {
      serveThoseOf(new Trait.Skilled(one.skill()), group);
    }
  }

  private void serveThoseOf(Trait trait, AgentGroup group) {
    for (Post post : byTrait.getOrDefault(trait, List.of())) {
      serveIfMet(group, post);
    }
  }

  private static void serveIfMet(AgentGroup group, Post post) {
    if (group.meets(post.asked())) {
      if (group.atWork() > 0) {
        for (Post other : group.posts()) {
          other.share(post, group.atWork());
          post.share(other, group.atWork());
        }
      }
      group.posts().add(post);
      post.groups().add(group);
      post.countAtWork(group.atWork());
    }
  }

  /** The group has no members any more. */
  void leave(AgentGroup group) {
    group.posts().forEach(post -> post.groups().remove(group));
  }

  private static Trait traitOf(Requirements asked) {
    return asked.all().isEmpty()
        ? Trait.ANYBODY
        : new Trait.Skilled(asked.all().getFirst().skill());
  }

  void recount(Agent agent) {
    count(agent, agent.isAtWork());
  }

  /** The agent leaves its group. */
  void uncount(Agent agent) {
    count(agent, false);
  }

  private static void count(Agent agent, boolean atWork) {
    if (agent.countedAtWork() != atWork) {
      agent.countedAtWork(atWork);
      int change = atWork ? 1 : -1;
      agent.group().countAtWork(change);
      for (Post post : agent.group().posts()) {
        post.countAtWork(change);
        for (Post other : agent.group().posts()) {
          if (other != post) {
            post.share(other, change);
          }
        }
      }
    }
  }
}

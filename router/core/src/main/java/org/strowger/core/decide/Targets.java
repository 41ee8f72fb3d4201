package org.strowger.core.decide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.decide.Admission.Way;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Preference;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.Target;
import org.strowger.core.model.Target.Outside;
import org.strowger.core.model.Target.ToAgent;
import org.strowger.core.model.Target.ToLeader;
import org.strowger.core.model.Target.ToQueue;
import org.strowger.core.model.Target.ToSupervisor;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.QueueState;
import org.strowger.core.state.RoutingState;

/** Finds the queue and the persons that an agent means by a target in the house. */
final class Targets {
  private final RoutingState state;
  private final Admission admission;

  Targets(RoutingState state) {
    this.state = state;
    this.admission = new Admission(state);
  }

  /** What came of looking. */
  sealed interface Found {}

  /**
   * It can be entered.
   *
   * @param way into the queue where one waits
   * @param preference for whom one waits there
   */
  record Entry(Way way, Preference preference) implements Found {}

  /** It can't be; {@code rejected} says why. */
  record NoEntry(Reply rejected) implements Found {}

  /** Where {@code agent} sends one who comes out of {@code interaction}. */
  Found find(Target target, Agent agent, Interaction interaction) {
    return switch (target) {
      case ToQueue(var queue) -> queue(queue, interaction);
      case ToAgent(var other) -> person(other, agent, interaction);
      case ToLeader _ -> team(agent, false, interaction);
      case ToSupervisor _ -> team(agent, true, interaction);
      case Outside _ -> throw new IllegalArgumentException("not in the house: " + target);
    };
  }

  private Found queue(QueueId id, Interaction interaction) {
    QueueState queue = state.queue(id);
    if (queue == null) {
      return new NoEntry(Rejections.queueUnknown(id));
    }
    Way way = admission.ofArrival(queue, interaction.channel(), interaction.requirements());
    return way.refused() == null
        ? new Entry(way, Preference.NONE)
        : new NoEntry(Rejections.refused(state, way.queue(), way.refused()));
  }

  private Found person(AgentId id, Agent agent, Interaction interaction) {
    Agent other = state.agent(id);
    if (other == null) {
      return new NoEntry(Rejections.agentUnknown(id));
    }
    if (other == agent) {
      return new NoEntry(
          new Rejected(Reason.TARGET_IS_HERE, "interaction is with agent " + id + " already"));
    }
    if (!other.isSignedIn()) {
      return new NoEntry(Rejections.agentNotSignedIn(id));
    }
    return persons(List.of(id), interaction);
  }

  private Found team(Agent agent, boolean supervisors, Interaction interaction) {
    LinkedHashSet<AgentId> there = new LinkedHashSet<>();
    for (TeamId id : agent.definition().teams()) {
      Team team = state.team(id);
      if (team != null) {
        for (AgentId one : supervisors ? team.supervisors() : team.leaders()) {
          Agent person = state.agent(one);
          if (person != null && person != agent && Admission.isThere(person)) {
            there.add(one);
          }
        }
      }
    }
    if (there.isEmpty()) {
      return new NoEntry(
          new Rejected(
              Reason.TARGET_NOT_THERE,
              "no "
                  + (supervisors ? "supervisor" : "leader")
                  + " of a team of agent "
                  + agent.id()
                  + " is there"));
    }
    List<AgentId> first = new ArrayList<>(there);
    return persons(first.subList(0, Math.min(first.size(), Limits.PREFERRED_AGENTS)), interaction);
  }

  /** In the queue where it is, whether that is open or full: a person was asked, not the queue. */
  private static Found persons(List<AgentId> persons, Interaction interaction) {
    QueueState queue = interaction.queue();
    long waitMs = queue.definition().transfers().personWaitMs();
    return new Entry(new Way(queue, null, null, null), new Preference(persons, waitMs, true));
  }
}

package org.strowger.server.socket;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.Event;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.TeamId;
import org.strowger.server.board.BoardAgent;
import org.strowger.server.board.BoardQueue;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.publish.Publisher;
import org.strowger.token.Identity;

/**
 * Which project each queue works for, and in which teams each agent is: all that has to be known to
 * tell what somebody may see. Written by the publishing thread, before anyone is told of the same
 * definition; read by any.
 */
public final class Belongings implements Publisher {
  private final Map<String, String> projects = new ConcurrentHashMap<>();
  private final Map<String, List<String>> teams = new ConcurrentHashMap<>();

  /** Of what is defined so far; before the publishing thread starts. */
  public Belongings(LiveBoard board) {
    for (BoardQueue queue : board.queues()) {
      take(queue.definition());
    }
    for (BoardAgent agent : board.agents()) {
      take(agent.definition());
    }
  }

  @Override
  public void onEntry(JournalEntry entry) {
    for (Event event : entry.events()) {
      if (event instanceof QueueDefined defined) {
        take(defined.queue());
      } else if (event instanceof AgentDefined defined) {
        take(defined.agent());
      }
    }
  }

  private void take(QueueDefinition queue) {
    projects.put(queue.id().value(), queue.project() == null ? "" : queue.project().value());
  }

  private void take(AgentDefinition agent) {
    teams.put(agent.id().value(), agent.teams().stream().map(TeamId::value).toList());
  }

  /** Whether the queue works for one of the projects; of the house's, only who may see all. */
  boolean hasQueue(Identity who, String queue) {
    String project = projects.get(queue);
    return who.projects().all()
        || (project != null && !project.isEmpty() && who.projects().has(project));
  }

  /** Whether the agent is in one of the teams, or is the one who asks. */
  boolean hasAgent(Identity who, String agent) {
    return agent.equals(who.subject()) || who.teams().hasAny(teams.getOrDefault(agent, List.of()));
  }
}

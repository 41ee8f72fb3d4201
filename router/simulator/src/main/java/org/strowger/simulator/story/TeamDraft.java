package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;

/** A team, or several alike, as they are being said. */
final class TeamDraft {
  private final List<AgentId> leaders = new ArrayList<>();
  private final List<AgentId> supervisors = new ArrayList<>();
  private @Nullable CalendarId shift;

  Phrases<Clause> clauses() {
    return new Phrases<Clause>()
        .say("leaders", said -> leaders.addAll(said.list(() -> agent(said))))
        .say("supervisors", said -> supervisors.addAll(said.list(() -> agent(said))))
        .say("shift", said -> shift = new CalendarId(said.word("a calendar")));
  }

  Team made(TeamId id) {
    return new Team(id, leaders, supervisors, shift);
  }

  private static AgentId agent(Sentence said) {
    return new AgentId(said.word("an agent"));
  }
}

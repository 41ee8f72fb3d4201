package org.strowger.server.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;

/**
 * Who could be offered something at this moment, by skill, to count for each queue how many meet
 * its requirements. Made anew for each picture; a queue looks only at those who have its rarest
 * skill.
 */
final class ReadyAgents {
  private final List<BoardAgent> all = new ArrayList<>();
  private final Map<SkillId, List<BoardAgent>> bySkill = new HashMap<>();

  ReadyAgents(LiveBoard board) {
    for (BoardAgent agent : board.agents()) {
      if (agent.isReady(board.definitions())) {
        add(agent);
      }
    }
  }

  private void add(BoardAgent agent) {
    all.add(agent);
    for (Proficiency one : agent.definition().proficiencies().all()) {
      bySkill.computeIfAbsent(one.skill(), _ -> new ArrayList<>()).add(agent);
    }
  }

  int meeting(Requirements requirements) {
    List<BoardAgent> fewest = all;
    for (Requirement one : requirements.all()) {
      List<BoardAgent> having = bySkill.getOrDefault(one.skill(), List.of());
      fewest = having.size() < fewest.size() ? having : fewest;
    }
    int meeting = 0;
    for (BoardAgent agent : fewest) {
      meeting += agent.meets(requirements) ? 1 : 0;
    }
    return meeting;
  }
}

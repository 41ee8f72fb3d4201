package org.strowger.simulator.story;

import org.strowger.core.model.Project;
import org.strowger.core.model.ProjectId;

/** A project as it is being said. */
final class ProjectDraft {
  private long thresholdMs = 20_000;
  private int targetPermille = 800;

  Phrases<Clause> clauses() {
    return new Phrases<Clause>()
        .say("threshold", said -> thresholdMs = said.spanMs("a wait"))
        .say("promises", said -> targetPermille = AgentDraft.permille(said));
  }

  Project made(ProjectId id) {
    return new Project(id, thresholdMs, targetPermille);
  }
}

package org.strowger.core.state;

import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;

/** What lines look for and groups have: the key to the shelves of the {@link MatchIndex}. */
sealed interface Trait {
  /** Has the skill, at some level. */
  record Skilled(SkillId skill) implements Trait {}

  /** Is a member of the team. */
  record InTeam(TeamId team) implements Trait {}

  /** Everybody is somebody: for lines that ask for nothing that could be looked up. */
  record Anybody() implements Trait {}

  Trait ANYBODY = new Anybody();

  /** The level under which traits without a level stand. */
  int NO_LEVEL = 0;
}

package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.model.AnyOf;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;

/** What a queue or an interaction asks of an agent, as it is being said. */
final class RequirementDraft {
  private final List<Requirement> all = new ArrayList<>();
  private final List<AnyOf> any = new ArrayList<>();
  private final List<Requirement> not = new ArrayList<>();
  private final List<TeamId> teams = new ArrayList<>();

  void speak(Phrases<Clause> known) {
    known
        .say("needs", said -> all.addAll(said.list(() -> requirement(said))))
        .say("one of", said -> any.add(new AnyOf(said.list(() -> requirement(said)))))
        .say("without", said -> not.addAll(said.list(() -> requirement(said))))
        .say("team", said -> teams.addAll(said.list(() -> new TeamId(said.word("a team")))));
  }

  Requirements made() {
    return new Requirements(all, any, not, teams);
  }

  /** A skill at a least level: {@code german>=3}, or {@code german} for any level. */
  private static Requirement requirement(Sentence said) {
    String word = said.word("a skill");
    int at = word.indexOf(">=");
    return at < 0
        ? new Requirement(new SkillId(word), 1)
        : new Requirement(new SkillId(word.substring(0, at)), level(word.substring(at + 2)));
  }

  private static int level(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new StoryFault("a level is '" + digits + "': write for example german>=3");
    }
  }
}

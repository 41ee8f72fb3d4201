package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.explain.AgentExplanation;
import org.strowger.core.explain.AgentVerdict;
import org.strowger.core.explain.Flip;
import org.strowger.core.explain.InteractionExplanation;
import org.strowger.core.explain.LineVerdict;
import org.strowger.core.explain.Obstacle;
import org.strowger.core.explain.Words;

/**
 * Tells explanations in the words that people who ask are given, with the story's names and clock:
 * one line for the whole, one for each agent or line, one for each flip, led by the rule's or the
 * flip's name.
 */
final class ExplanationNarrator {
  private final Words words;

  ExplanationNarrator(Names names) {
    words = new Words(new StoryNotation(names));
  }

  List<String> tell(InteractionExplanation why) {
    List<String> told = new ArrayList<>();
    told.add(words.of(why));
    for (AgentVerdict one : why.agents()) {
      Obstacle obstacle = one.obstacle();
      told.add(
          obstacle == null
              ? words.of(one, why.timeMs())
              : one.agent() + " " + obstacle.rule() + ": " + words.of(obstacle, why.timeMs()));
    }
    for (Flip one : why.flips()) {
      told.add("flip " + one.kind() + ": " + words.of(one));
    }
    return told;
  }

  List<String> tell(AgentExplanation why) {
    List<String> told = new ArrayList<>();
    told.add(words.of(why));
    for (LineVerdict one : why.verdicts()) {
      Obstacle obstacle = one.obstacle();
      String rule = obstacle == null ? "" : obstacle.rule() + ": ";
      told.add(rule + words.of(one, why.timeMs()));
    }
    return told;
  }
}

package org.strowger.simulator.story;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;

/** Questions why: {@code explain c1}, {@code explain agent ana}, and as of when. */
final class ExplainWords {
  private ExplainWords() {}

  static void speak(Phrases<Function<Sentence, Act>> known) {
    known.say("explain", ExplainWords::interaction).say("explain agent", ExplainWords::agent);
  }

  private static Act interaction(Sentence said) {
    String key = said.word("the customer's name");
    return new Act.Explain(key, asOf(said));
  }

  private static Act agent(Sentence said) {
    AgentId agent = new AgentId(said.word("an agent"));
    return new Act.ExplainAgent(agent, asOf(said));
  }

  /** {@code as of 0:20}; null where nothing is said, which means now. */
  private static @Nullable Long asOf(Sentence said) {
    Long timeMs = said.take("as of") ? Long.valueOf(said.timeMs("as of when")) : null;
    said.end();
    if (timeMs != null && timeMs < StoryClock.BEGIN_MS) {
      throw new StoryFault(
          "as of " + StoryClock.tell(timeMs) + " the story has not begun: ask from 0:00 on");
    }
    return timeMs;
  }
}

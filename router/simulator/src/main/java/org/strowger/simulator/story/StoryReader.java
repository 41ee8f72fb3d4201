package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a story; what is not understood is told for all lines together. */
final class StoryReader {
  private final String name;
  private final StepWords words = new StepWords();
  private final List<String> problems = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private long nowMs = StoryClock.BEGIN_MS;

  StoryReader(String name) {
    this.name = name;
  }

  List<Step> read(StoryText text) throws BadStory {
    for (StoryText.Passage passage : passages(text)) {
      try {
        steps.add(step(passage));
      } catch (StoryFault fault) {
        problems.add(name + ":" + passage.line() + ": " + fault.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadStory(problems);
    }
    return steps;
  }

  private List<StoryText.Passage> passages(StoryText text) {
    try {
      return text.passages();
    } catch (StoryFault fault) {
      problems.add(name + ": " + fault.getMessage());
      return List.of();
    }
  }

  private Step step(StoryText.Passage passage) {
    Sentence said = new Sentence(passage.text());
    Long timeMs = said.timeIfAny();
    checkTime(timeMs);
    Act act = words.read(said);
    if (act instanceof Act.Open && !steps.isEmpty()) {
      throw new StoryFault("limits come too late: say them before all else");
    }
    checkAsOf(act);
    if (act instanceof Act.Restart(long afterMs)) {
      nowMs += afterMs;
    }
    return new Step(passage.line(), passage.text(), timeMs, act, passage.told());
  }

  private void checkAsOf(Act act) {
    Long asOfMs =
        switch (act) {
          case Act.Explain question -> question.asOfMs();
          case Act.ExplainAgent question -> question.asOfMs();
          case Act.Ask _, Act.Look _, Act.Pass _, Act.Restart _, Act.Open _, Act.Refused _ -> null;
        };
    if (asOfMs != null && asOfMs > nowMs) {
      throw new StoryFault(
          "as of "
              + StoryClock.tell(asOfMs)
              + " lies ahead of "
              + StoryClock.tell(nowMs)
              + ": ask about what has been");
    }
  }

  private void checkTime(@Nullable Long timeMs) {
    if (timeMs == null) {
      return;
    }
    if (timeMs < nowMs) {
      throw new StoryFault(
          "time goes back from "
              + StoryClock.tell(nowMs)
              + " to "
              + StoryClock.tell(timeMs)
              + ": put steps in the order of their time");
    }
    nowMs = timeMs;
  }
}

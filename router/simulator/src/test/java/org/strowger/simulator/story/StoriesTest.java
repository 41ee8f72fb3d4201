package org.strowger.simulator.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.strowger.core.RoutingCore;
import org.strowger.core.explain.Flip;
import org.strowger.core.explain.Rule;
import org.strowger.core.model.EndReason;

/**
 * Every story of router/docs/scenarios, played on the real core. With {@code
 * -Dscenario.update=true} they are rewritten instead, and the difference is for review.
 */
class StoriesTest {
  private static final boolean UPDATE = Boolean.getBoolean("scenario.update");

  @Test
  void shouldTellEveryReasonForWhichAnInteractionEnds() throws IOException {
    EnumSet<EndReason> untold = EnumSet.allOf(EndReason.class);
    for (Path story : StoryFolder.stories()) {
      for (String line : Files.readAllLines(story)) {
        untold.removeIf(
            reason -> line.matches("  .* is over: " + Phrases.words(reason) + "(,.*)?"));
      }
    }
    assertEquals(EnumSet.noneOf(EndReason.class), untold);
  }

  @Test
  void shouldTellEveryRuleOfAnExplanationAndEveryKindOfFlip() throws IOException {
    EnumSet<Rule> rules = EnumSet.allOf(Rule.class);
    EnumSet<Flip.Kind> flips = EnumSet.allOf(Flip.Kind.class);
    for (Path story : StoryFolder.stories()) {
      for (String line : Files.readAllLines(story)) {
        rules.removeIf(rule -> line.matches("  .*\\b" + rule + ": .*"));
        flips.removeIf(kind -> line.matches("  .*flip " + kind + ": .*"));
      }
    }
    assertEquals(EnumSet.noneOf(Rule.class), rules);
    assertEquals(EnumSet.noneOf(Flip.Kind.class), flips);
  }

  @TestFactory
  Stream<DynamicTest> shouldGoAsTold() {
    Path docs = StoryFolder.docs();
    List<Path> stories = StoryFolder.stories();
    assertFalse(stories.isEmpty(), "stories were found");
    return stories.stream()
        .map(story -> dynamicTest(docs.relativize(story).toString(), () -> play(story)));
  }

  private static void play(Path file) throws IOException, BadStory {
    Story story = Story.read(file);
    assertFalse(story.title().isEmpty(), "a story begins with '# Story: ' and what it is about");
    Telling telling = story.play(RoutingCore::new);
    if (UPDATE && !telling.isBroken()) {
      Files.write(file, telling.retold());
    } else {
      assertTrue(telling.asTold(), () -> String.join("\n", telling.differences()));
    }
  }
}

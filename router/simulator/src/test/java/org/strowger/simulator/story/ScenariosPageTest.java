package org.strowger.simulator.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.SupervisorId;

/** What router/docs/scenarios.md says must be true: every story, and every word of the language. */
class ScenariosPageTest {
  private static final Path PAGE = StoryFolder.docs().resolve("scenarios.md");

  @Test
  void shouldLinkEveryStoryAndNoOther() throws IOException {
    TreeSet<String> linked = new TreeSet<>();
    Matcher links = Pattern.compile("]\\((scenarios/[^)]+\\.story)\\)").matcher(page());
    while (links.find()) {
      linked.add(links.group(1));
    }
    TreeSet<String> there = new TreeSet<>();
    StoryFolder.stories()
        .forEach(story -> there.add(StoryFolder.docs().relativize(story).toString()));
    assertEquals(there, linked);
  }

  @Test
  void shouldNameEveryPhrase() throws IOException {
    String page = page();
    List<String> missing = new ArrayList<>(phrases());
    missing.removeIf(phrase -> page.contains("`" + phrase) || page.contains(" " + phrase));
    assertEquals(List.of(), missing);
  }

  @Test
  void shouldShowAStoryThatGoesAsTold() throws IOException, BadStory {
    String page = page();
    int from = page.indexOf("```\n# Story") + 4;
    List<String> shown = page.substring(from, page.indexOf("```", from)).lines().toList();
    Telling telling = Story.of("scenarios.md", shown).play(RoutingCore::new);
    assertTrue(telling.asTold(), () -> String.join("\n", telling.differences()));
  }

  private static List<String> phrases() {
    List<String> phrases = new ArrayList<>(new StepWords().phrases());
    phrases.addAll(new QueueDraft().clauses().all());
    phrases.addAll(new AgentDraft().clauses().all());
    phrases.addAll(new TeamDraft().clauses().all());
    phrases.addAll(new ProjectDraft().clauses().all());
    phrases.addAll(TransferDraft.ages().all());
    phrases.addAll(HandOverWords.targets().all());
    phrases.addAll(new ProfileDraft().clauses().all());
    phrases.addAll(ProfileDraft.details().all());
    phrases.addAll(new PlanDraft().clauses().all());
    phrases.addAll(PlanDraft.effects().all());
    phrases.addAll(new LimitsDraft().clauses().all());
    phrases.addAll(new ArrivalDraft().clauses().all());
    phrases.addAll(DefinitionWords.spans(new ArrayList<>()).all());
    phrases.addAll(GatewayWords.verbs(new GatewayId("pbx")).all());
    phrases.addAll(SupervisorWords.verbs(new SupervisorId("ute")).all());
    return phrases;
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }
}

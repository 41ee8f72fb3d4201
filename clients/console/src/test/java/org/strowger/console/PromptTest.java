package org.strowger.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.InterveneRequest;

/** What stands below the board, key by key. */
final class PromptTest {
  private static final int WIDTH = 40;
  private static final int MOST = 6;

  private final Prompt prompt = new Prompt();

  private Prompt.Wish types(String keys) {
    Prompt.Wish wish = new Prompt.Wish.Nothing();
    for (int i = 0; i < keys.length(); i++) {
      wish = prompt.key(keys.charAt(i));
    }
    return wish;
  }

  private List<String> lines() {
    return prompt.lines(WIDTH, MOST);
  }

  @Test
  void whatIsTypedIsSeenAndCanBeTakenBack() {
    types(":ende\u007f 7");
    assertEquals(List.of(":end 7_"), lines());
    types("\u001b");
    assertEquals(List.of(": instruction   ? help   q quit"), lines());
    types(":a\b\b");
    assertEquals(List.of(": instruction   ? help   q quit"), lines());
  }

  @Test
  void aQuestionInTheMakingTakesNoKeys() {
    assertInstanceOf(Prompt.Wish.Ask.class, types(":explain ana\r"));
    assertEquals(List.of(":explain ana ..."), lines());
    assertInstanceOf(Prompt.Wish.Nothing.class, types("q:y"));
    prompt.tell(List.of("ana is away"));
    assertEquals(List.of(":explain ana", "ana is away"), lines().subList(0, 2));
  }

  @Test
  void onlyAYesConfirms() {
    InterveneRequest request = InterveneRequest.newBuilder().setNote("why").build();
    prompt.propose(request, List.of("it would be done"));
    assertEquals(new Prompt.Wish.Do(request), types("y"));
    prompt.propose(request, List.of("it would be done"));
    assertInstanceOf(Prompt.Wish.Nothing.class, types("Y"));
    assertEquals("nothing was done", lines().get(0));
    assertInstanceOf(Prompt.Wish.Nothing.class, types("y"), "it is too late for a yes");
  }

  @Test
  void longAnswersAreBrokenAndCutWithTheirCount() {
    prompt.tell(List.of("ana: has 5 in hand, which fills profile one-call", "two", "three"));
    assertEquals(
        List.of("ana: has 5 in hand, which fills profile", "    one-call", "two", "three"),
        lines().subList(0, 4));
    prompt.tell(Stream.generate(() -> "more").limit(12).toList());
    assertEquals(MOST, lines().size());
    assertEquals("+ 8 more lines", lines().get(4));
  }

  @Test
  void theQuestionIsSeenHoweverLongThePreviewIs() {
    InterveneRequest request = InterveneRequest.getDefaultInstance();
    prompt.propose(request, Stream.generate(() -> "an event").limit(500).toList());
    assertTrue(lines().getLast().startsWith("do this?"), lines()::toString);
  }

  @Test
  void theBoardKeepsItsLinesOnALowScreen() {
    assertEquals(18, new Screen(80, 36, false, true).linesBelow());
    assertEquals(4, new Screen(80, 14, false, true).linesBelow());
    assertEquals(10, new Screen(80, 14, false, true).withoutLines(4).height());
    assertEquals(2, new Screen(80, 10, false, true).linesBelow());
  }

  @Test
  void qClosesAnAnswerBeforeItQuits() {
    prompt.tell(List.of("done"));
    assertInstanceOf(Prompt.Wish.Nothing.class, types("q"));
    assertInstanceOf(Prompt.Wish.Quit.class, types("q"));
  }
}

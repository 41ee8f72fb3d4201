package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.strowger.core.explain.AgentExplanation;
import org.strowger.core.explain.AgentVerdict;
import org.strowger.core.explain.Flip;
import org.strowger.core.explain.InteractionExplanation;
import org.strowger.core.explain.Page;
import org.strowger.core.explain.Rule;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.explain.Words;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;

/** What people are told when they ask why. */
class ExplainTest {
  private final CallCentre centre = new CallCentre().skills("billing");

  private InteractionExplanation why(String key) {
    InteractionId id = centre.interaction(key);
    return Objects.requireNonNull(
        centre.core().explainer().explain(id, Page.FIRST, centre.timeMs()));
  }

  private List<String> words(InteractionExplanation why) {
    List<String> words = new ArrayList<>();
    words.add(Words.PLAIN.of(why));
    for (AgentVerdict verdict : why.agents()) {
      words.add(Words.PLAIN.of(verdict, why.timeMs()));
    }
    for (Flip flip : why.flips()) {
      words.add("* " + Words.PLAIN.of(flip));
    }
    return words;
  }

  @Test
  void everyAgentHasTheFirstRuleInTheWayAndTheNearestChangeIsTold() {
    centre.has(queue("q", needs("billing", 3)).wrapUp(60 * SECOND));
    centre.agent("ana", can("billing", 5)).agent("bea", can("billing", 2)).agent("cem");
    centre.agent("dan", can("billing", 4)).signsIn("bea").signsIn("cem");
    centre.signsIn("ana").calls("first", "q").accepts("ana").ends("ana");
    centre.passes(57 * SECOND).calls("second", "q").offersNothing();

    InteractionExplanation why = why("second");
    assertEquals(
        List.of(
            "interaction 2 of queue q waits, first in its line: somebody is in wrap-up (agents: 1"
                + " without the skill, 1 below the level, 1 not signed in, 1 in wrap-up)",
            "ana: is in wrap-up of 1, which fills profile one-call, for another 3000 ms at most",
            "dan: is not signed in",
            "bea: has level 2 in billing, needed is 3",
            "cem: has no billing",
            "* interaction 2 would have gone to ana had ana's wrap-up of 1 ended 3000 ms sooner",
            "* interaction 2 would have gone to dan had dan been signed in and available",
            "* interaction 2 would have gone to bea had bea's level in billing been 3 instead of 2"),
        words(why));
    assertEquals(
        Map.of(
            Rule.SKILL_MISSING,
            1,
            Rule.LEVEL_TOO_LOW,
            1,
            Rule.NOT_SIGNED_IN,
            1,
            Rule.IN_WRAP_UP,
            1),
        why.byRule());
    assertEquals(WaitCause.WRAP_UP, why.cause());
  }

  @Test
  void whoIsBehindOthersInItsLineHasNoSingleChangeThatWouldDo() {
    centre.has(queue("q")).agent("ana").signsIn("ana");
    centre.calls("served", "q").calls("next", "q").calls("last", "q");
    InteractionExplanation why = why("last");
    assertEquals(1, why.ahead());
    assertEquals(centre.interaction("next"), why.first());
    assertEquals(List.of(), why.flips());
  }

  @Test
  void onlySomeAgentsAreListedThoughAllAreCounted() {
    centre.has(queue("q", needs("billing", 1)));
    for (int i = 0; i < 30; i++) {
      centre.agent("agent" + i);
    }
    centre.calls("c", "q");
    InteractionExplanation why =
        centre
            .core()
            .explainer()
            .explain(centre.interaction("c"), new Page(28, 10), centre.timeMs());
    assertNotNull(why);
    assertEquals(30, why.agentsInAll());
    assertEquals(Map.of(Rule.SKILL_MISSING, 30), why.byRule());
    assertEquals(2, why.agents().size());
    assertEquals(WaitCause.NO_ONE_STAFFED, causeWithSkilled());
  }

  private WaitCause causeWithSkilled() {
    centre.agent("skilled", can("billing", 1));
    return Objects.requireNonNull(why("c").cause());
  }

  @Test
  void whoeverIsOfferedOrServedIsNamed() {
    centre.has(queue("q")).agent("ana").signsIn("ana").calls("c", "q");
    assertEquals(List.of("interaction 1 of queue q is offered to ana"), words(why("c")));
    assertEquals(WaitCause.OFFERED, why("c").cause());
    centre.accepts("ana");
    assertEquals(List.of("interaction 1 of queue q is with ana"), words(why("c")));
    assertNull(why("c").cause());
  }

  @Test
  void whatIsOverIsNotExplained() {
    centre.has(queue("q")).calls("c", "q");
    InteractionId id = centre.interaction("c");
    centre.hangsUp("c");
    assertNull(centre.core().explainer().explain(id, Page.FIRST, centre.timeMs()));
    AgentId nobody = new AgentId("nobody");
    assertNull(centre.core().explainer().explain(nobody, Page.FIRST, centre.timeMs()));
  }

  @Test
  void anAgentIsToldWhatComesNextAndWhyItIsNotThereYet() {
    centre
        .has(queue("q", needs("billing", 1)))
        .has(queue("any"))
        .has(queue("hard", needs("billing", 9)));
    centre.agent("ana", can("billing", 1)).signsInAway("ana");
    centre.calls("a", "any").passes(SECOND).calls("b", "q").calls("b2", "q").calls("h", "hard");
    AgentExplanation why =
        Objects.requireNonNull(
            centre.core().explainer().explain(new AgentId("ana"), Page.FIRST, centre.timeMs()));
    assertEquals(centre.interaction("a"), why.next());
    List<String> words = new ArrayList<>();
    words.add(Words.PLAIN.of(why));
    why.verdicts().forEach(one -> words.add(Words.PLAIN.of(one, why.timeMs())));
    assertEquals(
        List.of(
            "4 wait in 3 lines; ana would be offered interaction 1 first",
            "interaction 1 of queue any, number 1 for this agent: is AWAY",
            "interaction 2 of queue q and 1 behind it, number 2 for this agent: is AWAY",
            "interaction 4 of queue hard: has level 1 in billing, needed is 9"),
        words);
  }

  // ---- the past

  /** Two wait; ana gets the one that is due first. What is asked is asked of that entry. */
  private Hindsight hindsight(String about) {
    List<JournalEntry> journal = new ArrayList<>();
    RoutingCore core = new RoutingCore();
    CallCentre told =
        new CallCentre(core, journal::add).has(queue("q")).has(queue("slow").target(90 * SECOND));
    told.agent("ana").calls("late", "slow").passes(12 * SECOND).calls("due", "q").signsIn("ana");
    long at = told.sequence();
    InteractionId id = told.interaction(about);
    told.accepts("ana").ends("ana").accepts("ana");
    Hindsight hindsight = Hindsight.of(id, at, Page.FIRST);
    journal.forEach(hindsight::follow);
    assertTrue(hindsight.isReached());
    return hindsight;
  }

  @Test
  void aDecisionOfThePastIsExplainedAsOfTheMomentItWasTaken() {
    InteractionExplanation why = Objects.requireNonNull(hindsight("due").interactionThen());
    assertEquals(Phase.WAITING, why.phase());
    assertEquals(List.of(new AgentId("ana")), why.offeredTo());
    assertEquals(
        "interaction 2 of queue q goes to ana, who alone could be offered it", Words.PLAIN.of(why));
    assertNull(why.cause(), "the wait ends here");
    assertEquals(Flip.Kind.DUE_EARLIER, why.flips().getFirst().kind());
    assertEquals(new InteractionId(1), why.flips().getFirst().interaction());
  }

  @Test
  void whoWasOvertakenIsToldByWhomAndByHowMuch() {
    Hindsight hindsight = hindsight("late");
    InteractionExplanation why = Objects.requireNonNull(hindsight.interactionThen());
    assertEquals(
        "ana: interaction 2 counted as due 58000 ms earlier",
        Words.PLAIN.of(why.agents().getFirst(), why.timeMs()));
    assertEquals(
        "interaction 1 would have gone to ana had it been due 58000 ms earlier",
        Words.PLAIN.of(why.flips().getFirst()));
    assertNull(hindsight.decision(), "it was offered later only");
  }
}

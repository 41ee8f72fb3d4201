package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.Divergence.Kind;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Share;
import org.strowger.core.model.Threshold;

/** Stories in which a candidate decides otherwise, and how the shadow tells it. */
class ShadowTest {
  private static final ChoicePolicy OWN_KIND_FIRST =
      choice(List.of(new LevelPenalty(5, 0), new LevelPenalty(1, 60 * SECOND)), List.of());
  private static final ChoicePolicy KEEPS_ONE_FREE =
      choice(List.of(), List.of(new Threshold(11, 1, false)));

  private final ShadowTally tally = new ShadowTally();

  private static ChoicePolicy choice(List<LevelPenalty> penalties, List<Threshold> thresholds) {
    return new ChoicePolicy(
        AgentOrder.LEAST_LOADED, penalties, thresholds, 60 * SECOND, Distribution.PUSH);
  }

  /** A shadow of this centre from now on; it follows as the centre goes on. */
  private CallCentre shadowed(CallCentre centre, QueueSketch candidate) {
    return centre.shadowedBy(
        new ShadowCore(new ShadowQueues(List.of(candidate.definition())), tally));
  }

  private Divergence only() {
    assertEquals(1, tally.newest().size(), () -> "one divergence: " + tally.newest());
    return tally.newest().getFirst();
  }

  private static CallCentre twoLines() {
    return new CallCentre()
        .skills("sales", "service")
        .has(queue("sales", needs("sales", 1)))
        .has(queue("service", needs("service", 1)))
        .agent("ada", can("sales", 2), can("service", 9));
  }

  @Test
  void shouldAgreeWhereNothingDepends() {
    CallCentre centre =
        shadowed(twoLines(), queue("sales", needs("sales", 1)).choice(OWN_KIND_FIRST));
    centre.signsIn("ada").calls("one", "sales");
    assertEquals(List.of(), tally.newest());
    assertEquals(1, tally.queues().getFirst().decisions());
    assertEquals(1, tally.queues().getFirst().agreed());
  }

  @Test
  void shouldTellWhomThePenaltyWouldLetWait() {
    CallCentre centre =
        shadowed(twoLines(), queue("sales", needs("sales", 1)).choice(OWN_KIND_FIRST));
    centre.calls("one", "sales").passes(10 * SECOND).calls("two", "service").signsIn("ada");
    Divergence told = only();
    assertEquals(Kind.OTHER_INTERACTION, told.kind());
    assertEquals(new QueueId("sales"), told.queue());
    assertEquals("1", String.valueOf(told.interaction()));
    assertEquals("2", String.valueOf(told.candidateInteraction()));
    assertEquals(
        "interaction 2 of queue service counts as due 50000 ms before interaction 1 of queue sales",
        told.reason());
  }

  @Test
  void shouldTellWhomTheTargetWouldBringForward() {
    CallCentre centre =
        twoLines().calls("one", "service").passes(10 * SECOND).calls("two", "sales");
    shadowed(centre, queue("sales", needs("sales", 1)).target(5 * SECOND)).signsIn("ada");
    assertEquals(
        "interaction 2 of queue sales counts as due 5000 ms before interaction 1 of queue service",
        only().reason());
  }

  @Test
  void shouldTellWhichAgentWouldComeFirst() {
    CallCentre centre = twoLines().agent("ben", can("sales", 8));
    shadowed(centre, queue("sales", needs("sales", 1)).choice(OWN_KIND_FIRST));
    centre.signsIn("ada").passes(SECOND).signsIn("ben").calls("one", "sales");
    Divergence told = only();
    assertEquals(Kind.OTHER_AGENT, told.kind());
    assertEquals("ben costs 60000 ms less penalty than ada", told.reason());
  }

  @Test
  void shouldTellWhomTheThresholdWouldKeepFree() {
    CallCentre centre =
        shadowed(twoLines(), queue("sales", needs("sales", 1)).choice(KEEPS_ONE_FREE));
    centre.signsIn("ada").calls("one", "sales");
    assertEquals(Kind.HELD_BACK, only().kind());
    assertEquals("its thresholds keep ada free from interaction 1 of queue sales", only().reason());
  }

  @Test
  void shouldLiftTheThresholdWhenTheCandidateSaysSo() {
    CallCentre centre =
        shadowed(twoLines(), queue("sales", needs("sales", 1)).choice(KEEPS_ONE_FREE));
    centre.calls("one", "sales").passes(61 * SECOND).signsIn("ada");
    assertEquals(List.of(), tally.newest());
  }

  @Test
  void shouldTellOnceWhatTheCandidateWouldNotHaveLetWait() {
    CallCentre centre =
        new CallCentre()
            .skills("sales")
            .has(queue("sales", needs("sales", 1)).choice(KEEPS_ONE_FREE))
            .agent("ada", can("sales", 2));
    shadowed(centre, queue("sales", needs("sales", 1)));
    centre.signsIn("ada").calls("one", "sales").calls("two", "sales").passes(SECOND);
    Divergence told = only();
    assertEquals(Kind.OFFERED_EARLIER, told.kind());
    assertEquals("1", String.valueOf(told.candidateInteraction()));
    centre.passes(60 * SECOND);
    assertEquals(1, tally.newest().size(), "when live decides at last, the two agree");
    assertEquals(1, tally.queues().getFirst().agreed());
  }

  @Test
  void shouldTellThatMoreWouldBeAskedAtOnce() {
    CallCentre centre = twoLines().agent("ben", can("sales", 2));
    OfferPolicy two =
        new OfferPolicy(2, false, 0, "", 0, 0, OfferPolicy.DEFAULT.afterMiss(), 0, 0, null);
    shadowed(centre, queue("sales", needs("sales", 1)).offers(two));
    centre.signsIn("ada").passes(SECOND).signsIn("ben").calls("one", "sales");
    assertEquals("it asks ada, ben at once, not ada", only().reason());
  }

  @Test
  void shouldFollowWhatIsFixedAsItChangesLive() {
    CallCentre centre = twoLines();
    ShadowCore shadow =
        new ShadowCore(
            new ShadowQueues(
                List.of(queue("sales", needs("sales", 1)).choice(OWN_KIND_FIRST).definition())),
            tally);
    centre.shadowedBy(shadow).has(queue("sales", needs("sales", 4)).wrapUp(SECOND));
    QueueDefinition now = shadow.definitions().getFirst();
    assertEquals(
        queue("sales", needs("sales", 4)).wrapUp(SECOND).choice(OWN_KIND_FIRST).definition(), now);
  }

  @Test
  void shouldRefuseByFieldWhatAShadowCannotJudge() {
    QueueDefinition live = queue("sales", needs("sales", 1)).definition();
    assertTrue(
        refusal(queue("sales", needs("sales", 2)), live)
            .startsWith("queues.requirements of queue sales"));
    assertTrue(
        refusal(queue("sales", needs("sales", 1)).plan("p"), live).startsWith("queues.plan_id of"));
    assertTrue(
        refusal(queue("sales", needs("sales", 1)).wrapUp(1), live)
            .startsWith("queues.wrap_up_ms of"));
    LinePolicy shared = new LinePolicy(false, List.of(new Share(new QueueId("service"), 100)), 0);
    String shares = refusal(queue("sales", needs("sales", 1)).line(shared), live);
    assertTrue(shares.startsWith("queues.line.shares of queue sales"), shares);
    assertTrue(shares.contains("what-if"), shares);
    ShadowQueues.check(queue("sales", needs("sales", 1)).choice(OWN_KIND_FIRST).definition(), live);
  }

  private static String refusal(QueueSketch candidate, QueueDefinition live) {
    return String.valueOf(
        assertThrows(InvalidValue.class, () -> ShadowQueues.check(candidate.definition(), live))
            .getMessage());
  }
}

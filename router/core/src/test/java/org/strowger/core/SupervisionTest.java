package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.SupervisorCommand.AssignInteraction;
import org.strowger.core.command.SupervisorCommand.DrainQueue;
import org.strowger.core.command.SupervisorCommand.ForceActivity;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.command.SupervisorCommand.MoveInteraction;
import org.strowger.core.command.SupervisorCommand.Reprioritise;
import org.strowger.core.command.SupervisorCommand.RescindOffers;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.InteractionEvent.InteractionAssigned;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.event.SupervisorEvent.SupervisorIntervened;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;
import org.strowger.core.model.SupervisorId;

/** What supervisors may do against the ordinary course of things, recorded with who did it. */
class SupervisionTest {
  private static final SupervisorId UTE = new SupervisorId("ute");
  private static final AgentId ANA = new AgentId("ana");
  private static final InteractionId FIRST = new InteractionId(1);
  private static final InteractionId NEVER = new InteractionId(99);

  private final CallCentre centre =
      new CallCentre()
          .skills("billing")
          .has(queue("billing", needs("billing", 1)).wrapUp(10 * SECOND))
          .has(queue("sales"))
          .agent("ana")
          .agent("bea", can("billing", 1));

  @Test
  void shouldMoveAWaitingInteractionWithItsAge() {
    centre.signsIn("ana").calls("c1", "billing").offersNothing().passes(7 * SECOND);
    centre.does(new MoveInteraction(UTE, FIRST, new QueueId("sales"))).offers("c1", "ana");
    assertEquals(
        new InteractionMoved(
            FIRST,
            new QueueId("sales"),
            centre.timeMs() - 7 * SECOND + 20 * SECOND,
            UTE,
            Cause.SUPERVISOR),
        centre.last(InteractionMoved.class));
  }

  @Test
  void shouldTakeAPendingOfferBackWhenMoving() {
    centre.signsIn("ana").calls("c1", "sales");
    centre.does(new MoveInteraction(UTE, FIRST, new QueueId("billing"))).offersNothing();
    assertEquals(RescindReason.INTERACTION_MOVED, centre.last(OfferRescinded.class).reason());
    centre.signsIn("bea").offers("c1", "bea");
  }

  @Test
  void shouldRefuseToMoveWhatIsOverOrWithAnAgentOrToNowhere() {
    centre.refuses(
        new MoveInteraction(UTE, NEVER, new QueueId("sales")), Reason.INTERACTION_UNKNOWN);
    centre.calls("c1", "sales");
    centre.refuses(new MoveInteraction(UTE, FIRST, new QueueId("nowhere")), Reason.QUEUE_UNKNOWN);
    centre.signsIn("ana").accepts("ana");
    centre.refuses(
        new MoveInteraction(UTE, FIRST, new QueueId("billing")), Reason.INTERACTION_NOT_WAITING);
    centre.ends("ana");
    centre.refuses(
        new MoveInteraction(UTE, FIRST, new QueueId("billing")), Reason.INTERACTION_ENDED);
  }

  @Test
  void shouldServeARaisedPriorityAtOnce() {
    centre.calls("c1", "sales").passes(SECOND).calls("c2", "sales");
    centre.does(new Reprioritise(UTE, new InteractionId(2), 1));
    centre.signsIn("ana").offers("c2", "ana");
    centre.does(new Reprioritise(UTE, new InteractionId(2), 0)).accepts("ana");
    centre.refuses(new Reprioritise(UTE, new InteractionId(2), 5), Reason.INTERACTION_NOT_WAITING);
    centre.refuses(new Reprioritise(UTE, NEVER, 5), Reason.INTERACTION_UNKNOWN);
  }

  @Test
  void shouldEndAnInteractionInWhateverPhase() {
    centre.calls("waiting", "sales").does(new ForceEnd(UTE, FIRST));
    centre.happened(new InteractionEnded(FIRST, EndReason.FORCED, null, 0, UTE));

    centre.signsIn("ana").calls("offered", "sales").does(new ForceEnd(UTE, new InteractionId(2)));
    assertEquals(RescindReason.INTERACTION_ENDED, centre.last(OfferRescinded.class).reason());

    centre.calls("active", "sales").accepts("ana").does(new ForceEnd(UTE, new InteractionId(3)));
    centre.happened(new InteractionEnded(new InteractionId(3), EndReason.FORCED, ANA, 0, UTE));

    centre.signsIn("bea").calls("paperwork", "billing").accepts("bea").ends("bea");
    centre.does(new ForceEnd(UTE, new InteractionId(4)));
    assertEquals(Cause.SUPERVISOR, centre.last(WrapUpEnded.class).cause());
    centre.refuses(new ForceEnd(UTE, new InteractionId(4)), Reason.INTERACTION_ENDED);
  }

  @Test
  void shouldSetAnActivityAndSayWhoDid() {
    centre.signsInAway("ana").calls("c1", "sales");
    centre.does(new ForceActivity(UTE, ANA, Activity.AVAILABLE)).offers("c1", "ana");
    centre.happened(new ActivityChanged(ANA, Activity.AVAILABLE, Cause.SUPERVISOR, UTE));
    centre.refuses(new ForceActivity(UTE, ANA, Activity.OFFLINE), Reason.ACTIVITY_NOT_ALLOWED);
    centre.refuses(
        new ForceActivity(UTE, new AgentId("bea"), Activity.AWAY), Reason.AGENT_NOT_SIGNED_IN);
    centre.refuses(new ForceActivity(UTE, new AgentId("zoe"), Activity.AWAY), Reason.AGENT_UNKNOWN);
  }

  @Test
  void shouldSignAnAgentOutAndQueueTheirWorkAgain() {
    centre.signsIn("ana").calls("c1", "sales").accepts("ana");
    centre.does(new ForceSignOut(UTE, ANA));
    centre.happened(new AgentSignedOut(ANA, Cause.SUPERVISOR, UTE));
    centre.signsIn("bea").offers("c1", "bea");
    centre.refuses(new ForceSignOut(UTE, ANA), Reason.AGENT_NOT_SIGNED_IN);
    centre.refuses(new ForceSignOut(UTE, new AgentId("zoe")), Reason.AGENT_UNKNOWN);
  }

  @Test
  void shouldSayWhoActsAndWhyBeforeAnythingIsDone() {
    centre.calls("c1", "sales");
    centre.does(new Reprioritise(UTE, FIRST, 3, "she is my neighbour"));
    centre.happened(new SupervisorIntervened(UTE, "she is my neighbour", new QueueId("sales")));
    centre.refuses(new Reprioritise(UTE, NEVER, 3, "who?"), Reason.INTERACTION_UNKNOWN);
  }

  @Test
  void shouldGiveAnInteractionToAnAgentWhateverTheSkills() {
    centre.signsIn("ana").sets("ana", Activity.AWAY).calls("c1", "billing");
    centre.does(new AssignInteraction(UTE, FIRST, ANA, false, ""));
    assertEquals(
        new InteractionAssigned(FIRST, ANA, true, UTE), centre.last(InteractionAssigned.class));
    centre.calls("c2", "billing");
    InteractionId second = new InteractionId(2);
    centre.refuses(new AssignInteraction(UTE, second, ANA, false, ""), Reason.AGENT_NOT_READY);
    centre.does(new AssignInteraction(UTE, second, ANA, true, "only she knows him"));
    centre.refuses(
        new AssignInteraction(UTE, second, ANA, true, ""), Reason.INTERACTION_NOT_WAITING);
  }

  @Test
  void shouldGiveItToTheVeryAgentToWhomItIsOffered() {
    centre.signsIn("ana").calls("c1", "sales").offers("c1", "ana");
    centre.does(new AssignInteraction(UTE, FIRST, ANA, false, ""));
    assertEquals(RescindReason.SUPERVISOR, centre.last(OfferRescinded.class).reason());
    assertEquals(ANA, centre.last(InteractionAssigned.class).agent());
  }

  @Test
  void shouldTakeAnOfferBackAndAskSomebodyElse() {
    centre.agent("cem").signsIn("ana").calls("c1", "sales").offers("c1", "ana");
    centre.does(new RescindOffers(UTE, FIRST, "she is to go home")).offersNothing();
    centre.signsIn("cem").offers("c1", "cem");
    centre.sets("cem", Activity.AWAY).passes(20 * SECOND).offers("c1", "ana");
  }

  @Test
  void shouldDrainAQueueOldestFirst() {
    centre.calls("c1", "billing").passes(SECOND).calls("c2", "billing");
    centre.refuses(
        new DrainQueue(UTE, new QueueId("billing"), new QueueId("billing"), ""),
        Reason.TARGET_IS_HERE);
    centre.does(new DrainQueue(UTE, new QueueId("billing"), new QueueId("sales"), "fire"));
    assertEquals(
        List.of(FIRST, new InteractionId(2)),
        centre.lastOf(InteractionMoved.class).stream().map(InteractionMoved::interaction).toList());
    centre.signsIn("ana").offers("c1", "ana");
  }
}

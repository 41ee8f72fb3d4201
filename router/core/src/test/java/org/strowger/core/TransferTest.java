package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.key;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.ChangeChannel;
import org.strowger.core.command.AgentCommand.CompleteConsultation;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.SetDisposition;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineDisposition;
import org.strowger.core.command.ConfigurationCommand.DefineTeam;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.SentOutside;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgePolicy;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Links;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.Origin;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.model.Target;
import org.strowger.core.model.Target.Outside;
import org.strowger.core.model.Target.ToAgent;
import org.strowger.core.model.Target.ToLeader;
import org.strowger.core.model.Target.ToQueue;
import org.strowger.core.model.Target.ToSupervisor;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;
import org.strowger.core.model.TransferPolicy;
import org.strowger.core.model.WrapUpMode;
import org.strowger.core.model.WrapUpPolicy;

/** Customers go from one agent, or one channel, to another; every span belongs to one agent. */
class TransferTest {
  private static final AgentId ANA = new AgentId("ana");
  private static final AgentId BEA = new AgentId("bea");
  private static final AgentId LEA = new AgentId("lea");
  private static final InteractionId FIRST = new InteractionId(1);
  private static final InteractionId SECOND_ONE = new InteractionId(2);
  private static final TeamId RED = new TeamId("red");

  private final CallCentre centre =
      new CallCentre()
          .skills("billing")
          .has(queue("sales").wrapUp(10 * SECOND))
          .has(queue("billing", needs("billing", 1)))
          .agent("ana")
          .agent("bea", can("billing", 1));

  @Test
  void shouldBeginALinkedInteractionForTheNextAgentAndLeaveTheFirstItsWrapUp() {
    talksToAna().does(transfer(new ToQueue(new QueueId("billing")))).offers("c1", "bea");
    InteractionEnded ended = centre.last(InteractionEnded.class);
    assertEquals(EndReason.TRANSFERRED, ended.reason());
    assertEquals(centre.timeMs() + 10 * SECOND, ended.wrapUpDeadlineMs());
    InteractionArrived next = centre.last(InteractionArrived.class);
    assertEquals(key("c1"), next.key());
    assertEquals(new Links(FIRST, FIRST, null, Origin.TRANSFER, 2, ""), next.links());
    centre.accepts("bea").does(new EndByCustomer(key("c1")));
    assertEquals(SECOND_ONE, centre.last(InteractionEnded.class).interaction());
    centre.passes(10 * SECOND);
    assertEquals(FIRST, centre.last(WrapUpEnded.class).interaction());
  }

  @Test
  void theNoteForTheColleagueGoesWithTheCustomerAsLongAsTheyWaitForOne() {
    talksToAna()
        .does(
            new TransferInteraction(
                new AgentId("ana"), FIRST, new ToQueue(new QueueId("billing")), "wants a refund"))
        .offers("c1", "bea");
    assertEquals("wants a refund", centre.last(InteractionArrived.class).links().note());
    centre.accepts("bea").does(new ForceSignOut(new SupervisorId("ute"), BEA));
    centre.signsIn("bea").offers("c1", "bea");
    assertEquals(
        "wants a refund",
        SnapshotTest.row(centre.core(), SECOND_ONE).record().journey().links().note());
  }

  @Test
  void shouldKeepCreditOrResetTheAgeAsTheQueueSays() {
    long calledMs = centre.timeMs();
    talksToAna().passes(30 * SECOND);
    assertEquals(calledMs, sinceAfterTransfer(new TransferPolicy(AgePolicy.KEPT, 0, 1)));
    centre.accepts("bea").passes(30 * SECOND);
    centre.agent("cem", can("billing", 1)).signsIn("cem");
    TransferPolicy credited = new TransferPolicy(AgePolicy.CREDITED, 5 * SECOND, 1);
    centre.has(queue("billing", needs("billing", 1)).transfers(credited));
    centre.does(transfer("bea", SECOND_ONE, new ToQueue(new QueueId("billing"))));
    assertEquals(centre.timeMs() - 5 * SECOND, since());
  }

  @Test
  void shouldBeginAnewWhereTheQueueResetsTheAge() {
    talksToAna().passes(30 * SECOND);
    assertEquals(centre.timeMs(), sinceAfterTransfer(new TransferPolicy(AgePolicy.RESET, 0, 1)));
  }

  private long sinceAfterTransfer(TransferPolicy policy) {
    centre.has(queue("billing", needs("billing", 1)).transfers(policy));
    centre.does(transfer(new ToQueue(new QueueId("billing"))));
    return since();
  }

  private long since() {
    return centre.last(InteractionArrived.class).terms().waitingSinceMs();
  }

  @Test
  void shouldLeaveTheCustomerWithTheAgentWhereTheTargetIsFullOrUnknown() {
    centre.has(queue("billing", needs("billing", 1)).roomFor(1)).calls("c0", "billing");
    centre.calls("c1", "sales").signsIn("ana").accepts("ana");
    centre.refuses(
        transfer("ana", SECOND_ONE, new ToQueue(new QueueId("billing"))), Reason.QUEUE_FULL);
    centre.refuses(
        transfer("ana", SECOND_ONE, new ToQueue(new QueueId("nowhere"))), Reason.QUEUE_UNKNOWN);
    centre.ends("ana");
  }

  @Test
  void shouldNotGiveItBackToTheAgentWhoHandsItOn() {
    talksToAna().signsOut("bea").does(transfer(new ToQueue(new QueueId("sales"))));
    centre.passes(10 * SECOND).offersNothing();
    centre.agent("cem").signsIn("cem").offers("c1", "cem");
  }

  @Test
  void shouldGoBackToWhoHandedItOnWhenTheNextAgentSaysSo() {
    talksToAna().does(transfer(new ToAgent(BEA))).accepts("bea").passes(10 * SECOND);
    centre.does(new TransferInteraction(BEA, SECOND_ONE, new ToAgent(ANA), ""));
    centre.offers("c1", "ana");
  }

  @Test
  void shouldGoBackAfterAConsultationToo() {
    talksToAna().does(new StartConsultation(ANA, FIRST, new ToAgent(BEA), "")).accepts("bea");
    centre.does(new CompleteConsultation(ANA, SECOND_ONE)).passes(10 * SECOND);
    centre.does(new TransferInteraction(BEA, SECOND_ONE, new ToAgent(ANA), ""));
    centre.offers("c1", "ana");
  }

  @Test
  void shouldKeepTheAgeOfWhoWasLeftToAColleague() {
    long calledMs = centre.timeMs();
    talksToAna().passes(30 * SECOND);
    centre.does(new StartConsultation(ANA, FIRST, new ToAgent(BEA), "")).accepts("bea");
    centre.does(new CompleteConsultation(ANA, SECOND_ONE));
    centre.does(new TransferInteraction(BEA, SECOND_ONE, new ToQueue(new QueueId("sales")), ""));
    assertEquals(calledMs, since());
  }

  @Test
  void shouldReturnToWhoHandedItOnBeforeItWaitsForEver() {
    talksToAna().signsOut("bea").does(transfer(new ToQueue(new QueueId("sales"))));
    centre.passes(10 * SECOND).offersNothing().passes(50 * SECOND).offers("c1", "ana");
  }

  @Test
  void shouldReachAPersonWhateverTheSkillsAndThenAnybodyOfTheQueue() {
    OfferPolicy notAgain =
        new OfferPolicy(1, false, 0, "", 0, 0, Activity.AWAY, 60 * SECOND, 0, null);
    centre.has(queue("sales").offers(notAgain));
    centre.agent("dot").signsIn("dot").sets("dot", Activity.AWAY);
    talksToAna().signsOut("bea");
    centre.agent("eve").signsIn("eve");
    centre.does(transfer(new ToAgent(new AgentId("dot")))).offersNothing();
    centre.sets("dot", Activity.AVAILABLE).offers("c1", "dot");
    centre.declines("dot").offers("c1", "eve");
  }

  @Test
  void shouldRefuseOneself() {
    talksToAna().refuses(transfer(new ToAgent(ANA)), Reason.TARGET_IS_HERE);
    centre.refuses(transfer(new ToAgent(LEA)), Reason.AGENT_UNKNOWN);
    centre.agent("lea").refuses(transfer(new ToAgent(LEA)), Reason.AGENT_NOT_SIGNED_IN);
  }

  @Test
  void shouldEscalateToALeaderWhoIsThereAndBeyondToASupervisor() {
    hasTeam();
    talksToAna().refuses(transfer(new ToLeader()), Reason.TARGET_NOT_THERE);
    centre.agent("lea").signsIn("lea").agent("sue").signsIn("sue");
    centre.does(transfer(new ToLeader())).offers("c1", "lea").accepts("lea");
    centre.refuses(transfer("lea", SECOND_ONE, new ToSupervisor()), Reason.TARGET_NOT_THERE);
    centre.does(define("lea")).does(transfer("lea", SECOND_ONE, new ToSupervisor()));
    centre.offers("c1", "sue");
  }

  private void hasTeam() {
    centre.does(new DefineTeam(new Team(RED, List.of(LEA), List.of(new AgentId("sue")), null)));
    centre.does(define("ana"));
  }

  private static DefineAgent define(String id) {
    return new DefineAgent(
        new AgentDefinition(
            new AgentId(id),
            new Proficiencies(List.of()),
            List.of(new CapacityProfileId("one-call")),
            List.of(),
            List.of(RED),
            null,
            0,
            0,
            false,
            Activity.OFFLINE));
  }

  @Test
  void shouldSendOutOfTheHouse() {
    talksToAna().does(transfer(new Outside("the branch in Leeds")));
    assertEquals("the branch in Leeds", centre.last(SentOutside.class).address());
    assertEquals(EndReason.TRANSFERRED_OUTSIDE, centre.last(InteractionEnded.class).reason());
  }

  @Test
  void shouldGoOnByAnotherChannelWithTheCapacityHeld() {
    centre.profile(
        "chats",
        2,
        new ChannelLimit(Channel.CHAT, 2),
        new ChannelLimit(Channel.VIDEO, 1, 2, List.of(), 0, 0));
    centre.agentWithProfile("pia", "chats").signsIn("pia");
    centre.arrives("m1", Channel.CHAT, "sales", 0).accepts("pia");
    centre.arrives("m2", Channel.CHAT, "sales", 0).accepts("pia");
    AgentId pia = new AgentId("pia");
    centre.refuses(new ChangeChannel(pia, FIRST, Channel.VIDEO), Reason.AGENT_NOT_READY);
    centre.does(new EndInteraction(pia, SECOND_ONE)).passes(10 * SECOND);
    centre.refuses(new ChangeChannel(pia, FIRST, Channel.CHAT), Reason.CHANNEL_NOT_FIT);
    centre.does(new ChangeChannel(pia, FIRST, Channel.VIDEO));
    DirectStarted video = centre.last(DirectStarted.class);
    assertEquals(key("m1"), video.key());
    assertEquals(new Links(FIRST, FIRST, null, Origin.CHANNEL_CHANGE, 2, ""), video.links());
    assertEquals(0, centre.last(InteractionEnded.class).wrapUpDeadlineMs(), "no pause between");
    centre.arrives("m3", Channel.CHAT, "sales", 0).offersNothing();
    centre.does(new EndByCustomer(key("m1"))).passes(10 * SECOND).offers("m3", "pia");
  }

  @Test
  void shouldCompleteWrapUpOnlyWithADispositionWhereTheQueueNeedsOne() {
    WrapUpPolicy filed = new WrapUpPolicy(WrapUpMode.OPTIONAL, 0, true);
    centre.has(queue("sales").wrapUp(10 * SECOND, filed));
    DispositionId sold = new DispositionId("sold");
    talksToAna();
    centre.refuses(new SetDisposition(ANA, FIRST, sold), Reason.DISPOSITION_UNKNOWN);
    centre.ends("ana");
    centre.refuses(new CompleteWrapUp(ANA, FIRST), Reason.DISPOSITION_MISSING);
    centre.does(new DefineDisposition(sold)).does(new SetDisposition(ANA, FIRST, sold));
    centre.completesWrapUp("ana");
    assertNotNull(centre.last(WrapUpEnded.class));
  }

  private CallCentre talksToAna() {
    return centre.signsIn("ana").calls("c1", "sales").accepts("ana").signsIn("bea");
  }

  private static TransferInteraction transfer(Target target) {
    return transfer("ana", FIRST, target);
  }

  private static TransferInteraction transfer(
      String agent, InteractionId interaction, Target target) {
    return new TransferInteraction(new AgentId(agent), interaction, target, "");
  }
}

package org.strowger.simulator.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SetNextActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.GatewayCommand.RequestCallback;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.core.command.SupervisorCommand.AssignInteraction;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.command.SupervisorCommand.Reprioritise;
import org.strowger.core.model.Activity;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.model.Target.ToQueue;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.CallOutcome.Disposition;
import org.strowger.simulator.Duty;

class RecorderTest {
  private static final SupervisorId BOSS = new SupervisorId("boss");
  private static final InteractionId FIRST = new InteractionId(1);

  private final Tape tape = new Tape();

  private Tape anaSignsIn(long seconds) {
    return tape.at(seconds, new SignIn(Tape.ANA, new SessionId(1), Activity.AVAILABLE));
  }

  private Tape accepts(long seconds) {
    return tape.at(seconds, new AcceptOffer(Tape.ANA, tape.offer()));
  }

  private RecordedInteraction only() throws BadInput {
    List<RecordedInteraction> all = tape.recording().interactions();
    assertEquals(1, all.size());
    return all.getFirst();
  }

  private List<Duty> duties() throws BadInput {
    return tape.recording().roster().agents().getFirst().duties();
  }

  @Test
  void shouldKeepWaitConversationAndPaperworkOfWhoWasAnswered() throws BadInput {
    tape.arrives(10, "c1");
    anaSignsIn(15);
    accepts(18);
    tape.at(78, new EndInteraction(Tape.ANA, tape.interaction()));
    tape.at(90, new CompleteWrapUp(Tape.ANA, tape.interaction()));

    RecordedInteraction one = only();
    assertEquals(Disposition.ANSWERED, one.disposition());
    assertEquals(Tape.ANA, one.agent());
    assertEquals(Seen.atLeast(8_000), one.patience());
    assertEquals(Seen.whole(60_000), one.handling());
    assertEquals(Seen.whole(12_000), one.wrapUp());
    assertEquals(List.of(Seen.whole(3_000)), thinking());
  }

  private List<Seen> thinking() throws BadInput {
    return tape.recording().thinking().stream().map(Thinking::length).toList();
  }

  @Test
  void shouldKnowThePatienceOfWhoHungUpAlone() throws BadInput {
    tape.arrives(10, "c1").hangsUp(35, "c1");

    RecordedInteraction one = only();
    assertEquals(Disposition.ABANDONED, one.disposition());
    assertEquals(Seen.whole(25_000), one.patience());
    assertEquals(null, one.handling());
  }

  @Test
  void shouldNotTakeAnEndBySomebodyElseForTheEndOfPatience() throws BadInput {
    tape.arrives(10, "c1").at(35, new ForceEnd(BOSS, tape.interaction()));

    assertEquals(Seen.atLeast(25_000), only().patience());
  }

  @Test
  void shouldCutOffWhatLastsBeyondTheEndOfTheRecording() throws BadInput {
    tape.arrives(10, "c1");
    anaSignsIn(15);
    accepts(18).arrives(20, "c2").at(50, new AdvanceTime());

    List<RecordedInteraction> both = tape.recording().interactions();
    assertEquals(Seen.atLeast(32_000), both.getFirst().handling());
    assertEquals(Disposition.WAITING, both.getLast().disposition());
    assertEquals(Seen.atLeast(30_000), both.getLast().patience());
  }

  @Test
  void shouldKeepWhoWasTurnedAway() throws BadInput {
    tape.at(5, new DefineQueue(Tape.sales(1))).arrives(10, "c1").arrives(11, "c2");

    List<RecordedInteraction> both = tape.recording().interactions();
    assertEquals(Disposition.REFUSED, both.getLast().disposition());
    assertEquals(Seen.atLeast(0), both.getLast().patience());
    assertEquals(Map.of(Omission.REDEFINED, 1), tape.recording().omissions());
  }

  @Test
  void shouldCutPresenceByPauses() throws BadInput {
    anaSignsIn(10).at(20, new SetActivity(Tape.ANA, Activity.AWAY));
    tape.at(30, new SetActivity(Tape.ANA, Activity.AVAILABLE)).at(40, new SignOut(Tape.ANA));
    tape.arrives(50, "c1");

    assertEquals(List.of(new Duty(10_000, 20_000), new Duty(30_000, 40_000)), duties());
  }

  @Test
  void shouldEndPresenceWhenAPauseIsPlanned() throws BadInput {
    tape.arrives(5, "c1");
    anaSignsIn(10);
    accepts(12).at(20, new SetNextActivity(Tape.ANA, Activity.AWAY, null));
    tape.at(60, new EndInteraction(Tape.ANA, tape.interaction()));

    assertEquals(List.of(new Duty(10_000, 20_000)), duties());
  }

  @Test
  void shouldNotCountALostConnectionAsPresence() throws BadInput {
    anaSignsIn(10).at(20, new LoseAgentConnection(Tape.ANA, new SessionId(1)));
    tape.at(26, new SignIn(Tape.ANA, new SessionId(2), Activity.AVAILABLE)).arrives(40, "c1");

    assertEquals(List.of(new Duty(10_000, 20_000), new Duty(26_000, 40_000)), duties());
  }

  @Test
  void shouldCountDeclinedOffersByTheThousand() throws BadInput {
    tape.arrives(5, "c1");
    anaSignsIn(10).at(12, new DeclineOffer(Tape.ANA, tape.offer(), "busy"));
    tape.at(13, new AdvanceTime());
    accepts(15);

    assertEquals(500, tape.recording().declinePerMille());
    assertEquals(List.of(Seen.whole(2_000)), thinking());
  }

  @Test
  void shouldCutOffThinkingWhereTheCustomerLeft() throws BadInput {
    tape.arrives(5, "c1");
    anaSignsIn(10).hangsUp(14, "c1");

    assertEquals(List.of(Seen.atLeast(4_000)), thinking());
  }

  @Test
  void shouldCountWhatItLeavesOut() throws BadInput {
    anaSignsIn(1);
    tape.at(
        5,
        new ArriveDirect(
            Tape.key("d1"), Channel.PHONE, new QueueId("sales"), Tape.ANA, Attributes.NONE));
    tape.arrives(10, "c1").at(20, new Reprioritise(BOSS, tape.interaction(), 1));

    assertEquals(
        Map.of(Omission.DIRECT, 1, Omission.REPRIORITISED, 1), tape.recording().omissions());
  }

  @Test
  void shouldKeepEachPartOfACustomersWayAsItWas() throws BadInput {
    tape.arrives(10, "c1");
    anaSignsIn(15);
    accepts(18);
    tape.at(
        78,
        new TransferInteraction(Tape.ANA, tape.interaction(), new ToQueue(Tape.SALES), "later"));
    tape.at(100, new SignIn(Tape.BEN, new SessionId(2), Activity.AVAILABLE));
    tape.at(103, new AcceptOffer(Tape.BEN, tape.offer())).hangsUp(133, "c1");

    List<RecordedInteraction> parts = tape.recording().interactions();
    assertEquals(2, parts.size());
    assertEquals(Tape.ANA, parts.getFirst().agent());
    assertEquals(Seen.whole(60_000), parts.getFirst().handling());
    assertEquals(Tape.BEN, parts.getLast().agent());
    assertEquals(Seen.atLeast(25_000), parts.getLast().patience());
    assertEquals(Seen.whole(30_000), parts.getLast().handling());
    assertEquals(List.of(Tape.ANA), parts.getLast().arrival().terms().excludedAgents());
    assertEquals(Map.of(Omission.TRANSFERRED, 1), tape.recording().omissions());
  }

  @Test
  void shouldLeaveOutWhatNobodyInAPlayDoes() throws BadInput {
    tape.arrives(1, "stays");
    tape.arrives(2, "c1").at(3, new RequestCallback(Tape.key("c1")));
    anaSignsIn(5);
    accepts(6).at(7, new StartConsultation(Tape.ANA, FIRST, new ToQueue(Tape.SALES), ""));
    tape.arrives(8, "c2");
    tape.at(9, new AssignInteraction(BOSS, tape.interaction(), Tape.ANA, true, "urgent"));

    Recording recording = tape.recording();
    assertEquals(
        List.of(Tape.key("stays")),
        recording.interactions().stream().map(one -> one.arrival().key()).toList());
    assertEquals(
        Map.of(Omission.CALLED_BACK, 1, Omission.CONSULTED, 1, Omission.ASSIGNED, 1),
        recording.omissions());
  }

  @Test
  void shouldCountChangesOfWhatIsAskedFor() throws BadInput {
    tape.at(1, new DefineSkill(new SkillId("tax"))).arrives(2, "c1");
    tape.at(3, new UpdateInteraction(Tape.key("c1"), Attributes.NONE));
    tape.at(
        4,
        new UpdateInteraction(
            Tape.key("c1"),
            Attributes.NONE,
            new Requirements(List.of(new Requirement(new SkillId("tax"), 1)))));

    assertEquals(Map.of(Omission.CHANGED, 1), tape.recording().omissions());
  }

  @Test
  void shouldTakeOnlyWhoArrivesInTheStretch() throws BadInput {
    anaSignsIn(1).arrives(10, "c1");
    long from = tape.lastSequence() + 1;
    tape.arrives(20, "c2");
    long to = tape.lastSequence();
    tape.arrives(30, "c3");

    Recording stretch = tape.recording(from, to);
    assertEquals(1, stretch.interactions().size());
    assertEquals(Tape.key("c2"), stretch.interactions().getFirst().arrival().key());
    assertEquals(Map.of(Omission.UNDER_WAY, 1), stretch.omissions());
    assertTrue(stretch.definitions().size() >= 4);
  }

  @Test
  void shouldSayWhyThereIsNothingToPlay() {
    BadInput nobody = assertThrows(BadInput.class, tape::recording);
    assertTrue(nobody.getMessage().startsWith("no routed interaction arrives"));

    BadInput beyond = assertThrows(BadInput.class, () -> tape.recording(1_000, 2_000));
    assertTrue(beyond.getMessage().startsWith("no entry lies from 1000 to 2000"));

    Recorder early = new Recorder();
    early.accept(new JournalEntry(1, 1, new AdvanceTime(), List.of(), Reply.ACCEPTED));
    BadInput tooEarly = assertThrows(BadInput.class, early::recording);
    assertTrue(tooEarly.getMessage().contains("before the year 2000"));
  }
}

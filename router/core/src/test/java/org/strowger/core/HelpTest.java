package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.key;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.AskForHelp;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.AgentCommand.WithdrawHelp;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.SupervisorCommand.AnswerHelp;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.event.InteractionEvent.HelpChanged;
import org.strowger.core.event.SupervisorEvent.SupervisorIntervened;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.HelpRecord;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.model.Target.ToQueue;

/** An agent's call for help stands until somebody need not come any more. */
class HelpTest {
  private static final AgentId ANA = new AgentId("ana");
  private static final SupervisorId LEA = new SupervisorId("lea");
  private static final SupervisorId UTE = new SupervisorId("ute");
  private static final InteractionId CALL = new InteractionId(1);
  private static final AskForHelp ASK = new AskForHelp(ANA, CALL, "what now?");
  private static final WithdrawHelp WITHDRAW = new WithdrawHelp(ANA, CALL);
  private static final AnswerHelp ANSWER = new AnswerHelp(LEA, ANA, CALL, "");
  private static final long STANDS_MS = 30 * 60 * SECOND;

  private final CallCentre centre =
      new CallCentre()
          .profile("any", 2, new ChannelLimit(Channel.PHONE, 2))
          .has(queue("q").wrapUp(60 * SECOND))
          .agentWithProfile("ana", "any");

  @Test
  void shouldBeAnsweredByWhoeverComes() {
    talks().does(ASK);
    long askedMs = centre.timeMs();
    centre.happened(changed(askedMs, "what now?", null));
    centre.passes(40 * SECOND).does(ANSWER).happened(changed(askedMs, "what now?", LEA));
    assertEquals(
        new SupervisorIntervened(LEA, "", new QueueId("q")),
        centre.last(SupervisorIntervened.class),
        "who comes is recorded");
    centre.does(ANSWER).nothingHappened();
    centre
        .does(new AnswerHelp(UTE, ANA, CALL, "I know this one"))
        .happened(changed(askedMs, "what now?", UTE));
  }

  @Test
  void shouldBeTakenBack() {
    talks().does(ASK).does(WITHDRAW).happened(over());
    centre.does(WITHDRAW).nothingHappened().refuses(ANSWER, Reason.HELP_NOT_ASKED);
    centre.passes(STANDS_MS).nothingHappened();
  }

  @Test
  void shouldBeAsOldAsItIsWhenAskedInOtherWords() {
    talks().does(ASK);
    long askedMs = centre.timeMs();
    centre.passes(60 * SECOND).does(ASK).nothingHappened();
    centre
        .does(new AskForHelp(ANA, CALL, "really"))
        .happened(
            new HelpChanged(
                CALL, ANA, new HelpRecord(askedMs, centre.timeMs() + STANDS_MS, "really", null)));
    centre.does(ANSWER).passes(SECOND).does(ASK);
    assertEquals(centre.timeMs(), help().askedMs(), "after an answer it is another call");
  }

  @Test
  void shouldBeGivenUpWhenNobodyEndsIt() {
    talks().does(ASK).does(ANSWER).passes(STANDS_MS - 1).nothingHappened();
    centre.passes(1).happened(over());
    centre.passes(STANDS_MS).nothingHappened();
  }

  @Test
  void shouldEndWithTheTalk() {
    talks().does(ASK).does(new EndByCustomer(key("c1")));
    assertEquals(HelpRecord.NONE, help(), "in wrap-up the customer is gone");
    centre.refuses(ANSWER, Reason.HELP_NOT_ASKED).refuses(ASK, Reason.INTERACTION_NOT_ACTIVE);
    centre.passes(STANDS_MS);
    assertEquals(List.of(), centre.lastOf(HelpChanged.class));
  }

  @Test
  void shouldEndWhenTheCustomerIsHandedOn() {
    talks().does(ASK);
    centre.does(new TransferInteraction(ANA, CALL, new ToQueue(new QueueId("q")), ""));
    assertEquals(HelpRecord.NONE, help());
    assertEquals(
        HelpRecord.NONE,
        SnapshotTest.row(centre.core(), new InteractionId(2)).record().journey().help());
  }

  @Test
  void shouldEndWhenTheAgentIsSignedOut() {
    talks().does(ASK).does(new ForceSignOut(UTE, ANA));
    assertEquals(HelpRecord.NONE, help(), "the customer waits again");
    centre.signsIn("ana").accepts("ana").refuses(ANSWER, Reason.HELP_NOT_ASKED);
  }

  @Test
  void shouldStandOfEachCustomerByItself() {
    talks().calls("c2", "q").accepts("ana").does(ASK);
    InteractionId second = new InteractionId(2);
    centre.refuses(new AnswerHelp(LEA, ANA, second, ""), Reason.HELP_NOT_ASKED);
    centre.does(new AskForHelp(ANA, second, "")).does(WITHDRAW);
    centre.does(new AnswerHelp(LEA, ANA, second, ""));
    assertEquals(second, centre.last(HelpChanged.class).interaction());
  }

  @Test
  void shouldBeRefusedToWhoDoesNotHaveTheCustomer() {
    talks().agent("ben").signsIn("ben");
    AgentId ben = new AgentId("ben");
    centre.refuses(new AskForHelp(ben, CALL, ""), Reason.INTERACTION_NOT_YOURS);
    centre.refuses(new WithdrawHelp(ben, CALL), Reason.INTERACTION_NOT_YOURS);
    centre.refuses(new AskForHelp(ANA, new InteractionId(99), ""), Reason.INTERACTION_UNKNOWN);
    centre.does(ASK).refuses(new AnswerHelp(LEA, ben, CALL, ""), Reason.HELP_NOT_ASKED);
    centre.refuses(new AnswerHelp(LEA, new AgentId("eva"), CALL, ""), Reason.AGENT_UNKNOWN);
    centre.refuses(new AnswerHelp(LEA, ANA, new InteractionId(99), ""), Reason.HELP_NOT_ASKED);
    assertThrows(InvalidValue.class, () -> new AskForHelp(ANA, CALL, "x".repeat(257)));
  }

  @Test
  void shouldBeInTheSnapshotAndInTheHash() {
    long before = talks().core().stateHash();
    centre.does(ASK);
    long asked = centre.core().stateHash();
    assertNotEquals(before, asked);
    StateMachine restored = SnapshotTest.restore(SnapshotTest.rows(centre.core()));
    restored.check();
    assertEquals(asked, restored.stateHash());
    assertEquals(centre.timeMs() + STANDS_MS, restored.nextDeadlineMs(), "the deadline runs on");
    centre.does(ANSWER);
    assertNotEquals(asked, centre.core().stateHash());
    centre.does(WITHDRAW);
    assertEquals(before, centre.core().stateHash(), "nothing is left of it");
  }

  private CallCentre talks() {
    return centre.signsIn("ana").calls("c1", "q").accepts("ana");
  }

  private static HelpChanged changed(long askedMs, String note, @Nullable SupervisorId by) {
    return new HelpChanged(CALL, ANA, new HelpRecord(askedMs, askedMs + STANDS_MS, note, by));
  }

  private static HelpChanged over() {
    return new HelpChanged(CALL, ANA, HelpRecord.NONE);
  }

  private HelpRecord help() {
    return SnapshotTest.row(centre.core(), CALL).record().journey().help();
  }
}

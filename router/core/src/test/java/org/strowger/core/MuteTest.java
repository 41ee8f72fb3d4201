package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.key;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.MuteInteraction;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.ReportMute;
import org.strowger.core.command.GatewayCommand.RequestCallback;
import org.strowger.core.event.InteractionEvent.MuteChanged;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.MuteRecord;
import org.strowger.core.model.Reason;

/** An agent's microphone is what its gateway says it is, and what was asked of it is remembered. */
class MuteTest {
  private static final AgentId ANA = new AgentId("ana");
  private static final GatewayId SWITCH = new GatewayId("switch");
  private static final InteractionId CALL = new InteractionId(1);
  private static final MuteInteraction MUTE = new MuteInteraction(ANA, CALL, true);
  private static final MuteInteraction UNMUTE = new MuteInteraction(ANA, CALL, false);
  private static final ReportMute MUTED = new ReportMute(key("c1"), true);
  private static final ReportMute OPEN = new ReportMute(key("c1"), false);

  private final CallCentre centre =
      new CallCentre()
          .profile("any", 1, new ChannelLimit(Channel.PHONE, 1), new ChannelLimit(Channel.CHAT, 1))
          .has(queue("q").wrapUp(60 * SECOND))
          .agentWithProfile("ana", "any");

  @Test
  void shouldBeMutedWhenTheGatewaySaysSo() {
    talks().does(MUTE).happened(changed(false, true, centre.timeMs() + 5 * SECOND));
    centre.passes(SECOND).does(MUTED).happened(changed(true, true, 0));
    centre.passes(10 * SECOND).nothingHappened();
    centre.does(UNMUTE).happened(changed(true, false, centre.timeMs() + 5 * SECOND));
    centre.does(OPEN).happened(changed(false, false, 0));
  }

  @Test
  void shouldStayAsItWasWhenTheGatewayDoesNotConfirm() {
    talks().does(MUTE).passes(5 * SECOND - 1).nothingHappened();
    centre.passes(1).happened(changed(false, true, 0));
    centre.passes(60 * SECOND).nothingHappened();
    centre.does(OPEN).happened(changed(false, false, 0));
  }

  @Test
  void shouldBeMutedByAReportThatComesTooLate() {
    talks().does(MUTE).passes(5 * SECOND).does(MUTED).happened(changed(true, true, 0));
  }

  @Test
  void shouldBeMutedAtTheGatewayWithoutBeingAsked() {
    talks().does(MUTED).happened(changed(true, true, 0));
    centre.does(MUTED).nothingHappened();
    centre.does(OPEN).happened(changed(false, false, 0));
  }

  @Test
  void shouldWaitOnWhenTheGatewayReportsWhatWasNotAskedFor() {
    talks().does(MUTE);
    long deadlineMs = centre.timeMs() + 5 * SECOND;
    centre.does(OPEN).nothingHappened();
    centre.does(MUTED).does(UNMUTE).does(MUTED).nothingHappened();
    centre.does(MUTE).passes(SECOND).does(OPEN).happened(changed(false, true, deadlineMs));
    centre.passes(4 * SECOND).happened(changed(false, true, 0));
  }

  @Test
  void shouldGiveTheGatewayItsTimeAnewWhenAskedTwice() {
    talks().does(MUTE).passes(4 * SECOND);
    centre.does(MUTE).happened(changed(false, true, centre.timeMs() + 5 * SECOND));
    centre.passes(4 * SECOND).nothingHappened();
    centre.passes(SECOND).happened(changed(false, true, 0));
  }

  @Test
  void shouldGoByWhatWasAskedForLast() {
    talks().does(MUTE).does(UNMUTE).does(OPEN).happened(changed(false, false, 0));
    centre.passes(10 * SECOND).nothingHappened();
  }

  @Test
  void shouldNotBeConfirmedByAGatewayThatIsGone() {
    talks().does(MUTE).does(new LoseGatewayConnection(SWITCH, 1));
    centre.refuses(UNMUTE, Reason.GATEWAY_NOT_CONNECTED);
    centre.passes(5 * SECOND).happened(changed(false, true, 0));
    centre.does(new ConnectGateway(SWITCH, 1)).does(MUTE).does(MUTED);
    assertEquals(changed(true, true, 0), centre.last(MuteChanged.class));
  }

  @Test
  void shouldEndWithTheTalk() {
    talks().does(MUTE).does(new EndByCustomer(key("c1")));
    assertEquals(MuteRecord.NONE, mute(), "in wrap-up nobody talks");
    centre.does(MUTED).nothingHappened().refuses(MUTE, Reason.INTERACTION_NOT_ACTIVE);
    centre.passes(10 * SECOND);
    assertEquals(List.of(), centre.lastOf(MuteChanged.class));
    centre.completesWrapUp("ana").does(MUTED).nothingHappened();
  }

  @Test
  void shouldBeOpenWithTheNextAgent() {
    talks().does(MUTE).does(MUTED).losesConnection("ana").passes(600 * SECOND);
    assertEquals(MuteRecord.NONE, mute(), "the agent is lost, the customer waits again");
    centre.signsIn("ana").offers("c1", "ana").accepts("ana");
    assertEquals(MuteRecord.NONE, mute());
  }

  @Test
  void shouldBeRefusedWhereNobodySpeaks() {
    centre.signsIn("ana").arrives("m1", Channel.CHAT, "q", 0).accepts("ana");
    centre.refuses(MUTE, Reason.CHANNEL_NOT_FIT);
    centre.refuses(new ReportMute(key("m1"), true), Reason.CHANNEL_NOT_FIT);
  }

  @Test
  void shouldBeRefusedBeforeTheCustomerIsThere() {
    centre.calls("c1", "q").refuses(MUTED, Reason.INTERACTION_NOT_ACTIVE);
    centre.does(new RequestCallback(key("c1"))).signsIn("ana").accepts("ana");
    centre.refuses(MUTE, Reason.CALLBACK_WANTED);
  }

  @Test
  void shouldBeRefusedToWhoDoesNotHaveTheCustomer() {
    talks().agent("ben").signsIn("ben");
    centre.refuses(
        new MuteInteraction(new AgentId("ben"), CALL, true), Reason.INTERACTION_NOT_YOURS);
    centre.refuses(
        new MuteInteraction(ANA, new InteractionId(99), true), Reason.INTERACTION_UNKNOWN);
    centre.refuses(new ReportMute(key("nobody"), true), Reason.INTERACTION_UNKNOWN);
  }

  @Test
  void shouldBeInTheSnapshotAndInTheHash() {
    long before = talks().core().stateHash();
    centre.does(MUTE);
    long asked = centre.core().stateHash();
    assertNotEquals(before, asked);
    StateMachine restored = SnapshotTest.restore(SnapshotTest.rows(centre.core()));
    restored.check();
    assertEquals(asked, restored.stateHash());
    assertEquals(centre.timeMs() + 5 * SECOND, restored.nextDeadlineMs(), "the deadline runs on");
    centre.does(MUTED);
    assertNotEquals(asked, centre.core().stateHash());
    assertEquals(new MuteRecord(true, true, 0), mute());
  }

  private CallCentre talks() {
    return centre.signsIn("ana").calls("c1", "q").accepts("ana");
  }

  private static MuteChanged changed(boolean muted, boolean wanted, long deadlineMs) {
    return new MuteChanged(CALL, ANA, new MuteRecord(muted, wanted, deadlineMs));
  }

  private MuteRecord mute() {
    return SnapshotTest.row(centre.core(), CALL).record().journey().mute();
  }
}

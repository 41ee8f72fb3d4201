package org.strowger.gateway.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.gateway.video.Call.Joined;
import org.strowger.gateway.video.SignalRefused.Why;

class CallTest {
  private static final VideoLimits LIMITS = new VideoLimits(1_000, 3, 4, 2_000, 30_000, 5_000);
  private static final String LINE = "candidate:1 1 udp 2122260223 192.0.2.7 54321 typ host";

  private Call call;

  @BeforeEach
  void begin() {
    call = new Call(LIMITS);
  }

  @Test
  void aRoundBeginsWhenBothHaveJoinedAndTheFirstWaits() {
    assertEquals(Joined.WAITS, call.join(Side.CUSTOMER, "c1", 0, 0));
    assertFalse(call.isOn());
    assertEquals(Joined.ROUND_BEGINS, call.join(Side.AGENT, "a1", 0, 0));
    assertTrue(call.isOn());
    assertEquals(1, call.round());
  }

  @Test
  void aPageThatComesBackGetsWhatItHasNotSeen() throws SignalRefused {
    bothJoin();
    for (long number = 1; number <= 3; number++) {
      assertTrue(call.signal(Side.AGENT, 1, 0, candidate(number)));
    }
    assertEquals(Joined.GOES_ON, call.join(Side.CUSTOMER, "c1", 1, 2));
    assertEquals(List.of(3L), numbersUnseenBy(Side.CUSTOMER));
    assertEquals(3, call.lastOf(Side.AGENT));
    assertEquals(1, call.round());
  }

  @Test
  void aPageThatWasCutOffBeforeItHeardOfTheRoundGoesOnInIt() {
    bothJoin();
    assertEquals(Joined.GOES_ON, call.join(Side.CUSTOMER, "c1", 0, 0));
  }

  @Test
  void anotherPageOfTheSamePersonBeginsARoundInWhichNothingOldIsTold() throws SignalRefused {
    bothJoin();
    call.signal(Side.CUSTOMER, 1, 0, candidate(1));
    assertEquals(Joined.ROUND_BEGINS, call.join(Side.AGENT, "a2", 0, 0));
    assertEquals(2, call.round());
    assertEquals(List.of(), call.unseenBy(Side.AGENT));
    assertRefused(Why.OLD_ROUND, () -> call.signal(Side.CUSTOMER, 1, 0, candidate(2)));
    assertTrue(call.signal(Side.CUSTOMER, 2, 0, candidate(1)));
  }

  @Test
  void aRoundAfterARestartIsLaterThanAnyThatAPageKnows() {
    assertEquals(Joined.WAITS, call.join(Side.CUSTOMER, "c1", 7, 4));
    assertEquals(Joined.ROUND_BEGINS, call.join(Side.AGENT, "a1", 7, 2));
    assertEquals(8, call.round());
  }

  @Test
  void whatIsSentAgainIsToldOnce() throws SignalRefused {
    bothJoin();
    assertTrue(call.signal(Side.AGENT, 1, 0, candidate(1)));
    assertFalse(call.signal(Side.AGENT, 1, 0, candidate(1)));
    assertEquals(List.of(1L), numbersUnseenBy(Side.CUSTOMER));
  }

  @Test
  void whatTheOtherSideHasSeenIsNotKept() throws SignalRefused {
    bothJoin();
    call.signal(Side.AGENT, 1, 0, candidate(1));
    call.signal(Side.AGENT, 1, 0, candidate(2));
    call.signal(Side.CUSTOMER, 1, 2, candidate(1));
    assertEquals(List.of(), call.unseenBy(Side.CUSTOMER));
  }

  @Test
  void tooManyCandidatesAreRefusedUntilANewDescription() throws SignalRefused {
    bothJoin();
    for (long number = 1; number <= 3; number++) {
      call.signal(Side.AGENT, 1, 0, candidate(number));
    }
    assertRefused(Why.TOO_MANY_SIGNALS, () -> call.signal(Side.AGENT, 1, 0, candidate(4)));
    call.signal(Side.CUSTOMER, 1, 3, candidate(1));
    call.signal(Side.AGENT, 1, 0, offer(5));
    assertTrue(call.signal(Side.AGENT, 1, 0, candidate(6)), "another gathering, another count");
  }

  @Test
  void whoSendsWhatNobodyTakesIsRefusedInTheEnd() throws SignalRefused {
    bothJoin();
    for (long number = 1; number <= 4; number++) {
      call.signal(Side.AGENT, 1, 0, offer(number));
    }
    assertRefused(Why.TOO_MANY_SIGNALS, () -> call.signal(Side.AGENT, 1, 0, offer(5)));
    call.join(Side.CUSTOMER, "c1", 1, 4);
    assertTrue(call.signal(Side.AGENT, 1, 0, offer(6)));
  }

  @Test
  void nothingIsToldBeforeBothHaveJoinedNorAfterOneHasLeft() throws SignalRefused {
    call.join(Side.CUSTOMER, "c1", 0, 0);
    assertRefused(Why.NOT_JOINED, () -> call.signal(Side.CUSTOMER, 0, 0, candidate(1)));
    call.join(Side.AGENT, "a1", 0, 0);
    call.leave(Side.AGENT);
    assertRefused(Why.NOT_JOINED, () -> call.signal(Side.CUSTOMER, 1, 0, candidate(1)));
    assertEquals(Joined.ROUND_BEGINS, call.join(Side.AGENT, "a1", 1, 0));
    assertEquals(2, call.round());
  }

  @Test
  void itIsLostOnceBothHaveSaidSoForHalfAMinute() throws SignalRefused {
    bothJoin();
    call.say(Side.AGENT, 1, true);
    call.say(Side.CUSTOMER, 1, true);
    assertFalse(call.isLost(0, true));
    call.say(Side.AGENT, 1, false);
    assertFalse(call.isLost(100_000, true), "the customer says nothing of it");
    call.say(Side.CUSTOMER, 1, false);
    assertFalse(call.isLost(200_000, true));
    assertFalse(call.isLost(229_999, true));
    assertTrue(call.isLost(230_000, true));
  }

  @Test
  void aConnectionThatComesBackBeginsTheHalfMinuteAnew() throws SignalRefused {
    bothJoin();
    call.say(Side.AGENT, 1, false);
    call.say(Side.CUSTOMER, 1, false);
    assertFalse(call.isLost(0, true));
    call.say(Side.CUSTOMER, 1, true);
    assertFalse(call.isLost(29_000, true));
    call.say(Side.CUSTOMER, 1, false);
    assertFalse(call.isLost(31_000, true));
    assertTrue(call.isLost(61_000, true));
  }

  @Test
  void aCustomerWhosePageIsGoneNeedsNoWordButAnAgentDoes() throws SignalRefused {
    bothJoin();
    call.say(Side.AGENT, 1, false);
    assertFalse(call.isLost(0, false));
    assertTrue(call.isLost(30_000, false));

    Call other = new Call(LIMITS);
    other.join(Side.CUSTOMER, "c1", 0, 0);
    other.join(Side.AGENT, "a1", 0, 0);
    other.say(Side.CUSTOMER, 1, false);
    assertFalse(other.isLost(0, true));
    assertFalse(other.isLost(100_000, true), "the router gives the customer to another agent");
  }

  @Test
  void theLastWordOnHowGoodItWasIsOnTheInteraction() {
    bothJoin();
    call.measure(Side.AGENT, new Quality(900, 9, 9));
    call.measure(Side.AGENT, new Quality(12, 85, 2));
    assertEquals(
        Map.of(
            "video-agent-loss-permille", "12",
            "video-agent-round-trip-ms", "85",
            "video-agent-freezes", "2"),
        call.qualityAttributes());
    assertThrows(IllegalArgumentException.class, () -> new Quality(1_001, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Quality(0, -1, 0));
  }

  private void bothJoin() {
    call.join(Side.CUSTOMER, "c1", 0, 0);
    call.join(Side.AGENT, "a1", 0, 0);
  }

  private List<Long> numbersUnseenBy(Side side) {
    return call.unseenBy(side).stream().map(NumberedSignal::number).toList();
  }

  private static NumberedSignal candidate(long number) {
    return new NumberedSignal(number, new Candidate(LINE, "0", 0, ""));
  }

  private static NumberedSignal offer(long number) {
    return new NumberedSignal(
        number, new SessionDescription(SessionDescription.Type.OFFER, "v=0\r\n", 0, 0));
  }

  private interface Attempt {
    void run() throws SignalRefused;
  }

  private static void assertRefused(Why why, Attempt attempt) {
    assertEquals(why, assertThrows(SignalRefused.class, attempt::run).why());
  }
}

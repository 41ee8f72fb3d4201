package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no sense in a call, or is nobody's business, is refused and counted; it goes on. */
class VideoBadInputTest {
  @TempDir private Path folder;
  private Centre centre;
  private VideoTalk talk;

  @BeforeEach
  void open() throws Exception {
    centre = new Centre(folder);
    talk = VideoTalk.begun(centre);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'round':1,'rseq':1",
        "'round':1,'rseq':1,'description':'v=0'",
        "'round':1,'rseq':1,'description':{'type':'offer','sdp':'hello'}",
        "'round':1,'rseq':1,'description':{'type':'rollback','sdp':'v=0'}",
        "'round':1,'rseq':1,'candidate':{'candidate':'candidate:1 1 udp 1 a.example 1 typ host'}",
        "'round':1,'rseq':0,'candidate':{'candidate':''}",
        "'round':'one','rseq':1,'candidate':{'candidate':''}"
      })
  void aSignalWithoutItsShapeIsRefusedWithTheFieldThatIsWrong(String fields) {
    talk.customer("rtc", fields);
    assertRefused("malformed", talk.customer);
    assertGoesOn();
  }

  @Test
  void aDescriptionThatIsABombIsRefused() {
    String bomb = VideoTalk.SDP + "a=x:yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\\r\\n".repeat(900);
    talk.agent("rtc", "'round':1,'rseq':1,'description':{'type':'offer','sdp':'" + bomb + "'}");
    assertRefused("malformed", talk.agent);
    assertGoesOn();
  }

  @Test
  void moreCandidatesThanACallNeedsAreRefused() {
    for (int number = 1; number <= 51; number++) {
      talk.agent("rtc", VideoTalk.candidate(number));
    }
    assertRefused("too-many-signals", talk.agent);
    assertGoesOn();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "169.254.169.254", "::1"})
  void anAddressThatIsNobodysBusinessIsNotTold(String address) {
    talk.customer("rtc", VideoTalk.candidate(1).replace("192.0.2.7", address));
    assertRefused("candidate-refused", talk.customer);
    assertGoesOn();
    assertTrue(talk.agent.rest().stream().noneMatch(frame -> frame.toString().contains(address)));
  }

  @Test
  void aStrangerASupervisorWhoListensAndOneWhoHasJoinedTheChatAreNotInTheCall() {
    ChatPage stranger = centre.desk("bo");
    talk.staff(stranger, "rtc-join", "'page':'b1'");
    assertRefused("not-yours", stranger);

    ChatPage eve = centre.supervisor("eve", "retail");
    talk.staff(eve, "listen", "'lastSeq':0");
    eve.next("opened");
    talk.staff(eve, "rtc-join", "'page':'e1'");
    assertRefused("not-yours", eve);
    talk.staff(eve, "join", "'lastSeq':0");
    eve.next("opened");
    talk.staff(eve, "rtc", VideoTalk.offer(1));
    assertRefused("not-yours", eve);
    talk.staff(eve, "rtc-bye", "'id':'1'");
    assertRefused("not-yours", eve);
    assertGoesOn();
  }

  @Test
  void aSignalOfAnotherRoundIsRefusedWithTheOneThatCounts() {
    talk.customer("rtc", VideoTalk.candidate(1).replace("'round':1", "'round':9"));
    JsonObject error = assertRefused("old-round", talk.customer);
    assertTrue(error.get("message").getAsString().contains("round must be 1"), error.toString());
    assertGoesOn();
  }

  @Test
  void aSignalBeforeJoiningIsRefused() {
    ChatPage second = centre.customer(talk.token, 0);
    second.next("welcome");
    second.send("{'v':1,'t':'rtc'," + VideoTalk.candidate(1) + "}");
    assertRefused("not-joined", second);
    assertGoesOn();
  }

  @Test
  void nothingIsToldOnceSomebodyHasHungUp() {
    talk.agent("rtc-bye", "'id':'1'");
    talk.customer.next("rtc-bye");
    talk.customer("rtc", VideoTalk.candidate(1));
    assertRefused("conversation-closed", talk.customer);
    talk.customer("rtc-join", "'page':'c2'");
    assertRefused("conversation-closed", talk.customer);
  }

  @Test
  void figuresThatCantBeAreRefused() {
    talk.customer(
        "rtc-report",
        "'round':1,'connected':true,'quality':{'lossPermille':1001,'roundTripMs':1,'freezes':1}");
    JsonObject error = assertRefused("malformed", talk.customer);
    assertTrue(error.get("message").getAsString().startsWith("lossPermille"), error.toString());
    assertGoesOn();
  }

  @Test
  void aConversationOfAQueueThatIsNoneForVideoHasNone() {
    ChatPage writer = centre.customer();
    writer.next("welcome");
    writer.send("{'v':1,'t':'rtc-join','page':'c1'}");
    assertRefused("no-video", writer);
  }

  @Test
  void whatIsRefusedIsCounted() throws Exception {
    talk.customer("rtc", VideoTalk.candidate(1).replace("'round':1", "'round':9"));
    assertRefused("old-round", talk.customer);
    String metrics = centre.page("/metrics");
    assertTrue(
        metrics.contains("strowger_chat_frames_refused_total{code=\"old-round\"} 1.0"), metrics);
  }

  private static JsonObject assertRefused(String code, ChatPage page) {
    JsonObject error = page.next("err");
    assertEquals(code, error.get("code").getAsString(), error.toString());
    return error;
  }

  /** What makes sense is told to the other side, as before. */
  private void assertGoesOn() {
    talk.agent("rtc", VideoTalk.offer(1_000));
    talk.customer.next("the next offer", frame -> frame.toString().contains("\"rseq\":1000"));
    talk.customer("rtc", VideoTalk.candidate(1_000));
    talk.agent.next("the next candidate", frame -> frame.toString().contains("\"rseq\":1000"));
  }
}

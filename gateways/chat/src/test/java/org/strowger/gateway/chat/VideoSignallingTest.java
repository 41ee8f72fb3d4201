package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.client.Targets;

/**
 * What the gateway carries between the two pages of a call, over real sockets and a real router.
 */
class VideoSignallingTest {
  @TempDir private Path folder;
  private Centre centre;

  @BeforeEach
  void open() throws Exception {
    centre = new Centre(folder);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void bothAreToldWhoTheyAreWithAndWhatTheOtherSends() {
    VideoTalk talk = VideoTalk.assigned(centre);
    talk.customer("rtc-join", "'page':'c1'");
    talk.agent("rtc-join", "'page':'a1'");
    JsonObject customers = talk.customer.next("rtc-start");
    JsonObject agents = talk.agent.next("rtc-start");
    assertEquals("polite a1", text(customers, "role") + " " + text(customers, "peer"));
    assertEquals("impolite c1", text(agents, "role") + " " + text(agents, "peer"));
    assertEquals(1, agents.get("round").getAsLong());

    talk.agent("rtc", VideoTalk.offer(1));
    JsonObject offer = talk.customer.next("rtc");
    assertEquals("offer", text(offer.getAsJsonObject("description"), "type"));
    talk.customer("rtc", VideoTalk.candidate(1));
    assertTrue(talk.agent.next("rtc").getAsJsonObject("candidate").has("sdpMid"));
    talk.customer("rtc-media", "'round':1,'audio':true,'video':false,'screen':false");
    assertFalse(talk.agent.next("rtc-media").get("video").getAsBoolean());
  }

  @Test
  void aPageThatWasCutOffGetsWhatItMissedAndSendsAgainWhatTheGatewayMissed() {
    VideoTalk talk = VideoTalk.begun(centre);
    talk.agent("rtc", VideoTalk.offer(1));
    talk.customer.next("rtc");
    talk.customer.cut();
    talk.agent("rtc", VideoTalk.candidate(2));
    talk.agent("rtc", VideoTalk.candidate(3));
    ChatPage again = centre.customer(talk.token, 0);
    again.next("welcome");
    again.send("{'v':1,'t':'rtc-join','page':'c1','round':1,'seen':1}");
    JsonObject start = again.next("rtc-start");
    assertEquals(1, start.get("round").getAsLong());
    assertEquals(0, start.get("got").getAsLong());
    assertEquals(2, again.next("rtc").get("rseq").getAsLong());
    assertEquals(3, again.next("rtc").get("rseq").getAsLong());
    again.send("{'v':1,'t':'rtc'," + VideoTalk.candidate(1) + "}");
    again.send("{'v':1,'t':'rtc'," + VideoTalk.candidate(1) + "}");
    talk.agent.next("rtc");
    again.send("{'v':1,'t':'msg','cid':'c','text':'Hello'}");
    talk.agent.next("msg");
    assertTrue(talk.agent.rest().stream().noneMatch(frame -> text(frame, "t").equals("rtc")));
  }

  @Test
  void aRestartOfTheGatewayBeginsALaterRoundWithTheSamePages() throws Exception {
    VideoTalk talk = VideoTalk.begun(centre);
    centre.restartGateway();
    ChatPage customer = centre.customer(talk.token, 0);
    customer.next("welcome");
    ChatPage agent = centre.desk("ana");
    agent.next("opened");
    customer.send("{'v':1,'t':'rtc-join','page':'c1','round':1,'seen':3}");
    talk.staff(agent, "rtc-join", "'page':'a1','round':1,'seen':2");
    JsonObject start = customer.next("rtc-start");
    assertEquals(2, start.get("round").getAsLong());
    assertEquals("a1", text(start, "peer"));
  }

  @Test
  void afterATransferTheCustomerIsWithTheNextAgentAndTheFormerOneIsRefused() throws Exception {
    VideoTalk talk = VideoTalk.begun(centre);
    ChatPage bosDesk = centre.desk("bo");
    centre.router.available("bo");
    talk.ana.next().transfer(Targets.agent("bo"), "").join();
    bosDesk.next("opened");
    assertEquals("agent-gone", text(talk.customer.next("rtc-stop"), "reason"));
    talk.agent("rtc", VideoTalk.offer(1));
    assertEquals("not-yours", text(talk.agent.next("err"), "code"));

    talk.customer("rtc-join", "'page':'c1','round':1");
    talk.staff(bosDesk, "rtc-join", "'page':'b1'");
    JsonObject start = talk.customer.next("rtc-start");
    assertEquals("b1", text(start, "peer"));
    assertEquals(2, start.get("round").getAsLong());
  }

  @Test
  void anotherWindowOfTheCustomersTakesTheCallOver() {
    VideoTalk talk = VideoTalk.begun(centre);
    ChatPage second = centre.customer(talk.token, 0);
    second.next("welcome");
    second.send("{'v':1,'t':'rtc-join','page':'c2'}");
    assertEquals("elsewhere", text(talk.customer.next("rtc-stop"), "reason"));
    assertEquals("c2", text(talk.agent.next("rtc-start"), "peer"));
    talk.customer("rtc", VideoTalk.candidate(1));
    assertEquals("not-joined", text(talk.customer.next("err"), "code"));
  }

  @Test
  void whoGoesOnByChatLeavesTheOtherWaiting() {
    VideoTalk talk = VideoTalk.begun(centre);
    talk.customer("rtc-leave", "'id':'1'");
    assertEquals("left", text(talk.agent.next("rtc-stop"), "reason"));
    talk.customer("msg", "'cid':'1','text':'I have no room for this'");
    talk.agent.next("msg");
    talk.customer("rtc-join", "'page':'c1','round':1");
    assertEquals(2, talk.customer.next("rtc-start").get("round").getAsLong());
  }

  @Test
  void anAgentWhoHangsUpAndIsGoneHasEndedItAllTheSame() {
    VideoTalk talk = VideoTalk.begun(centre);
    talk.agent("rtc-bye", "'quality':{'lossPermille':7,'roundTripMs':40,'freezes':1}");
    assertEquals("agent", text(talk.customer.next("rtc-bye"), "from"));
    talk.agent.cut();
    centre.aheadMs.addAndGet(5_000);
    assertEquals("agent-ended", text(talk.customer.next("closed"), "reason"));
    assertEquals(
        Map.of(
            "video-agent-loss-permille", "7",
            "video-agent-round-trip-ms", "40",
            "video-agent-freezes", "1"),
        attributesOfTheOneThatEnded());
  }

  @Test
  void halfAMinuteWithoutAConnectionByBothsWordEndsIt() {
    VideoTalk talk = VideoTalk.begun(centre);
    String lost = "'round':1,'connected':false";
    talk.agent("rtc-report", "'round':1,'connected':true");
    talk.agent("rtc-report", lost);
    talk.customer(
        "rtc-report", lost + ",'quality':{'lossPermille':30,'roundTripMs':400,'freezes':5}");
    talk.customer("msg", "'cid':'1','text':'Are you there?'");
    talk.agent.next("msg");
    centre.until(() -> {
      // The half minute begins at the gateway's next look; time moves until it is over.
      centre.aheadMs.addAndGet(10_000);
      return talk.customer.rest().stream().anyMatch(frame -> text(frame, "t").equals("closed"));
    });
    assertEquals("connection-lost", text(talk.customer.next("closed"), "reason"));
    assertEquals("30", attributesOfTheOneThatEnded().get("video-customer-loss-permille"));
  }

  @Test
  void howGoodCallsWereIsCounted() throws Exception {
    VideoTalk talk = VideoTalk.begun(centre);
    talk.customer("rtc-bye", "'quality':{'lossPermille':30,'roundTripMs':400,'freezes':5}");
    talk.agent.next("closed");
    String metrics = centre.page("/metrics");
    for (String line :
        List.of(
            "strowger_video_rounds_total 1.0",
            "strowger_video_calls_ended_total{how=\"hung-up\"} 1.0",
            "strowger_video_round_trip_seconds_sum{side=\"customer\"} 0.4",
            "strowger_video_calls 0.0")) {
      assertTrue(metrics.contains(line), line + "\n" + metrics);
    }
  }

  private Map<String, String> attributesOfTheOneThatEnded() {
    centre.until(() -> centre.router.attributesInWrapUp("seen").size() == 1);
    return centre.router.attributesInWrapUp("seen").getFirst();
  }

  private static String text(JsonObject frame, String field) {
    return frame.get(field).getAsString();
  }
}

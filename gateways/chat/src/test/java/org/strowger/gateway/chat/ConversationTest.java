package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.client.Targets;
import org.strowger.proto.v1.PastSegment;

/** Customers and agents who write to each other, over real sockets and with the real router. */
class ConversationTest {
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
  void aCustomerIsToldThePlaceTheAgentsNameAndEveryLineInOrder() throws Exception {
    ChatPage customer = centre.customer();
    String conversation = text(customer.next("welcome"), "conv");
    assertEquals(1, customer.next("queued").get("position").getAsInt());
    customer.send("{'v':1,'t':'msg','cid':'c1','text':'Is it shipped?'}");
    assertEquals("Is it shipped?", text(customer.next("msg"), "text"));

    ChatPage desk = centre.desk("ana");
    RealRouter.TakingAgent ana = centre.router.available("ana");
    assertEquals("Mia", text(desk.next("offered"), "customer"));
    assertEquals("Ms. ana", text(customer.next("assigned"), "name"));
    JsonObject opened = desk.next("opened");
    assertEquals(conversation, text(opened, "conv"));
    assertEquals(text(opened, "key"), ana.next().interaction().getKey());
    assertEquals("Mia", text(opened, "customer"));
    assertEquals("Is it shipped?", text(desk.next("msg"), "text"));

    desk.send("{'v':1,'t':'msg','conv':'" + conversation + "','cid':'a1','text':'I am looking.'}");
    JsonObject answer = customer.next("msg");
    assertEquals("I am looking.", text(answer, "text"));
    assertEquals("agent", text(answer, "from"));
    assertFalse(answer.has("by"), "the agent's id is nothing for customers");
    assertEquals(3, answer.get("seq").getAsLong());
  }

  @Test
  void whoComesIsServedThoughTheGatewaysClockIsAheadOfTheRouters() throws Exception {
    centre.until(() -> centre.page("/healthz").equals("ok\n"));
    centre.aheadMs.set(3_600_000);
    ChatPage customer = centre.customer();
    customer.next("welcome");
    assertEquals(1, customer.next("queued").get("position").getAsInt());

    centre.restartGateway();
    RealRouter.TakingAgent ana = centre.router.available("ana");
    ana.next();
  }

  @Test
  void theAgentEndsItAndTheCustomerRatesItAndKeepsATranscript() throws Exception {
    ChatPage customer = centre.customer();
    String token = text(customer.next("welcome"), "token");
    customer.send("{'v':1,'t':'msg','cid':'c1','text':'Thanks <b>you</b>'}");
    RealRouter.TakingAgent ana = centre.router.available("ana");
    customer.send("{'v':1,'t':'rate','id':'r','stars':5}");
    assertEquals("conversation-open", text(customer.next("err"), "code"));
    ana.next().end().join();
    assertEquals("agent-ended", text(customer.next("closed"), "reason"));
    customer.send("{'v':1,'t':'msg','cid':'c2','text':'One more thing'}");
    assertEquals("conversation-closed", text(customer.next("err"), "code"));
    customer.send("{'v':1,'t':'rate','id':'r','stars':5,'comment':'quick'}");
    assertEquals("r", text(customer.next("rated"), "id"));

    customer.cut();
    ChatPage again = centre.customer(token, 0);
    assertTrue(again.next("welcome").get("closed").getAsBoolean());
    again.next("closed");
    again.send("{'v':1,'t':'transcript'}");
    JsonObject file = again.next("download");
    var transcript = centre.file(file);
    assertTrue(transcript.body().contains("customer: Thanks <b>you</b>"), transcript.body());
    assertEquals(
        "attachment; filename=\"chat.txt\"",
        transcript.headers().firstValue("Content-Disposition").orElseThrow());
    assertEquals(404, centre.file(file).statusCode(), "a ticket is good once");
  }

  @Test
  void bothTabsOfACustomerGetEverything() {
    ChatPage first = centre.customer();
    JsonObject welcome = first.next("welcome");
    ChatPage second = centre.customer(text(welcome, "token"), 0);
    assertEquals(text(welcome, "conv"), text(second.next("welcome"), "conv"));
    second.next("queued");
    second.send("{'v':1,'t':'msg','cid':'c1','text':'Hello'}");
    assertEquals(first.next("msg"), second.next("msg"));
    first.send("{'v':1,'t':'typing'}");
    assertEquals("customer", text(second.next("typing"), "from"));
  }

  @Test
  void aLineThatIsSentAgainStandsInTheLogOnce() throws Exception {
    ChatPage customer = centre.customer();
    String token = text(customer.next("welcome"), "token");
    customer.send("{'v':1,'t':'msg','cid':'c1','text':'Hello'}");
    JsonObject told = customer.next("msg");
    customer.send("{'v':1,'t':'msg','id':'7','cid':'c1','text':'Hello'}");
    JsonObject known = customer.next("known");
    assertEquals("7", text(known, "id"));
    assertEquals(told.get("seq"), known.get("seq"));

    centre.restartGateway();
    ChatPage later = centre.customer(token, 0);
    later.next("welcome");
    later.send("{'v':1,'t':'msg','cid':'c1','text':'Hello'}");
    assertEquals(told.get("seq"), later.next("known").get("seq"));
    assertTrue(centre.page("/metrics").contains("strowger_chat_messages_known_total 1.0"));
  }

  @Test
  void howFarSomebodyHasReadNeverGoesBack() {
    ChatPage customer = centre.customer();
    String conversation = text(customer.next("welcome"), "conv");
    ChatPage desk = centre.desk("ana");
    centre.router.available("ana");
    desk.next("opened");
    customer.next("assigned");
    for (int i = 1; i <= 3; i++) {
      customer.send("{'v':1,'t':'msg','cid':'c" + i + "','text':'line " + i + "'}");
      desk.next("msg");
    }
    desk.send("{'v':1,'t':'read','conv':'" + conversation + "','seq':4}");
    assertEquals(4, customer.next("read").get("seq").getAsLong());
    desk.send("{'v':1,'t':'read','conv':'" + conversation + "','seq':2}");
    desk.send("{'v':1,'t':'read','conv':'" + conversation + "','seq':99}");
    desk.send("{'v':1,'t':'msg','conv':'" + conversation + "','cid':'a','text':'done'}");
    customer.next("a line of the agent's", frame -> frame.toString().contains("\"done\""));
    assertTrue(customer.rest().stream().noneMatch(frame -> text(frame, "t").equals("read")));
  }

  @Test
  void afterATransferTheNewAgentHasTheWholeConversationAndTheOldOneNothingMore() throws Exception {
    ChatPage anasDesk = centre.desk("ana");
    ChatPage bosDesk = centre.desk("bo");
    RealRouter.TakingAgent ana = centre.router.available("ana");
    ChatPage customer = centre.customer();
    String conversation = text(customer.next("welcome"), "conv");
    customer.send("{'v':1,'t':'msg','cid':'c1','text':'My parcel is lost'}");
    anasDesk.next("msg");
    centre.router.available("bo");
    var before = ana.next();
    before.transfer(Targets.agent("bo"), "").join();
    customer.next("transferred");
    assertEquals(
        "Ms. bo",
        text(
            customer.next("the second agent", frame -> frame.toString().contains("Ms. bo")),
            "name"));
    assertEquals(conversation, text(anasDesk.next("left"), "conv"));
    assertEquals("My parcel is lost", text(bosDesk.next("msg"), "text"));

    anasDesk.send("{'v':1,'t':'msg','conv':'" + conversation + "','cid':'x','text':'hi'}");
    assertEquals("not-yours", text(anasDesk.next("err"), "code"));
    customer.send("{'v':1,'t':'msg','cid':'c2','text':'A secret for bo'}");
    bosDesk.next("the line", frame -> frame.toString().contains("A secret for bo"));
    assertTrue(anasDesk.rest().stream().noneMatch(frame -> frame.toString().contains("secret")));
  }

  @Test
  void anAgentWhoIsGoneLosesTheCustomerWhoIsToldAndServedByAnother() throws Exception {
    RealRouter.TakingAgent ana = centre.router.available("ana");
    ChatPage customer = centre.customer();
    customer.next("welcome");
    customer.send("{'v':1,'t':'msg','cid':'c1','text':'Hello'}");
    customer.next("assigned");
    centre.router.signOutByForce("ana");
    customer.next("requeued");
    customer.next("queued");
    ChatPage desk = centre.desk("bo");
    centre.router.available("bo");
    assertEquals("Hello", text(desk.next("msg"), "text"));
    assertTrue(ana.assignments().size() <= 1);
  }

  @Test
  void aSupervisorListensWhispersToTheAgentAndJoins() {
    ChatPage desk = centre.desk("ana");
    centre.router.available("ana");
    ChatPage customer = centre.customer();
    String conversation = text(customer.next("welcome"), "conv");
    customer.send("{'v':1,'t':'msg','cid':'c1','text':'Hello'}");
    desk.next("msg");

    ChatPage stranger = centre.supervisor("sam", "another project");
    stranger.send("{'v':1,'t':'listen','conv':'" + conversation + "'}");
    assertEquals("not-yours", text(stranger.next("err"), "code"));
    desk.send("{'v':1,'t':'listen','conv':'" + conversation + "'}");
    assertEquals("not-yours", text(desk.next("err"), "code"));

    ChatPage eve = centre.supervisor("eve", "retail");
    eve.send("{'v':1,'t':'listen','conv':'" + conversation + "'}");
    assertEquals("listens", text(eve.next("opened"), "part"));
    assertEquals("Hello", text(eve.next("msg"), "text"));
    eve.send("{'v':1,'t':'msg','conv':'" + conversation + "','cid':'e0','text':'too early'}");
    assertEquals("not-yours", text(eve.next("err"), "code"));
    eve.send("{'v':1,'t':'whisper','conv':'" + conversation + "','cid':'e1','text':'refund'}");
    JsonObject whisper = desk.next("whisper");
    assertEquals("refund", text(whisper, "text"));
    assertEquals("eve", text(whisper, "by"));
    eve.send("{'v':1,'t':'join','conv':'" + conversation + "'}");
    assertEquals("Ms. eve", text(customer.next("joined"), "name"));
    eve.send("{'v':1,'t':'msg','conv':'" + conversation + "','cid':'e2','text':'I help'}");
    assertEquals(
        "supervisor",
        text(
            customer.next("the supervisor's line", frame -> frame.toString().contains("I help")),
            "from"));
    assertTrue(customer.rest().stream().noneMatch(frame -> frame.toString().contains("refund")));
  }

  @Test
  void aColleagueWhoIsAskedReadsWhispersJoinsAndTakesOver() throws Exception {
    ChatPage anasDesk = centre.desk("ana");
    ChatPage bosDesk = centre.desk("bo");
    RealRouter.TakingAgent ana = centre.router.available("ana");
    ChatPage customer = centre.customer();
    String conversation = text(customer.next("welcome"), "conv");
    customer.send("{'v':1,'t':'msg','cid':'c1','text':'It is complicated'}");
    anasDesk.next("msg");
    centre.router.available("bo");
    long consultation = ana.next().consult(Targets.agent("bo"), "help me").join();
    JsonObject asked = bosDesk.next("offered");
    assertEquals("Mia", text(asked, "customer"), "whom bo is asked about");
    assertEquals("consultation:" + consultation, text(asked, "key"));
    assertEquals("consulted", text(bosDesk.next("opened"), "part"));
    assertEquals("It is complicated", text(bosDesk.next("msg"), "text"));
    String line = "'conv':'" + conversation + "','cid':'%s','text':'%s'}";
    bosDesk.send("{'v':1,'t':'msg'," + line.formatted("b0", "too early"));
    assertEquals("not-yours", text(bosDesk.next("err"), "code"));
    bosDesk.send("{'v':1,'t':'whisper'," + line.formatted("b1", "refund"));
    assertEquals("bo", text(anasDesk.next("whisper"), "by"));

    ana.client().joinConsultation(consultation).join();
    assertEquals("Ms. bo", text(customer.next("joined"), "name"));
    bosDesk.send("{'v':1,'t':'msg'," + line.formatted("b2", "I am here too"));
    customer.next("the colleague's line", frame -> frame.toString().contains("here too"));

    ana.client().completeConsultation(consultation).join();
    customer.next("transferred");
    anasDesk.next("left");
    bosDesk.send("{'v':1,'t':'msg'," + line.formatted("b3", "Now it is me"));
    customer.next("the colleague's line", frame -> frame.toString().contains("Now it is me"));
    assertTrue(customer.rest().stream().noneMatch(frame -> frame.toString().contains("refund")));
  }

  @Test
  void aDeskThatWasCutOffLearnsOfTheLastLinesAndTheEndAndNobodyElseDoes() {
    ChatPage desk = centre.desk("ana");
    centre.router.available("ana");
    ChatPage customer = centre.customer();
    String conversation = text(customer.next("welcome"), "conv");
    assertEquals(1, desk.next("assigned").get("seq").getAsLong());
    desk.cut();
    customer.send("{'v':1,'t':'msg','cid':'c1','text':'Good bye'}");
    customer.send("{'v':1,'t':'leave'}");
    customer.next("closed");
    customer.cut();

    String resume = "'resume':{'" + conversation + "':1}}";
    ChatPage back = ChatPage.open(centre.port(), "/desk");
    back.send(
        "{'v':1,'t':'hello','token':'" + centre.token("ana", "agent", List.of()) + "'," + resume);
    assertEquals("Good bye", text(back.next("msg"), "text"));
    assertEquals("customer-left", text(back.next("closed"), "reason"));
    ChatPage stranger = ChatPage.open(centre.port(), "/desk");
    stranger.send(
        "{'v':1,'t':'hello','token':'" + centre.token("bo", "agent", List.of()) + "'," + resume);
    assertEquals(conversation, text(stranger.next("left"), "conv"));
    stranger.send("{'v':1,'t':'transcript','conv':'" + conversation + "'}");
    assertEquals("not-yours", text(stranger.next("err"), "code"));
  }

  @Test
  void aCustomerWhoIsGoneForLongerThanTheGraceHasLeft() {
    ChatPage customer = centre.customer();
    String token = text(customer.next("welcome"), "token");
    customer.next("queued");
    customer.cut();
    ChatPage back = centre.customer(token, 0);
    back.next("queued");
    centre.aheadMs.addAndGet(3_600_000);
    back.send("{'v':1,'t':'msg','cid':'c1','text':'I am here all the time'}");
    back.next("msg");
    back.cut();
    // Its grace begins when the gateway learns of it, so time is moved until it is over.
    ChatPage looking = ChatPage.open(centre.port(), "/chat");
    centre.until(
        () -> centre.page("/metrics").contains("strowger_chat_sockets{door=\"CUSTOMER\"} 1.0"));
    centre.aheadMs.addAndGet(ChatLimits.DEFAULT.goneWaitingMs());
    centre.until(() ->
        centre
            .page("/metrics")
            .contains("conversations_closed_total{reason=\"customer-gone\"} 1.0"));
    looking.send("{'v':1,'t':'hello','token':'" + token + "','lastSeq':1}");
    assertEquals("customer-gone", text(looking.next("closed"), "reason"));
    centre.until(() -> centre.router.waiting("support") == 0);
  }

  @Test
  void whoCanNotBeServedIsToldWhy() {
    ChatPage first = ChatPage.open(centre.port(), "/chat");
    first.send("{'v':1,'t':'hello','queue':'full'}");
    first.next("queued");
    ChatPage second = ChatPage.open(centre.port(), "/chat");
    second.send("{'v':1,'t':'hello','queue':'full'}");
    assertEquals("queue-full", text(second.next("closed"), "reason"));
    ChatPage third = ChatPage.open(centre.port(), "/chat");
    third.send("{'v':1,'t':'hello','queue':'closed'}");
    assertEquals("closed-hours", text(third.next("closed"), "reason"));
    first.send("{'v':1,'t':'leave'}");
    assertEquals("customer-left", text(first.next("closed"), "reason"));
  }

  @Test
  void whoComesAgainBringsWhatTheyHadBeforeAndIsLetIntoNothing() throws Exception {
    ChatPage first = centre.customer();
    String again = text(first.next("welcome"), "again");
    RealRouter.TakingAgent ana = centre.router.available("ana");
    var served = ana.next();
    served.end().join();
    first.next("closed");
    first.cut();
    centre.restartGateway();

    ChatPage second = ChatPage.open(centre.port(), "/chat");
    second.send("{'v':1,'t':'hello','queue':'support','again':'" + again + "'}");
    String nextAgain = text(second.next("welcome"), "again");
    assertEquals(
        List.of(served.interaction().getInteractionId()),
        ana.next().interaction().getPastList().stream()
            .map(PastSegment::getInteractionId)
            .toList());
    second.send("{'v':1,'t':'leave'}");
    second.next("closed");

    ChatPage third = ChatPage.open(centre.port(), "/chat");
    third.send("{'v':1,'t':'hello','queue':'support','again':'" + nextAgain + "'}");
    assertEquals(2, ana.next().interaction().getPastCount());
    ChatPage stranger = centre.customer(again, 0);
    assertEquals(4401, stranger.closeCode(), "it opens no conversation");
  }

  @Test
  void whatIsNotOursSaysNothingOfWhoComes() throws Exception {
    RealRouter.TakingAgent ana = centre.router.available("ana");
    ChatPage customer = ChatPage.open(centre.port(), "/chat");
    customer.send("{'v':1,'t':'hello','queue':'support','again':'somebody.else'}");
    customer.next("assigned");
    assertEquals(0, ana.next().interaction().getPastCount());
  }

  @Test
  void aGatewayThatIsStartedAgainHasItsCustomersAndTheirAgents() throws Exception {
    centre.router.available("ana");
    ChatPage customer = centre.customer();
    String token = text(customer.next("welcome"), "token");
    customer.send("{'v':1,'t':'msg','cid':'c1','text':'Hello'}");
    customer.next("assigned");
    centre.restartGateway();
    assertEquals(1001, customer.closeCode());
    ChatPage desk = centre.desk("ana");
    assertEquals("Hello", text(desk.next("msg"), "text"));
    ChatPage back = centre.customer(token, 2);
    assertEquals(2, back.next("welcome").get("lastSeq").getAsLong());
    back.send("{'v':1,'t':'msg','cid':'c2','text':'Still there?'}");
    assertEquals(
        "Still there?",
        text(desk.next("the line", frame -> frame.toString().contains("Still")), "text"));
    assertEquals(
        1,
        desk.rest().stream().filter(frame -> text(frame, "t").equals("assigned")).count(),
        "the agent is assigned once");
  }

  private static String text(JsonObject frame, String field) {
    return frame.get(field).getAsString();
  }
}

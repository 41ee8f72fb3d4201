package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Arrive;
import org.strowger.proto.v1.ArriveDirect;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ExtendWrapUp;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.NoteReply;
import org.strowger.proto.v1.PullInteraction;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.SetNextActivity;
import org.strowger.proto.v1.Touch;
import org.strowger.proto.v1.WorkRequest;

/** What agents and gateways can get wrong with matching is answered with what to do. */
class BadRequestTest {
  private static final String NO_NAME = "no such name";

  private final TestRouter router = TestRouter.start().withSales("ana", "bo");
  private final GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");

  @AfterEach
  void close() {
    try {
      router.stillRoutes();
    } finally {
      router.close();
    }
  }

  @Test
  void shouldNameTheFieldInAnAgentsRequest() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    assertInvalid(ana, "activity", request -> request.getSetNextActivityBuilder());
    assertInvalid(
        ana,
        "reason_id",
        request ->
            request
                .getSetNextActivityBuilder()
                .setActivity(Activity.ACTIVITY_AWAY)
                .setReasonId(NO_NAME));
    assertInvalid(
        ana,
        "reason_id",
        request ->
            request
                .getSetActivityBuilder()
                .setActivity(Activity.ACTIVITY_AWAY)
                .setReasonId(NO_NAME));
    assertInvalid(ana, "interaction_id", request -> request.getPullInteractionBuilder());
    assertInvalid(
        ana, "interaction_id", request -> request.getNoteReplyBuilder().setInteractionId(-1));
    assertInvalid(ana, "interaction_id", request -> request.getExtendWrapUpBuilder());
    assertInvalid(
        ana, "by_ms", request -> request.getExtendWrapUpBuilder().setInteractionId(1).setByMs(0));
    assertInvalid(
        ana,
        "by_ms",
        request -> request.getExtendWrapUpBuilder().setInteractionId(1).setByMs(2_592_000_001L));
    assertInvalid(
        ana, "kind", request -> request.getDeclineOfferBuilder().setOfferId(1).setKindValue(99));
  }

  private static void assertInvalid(
      AgentDesk agent, String field, Consumer<WorkRequest.Builder> filling) {
    Rejected rejected = agent.ask(filling).getRejected();
    assertEquals(Reason.REASON_INVALID_VALUE, rejected.getReason(), rejected::toString);
    assertEquals(field, rejected.getField(), rejected::toString);
    assertTrue(rejected.getDetail().startsWith(field + " "), rejected::toString);
  }

  @Test
  void shouldRefuseWhatAnAgentCannotDoNow() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    assertEquals(
        Reason.REASON_ACTIVITY_NOT_ALLOWED,
        AgentDesk.reason(
            ana.ask(request ->
                request.setSetNextActivity(
                    SetNextActivity.newBuilder().setActivity(Activity.ACTIVITY_AVAILABLE)))));
    assertEquals(
        Reason.REASON_ACTIVITY_REASON_UNKNOWN,
        AgentDesk.reason(
            ana.ask(request ->
                request.setSetNextActivity(
                    SetNextActivity.newBuilder()
                        .setActivity(Activity.ACTIVITY_AWAY)
                        .setReasonId("nap")))));
    assertEquals(Reason.REASON_INTERACTION_UNKNOWN, AgentDesk.reason(pull(ana, 4_711)));
    assertEquals(
        Reason.REASON_INTERACTION_UNKNOWN,
        AgentDesk.reason(
            ana.ask(
                request -> request.setNoteReply(NoteReply.newBuilder().setInteractionId(4_711)))));
    assertEquals(
        Reason.REASON_INTERACTION_UNKNOWN,
        AgentDesk.reason(
            ana.ask(request ->
                request.setExtendWrapUp(
                    ExtendWrapUp.newBuilder().setInteractionId(4_711).setByMs(1)))));
    router.withReturns();
    phone.arrive("call-1", "returns");
    long waiting = phone.next(UpdateCase.QUEUED).getQueued().getInteractionId();
    assertEquals(Reason.REASON_PULL_NOT_ALLOWED, AgentDesk.reason(pull(ana, waiting)));
  }

  private static org.strowger.proto.v1.WorkReply pull(AgentDesk agent, long interaction) {
    return agent.ask(request ->
        request.setPullInteraction(PullInteraction.newBuilder().setInteractionId(interaction)));
  }

  @Test
  void shouldNameTheFieldInAnArrival() {
    assertInvalid("any.of", arrive -> arrive.getFurtherRequirementsBuilder().addAnyBuilder());
    assertInvalid("team_ids", arrive -> arrive.getFurtherRequirementsBuilder().addTeamIds(NO_NAME));
    assertInvalid("preferred_agent_ids", arrive -> arrive.addPreferredAgentIds(NO_NAME));
    assertInvalid(
        "preferred_agent_ids",
        arrive -> arrive.addAllPreferredAgentIds(Collections.nCopies(9, "ana")));
    assertInvalid("preferred_wait_ms", arrive -> arrive.setPreferredWaitMs(1_000));
    assertInvalid(
        "preferred_wait_ms", arrive -> arrive.addPreferredAgentIds("ana").setPreferredWaitMs(-1));
    assertInvalid("excluded_agent_ids", arrive -> arrive.addExcludedAgentIds(NO_NAME));
    assertInvalid("waiting_since_ms", arrive -> arrive.setWaitingSinceMs(-1));
    assertInvalid("enter_ms", arrive -> arrive.setEnterMs(-1));
  }

  private void assertInvalid(String field, Consumer<Arrive.Builder> filling) {
    Arrive.Builder arrive = GatewayDesk.arrival("call-1", "sales").toBuilder();
    filling.accept(arrive);
    Rejected rejected = phone.refused(command -> command.setArrive(arrive));
    assertEquals(Reason.REASON_INVALID_VALUE, rejected.getReason(), rejected::toString);
    assertEquals(field, rejected.getField(), rejected::toString);
    assertTrue(rejected.getDetail().startsWith(field + " "), rejected::toString);
  }

  @Test
  void shouldRefuseTimesThatLieTooFarAway() {
    long month = 31L * 24 * 60 * 60 * 1_000;
    assertEquals(
        Reason.REASON_TIME_OUT_OF_RANGE,
        refused(arrive -> arrive.setEnterMs(TestRouter.START_MS + month)).getReason());
    assertEquals(
        Reason.REASON_TIME_OUT_OF_RANGE,
        refused(arrive -> arrive.setWaitingSinceMs(TestRouter.START_MS - month)).getReason());
    assertEquals(
        Reason.REASON_TIME_OUT_OF_RANGE,
        refused(arrive -> arrive.setWaitingSinceMs(TestRouter.START_MS + 1_000)).getReason());
  }

  private Rejected refused(Consumer<Arrive.Builder> filling) {
    Arrive.Builder arrive = GatewayDesk.arrival("call-1", "sales").toBuilder();
    filling.accept(arrive);
    return phone.refused(command -> command.setArrive(arrive));
  }

  @Test
  void shouldAnswerWhatIsWrongWithADirectArrival() {
    assertEquals("key", direct(arrive -> arrive.setKey("")).getField());
    assertEquals("channel", direct(ArriveDirect.Builder::clearChannel).getField());
    assertEquals("queue_id", direct(ArriveDirect.Builder::clearQueueId).getField());
    assertEquals("agent_id", direct(ArriveDirect.Builder::clearAgentId).getField());
    assertEquals(
        Reason.REASON_QUEUE_UNKNOWN, direct(arrive -> arrive.setQueueId("none")).getReason());
    assertEquals(
        Reason.REASON_AGENT_UNKNOWN, direct(arrive -> arrive.setAgentId("none")).getReason());
    assertEquals(Reason.REASON_AGENT_NOT_SIGNED_IN, direct(arrive -> {}).getReason());
  }

  private Rejected direct(Consumer<ArriveDirect.Builder> filling) {
    ArriveDirect.Builder arrive =
        ArriveDirect.newBuilder()
            .setKey("call-1")
            .setChannel(Channel.CHANNEL_PHONE)
            .setQueueId("sales")
            .setAgentId("ana");
    filling.accept(arrive);
    return phone.refused(command -> command.setArriveDirect(arrive));
  }

  @Test
  void shouldAnswerATouchOfNothing() {
    assertEquals("key", phone.refused(command -> command.setTouch(Touch.newBuilder())).getField());
    assertEquals(
        Reason.REASON_INTERACTION_UNKNOWN,
        phone
            .refused(command -> command.setTouch(Touch.newBuilder().setKey("never-seen")))
            .getReason());
  }
}

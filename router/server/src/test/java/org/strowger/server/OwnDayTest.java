package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.CapacityTaken;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ChannelLimit;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.FiguresView;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.GetDayRequest;
import org.strowger.proto.v1.GetDayResponse;
import org.strowger.proto.v1.Proficiency;
import org.strowger.proto.v1.RatioView;
import org.strowger.proto.v1.Team;
import org.strowger.proto.v1.WorkResponse.ResponseCase;
import org.strowger.server.journal.MemoryJournal;

/** What agents are told of themselves: how much of their capacity is taken, and their day. */
class OwnDayTest {
  private static final long MINUTE_MS = 60_000;

  private final MemoryJournal journal = new MemoryJournal();
  private TestRouter router =
      TestRouter.start(
              TestRouter.CONFIG, new RoutingCore(), journal, new HandClock(TestRouter.START_MS))
          .withSales("ana", "bo");
  private final GatewayDesk gateway = GatewayDesk.connected(router.channel(), "switch");

  @AfterEach
  void close() {
    router.close();
  }

  // ---- capacity

  @Test
  void anOfferTakesCapacityAndWhatIsFullSaysSo() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    assertEquals("one-call 0/1, CHANNEL_PHONE 0/1", capacity("ana"));
    gateway.arrive("vogt", "sales");
    long offer = ana.next(ResponseCase.OFFER_MADE).getOfferMade().getOfferId();
    assertEquals("one-call 1/1, CHANNEL_PHONE 1/1 full", capacity("ana"));
    ana.decline(offer);
    assertEquals("one-call 0/1, CHANNEL_PHONE 0/1", capacity("ana"));
  }

  @Test
  void channelsTakeTheirUnitsAndAChannelMayHaveNoRoomWhereTheTotalHas() {
    mayAlsoChat("ana", limit(Channel.CHANNEL_PHONE, 1, 2), limit(Channel.CHANNEL_CHAT, 3, 1));
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    arrive("chat-1", Channel.CHANNEL_CHAT);
    ana.acceptNext();
    assertEquals("both 1/4, CHANNEL_PHONE 0/1, CHANNEL_CHAT 1/3", capacity("ana"));
    gateway.arrive("call-1", "sales");
    ana.acceptNext();
    assertEquals("both 3/4, CHANNEL_PHONE 1/1 full, CHANNEL_CHAT 1/3", capacity("ana"));
    arrive("chat-2", Channel.CHANNEL_CHAT);
    ana.acceptNext();
    assertEquals("both 4/4, CHANNEL_PHONE 1/1 full, CHANNEL_CHAT 2/3 full", capacity("ana"));
  }

  @Test
  void nobodyIsToldOfATotalThatTheChannelsNeverComeTo() {
    mayAlsoChat("ana", limit(Channel.CHANNEL_CHAT, 3, 1));
    assertEquals("both 0/3, CHANNEL_CHAT 0/3", capacity("ana"));
  }

  @Test
  void whatSleepsGivesItsCapacityBackAndADirectCallTakesNoneUnlessItCounts() {
    mayAlsoChat("ana", limit(Channel.CHANNEL_PHONE, 1, 2), limit(Channel.CHANNEL_CHAT, 3, 1));
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    gateway.send(command ->
        command
            .getArriveDirectBuilder()
            .setKey("own")
            .setChannel(Channel.CHANNEL_PHONE)
            .setQueueId("sales")
            .setAgentId("ana"));
    ana.next(ResponseCase.ASSIGNMENT_STARTED);
    assertEquals("both 0/4, CHANNEL_PHONE 0/1, CHANNEL_CHAT 0/3", capacity("ana"));
    arrive("chat-1", Channel.CHANNEL_CHAT);
    long chat = ana.acceptNext();
    assertEquals("both 1/4, CHANNEL_PHONE 0/1, CHANNEL_CHAT 1/3", capacity("ana"));
    long wakeMs = router.clock.timeMs() + MINUTE_MS;
    assertFalse(
        ana.ask(request ->
                request.getParkInteractionBuilder().setInteractionId(chat).setUntilMs(wakeMs))
            .hasRejected());
    assertEquals("both 0/4, CHANNEL_PHONE 0/1, CHANNEL_CHAT 0/3", capacity("ana"));
  }

  // ---- the day

  @Test
  void theDayIsWhatTheRouterCountedAlsoAfterARestart() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    router.clock.advance(10 * MINUTE_MS);
    gateway.arrive("vogt", "sales");
    long call = ana.acceptNext();
    router.clock.advance(3 * MINUTE_MS);
    ana.ask(request -> request.getHoldInteractionBuilder().setInteractionId(call));
    router.clock.advance(MINUTE_MS);
    ana.end(call);
    gateway.arrive("ruiz", "sales");
    ana.decline(ana.next(ResponseCase.OFFER_MADE).getOfferMade().getOfferId());

    GetDayResponse day = day("ana");
    FiguresView today = day.getToday();
    assertEquals(2, today.getOffers());
    assertEquals(1, today.getAccepted());
    assertEquals(1, today.getDeclined());
    assertEquals(1, today.getHandled());
    assertEquals(3 * MINUTE_MS, today.getTalkMs());
    assertEquals(MINUTE_MS, today.getHoldMs());
    assertEquals(
        RatioView.newBuilder().setOver(4 * MINUTE_MS).setUnder(14 * MINUTE_MS).build(),
        day.getOccupancy());
    assertEquals(TestRouter.START_MS - TestRouter.START_MS % (1_440 * MINUTE_MS), day.getFromMs());
    assertEquals(router.clock.timeMs(), day.getTimeMs());

    long nowMs = router.clock.timeMs();
    router.close();
    MemoryJournal kept = new MemoryJournal();
    journal.entries().forEach(kept::append);
    router = TestRouter.start(TestRouter.CONFIG, new RoutingCore(), kept, new HandClock(nowMs));
    FiguresView counted = day("ana").getToday();
    assertEquals(today, counted.toBuilder().clearNotReadyMs().build(), "but for the connection");
    assertEquals(day.getOccupancy(), day("ana").getOccupancy());
  }

  @Test
  void timeThatRunsOnIsInTheDayAndMidnightBeginsAnotherOne() {
    AgentDesk.available(router.channel(), "ana");
    router.clock.advance(10 * MINUTE_MS);
    assertEquals(10 * MINUTE_MS, day("ana").getToday().getIdleMs());
    long leftMs = 1_440 * MINUTE_MS - router.clock.timeMs() % (1_440 * MINUTE_MS);
    router.clock.advance(leftMs + 2 * MINUTE_MS);
    GetDayResponse next = day("ana");
    assertEquals(2 * MINUTE_MS, next.getToday().getIdleMs());
    assertEquals(router.clock.timeMs() - 2 * MINUTE_MS, next.getFromMs());
  }

  @Test
  void theTeamIsToldTogetherAndOnlyWhereItIsThreePeopleWhoWereThereForAWhile() {
    router.define(
        Definition.newBuilder().setTeam(Team.newBuilder().setTeamId("north")),
        Definition.newBuilder().setTeam(Team.newBuilder().setTeamId("south")),
        inTeams("ana", "north"),
        inTeams("bo", "north", "south"),
        inTeams("cy", "south"),
        inTeams("di", "north"));
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    AgentDesk.available(router.channel(), "bo");
    AgentDesk.available(router.channel(), "cy");
    router.clock.advance(20 * MINUTE_MS);
    AgentDesk.available(router.channel(), "di");
    gateway.arrive("vogt", "sales");
    ana.acceptNext();
    assertFalse(day("ana").hasTeam(), "two of the north were there for long enough");

    router.clock.advance(10 * MINUTE_MS);
    GetDayResponse day = day("ana");
    assertEquals(3, day.getTeam().getAgents());
    assertEquals(1, day.getTeam().getOffers());
    assertEquals((30 + 30 + 10) * MINUTE_MS, day.getTeam().getAvailableMs());
    assertEquals(4, day("bo").getTeam().getAgents(), "who is in two teams counts once");
    assertFalse(day("cy").hasTeam(), "the south is two people");
  }

  @Test
  void aDayOfNobodyIsRefusedWithWhatIsWrong() {
    assertEquals(
        "agent_id is zoe, and nobody of that id is defined",
        refused(Status.Code.NOT_FOUND, "zoe").getDescription());
    String empty = String.valueOf(refused(Status.Code.INVALID_ARGUMENT, "").getDescription());
    assertEquals("agent_id", empty.substring(0, Math.min(8, empty.length())), empty);
  }

  // ---- what a test does

  private Status refused(Status.Code code, String agent) {
    Status status = assertThrows(StatusRuntimeException.class, () -> day(agent)).getStatus();
    assertEquals(code, status.getCode());
    return status;
  }

  private GetDayResponse day(String agent) {
    return AgentServiceGrpc.newBlockingStub(router.channel())
        .getDay(GetDayRequest.newBuilder().setAgentId(agent).build());
  }

  /** Profiles, then channels: what is taken of what there is. */
  private String capacity(String agent) {
    CapacityTaken taken = day(agent).getCapacity();
    StringBuilder text = new StringBuilder();
    taken
        .getProfilesList()
        .forEach(one ->
            text.append(one.getCapacityProfileId())
                .append(" ")
                .append(one.getUnits())
                .append("/")
                .append(one.getUnitsMax()));
    taken
        .getChannelsList()
        .forEach(one ->
            text.append(", ")
                .append(one.getChannel())
                .append(" ")
                .append(one.getInHand())
                .append("/")
                .append(one.getMax())
                .append(one.getHasRoom() ? "" : " full"));
    return text.toString();
  }

  private void mayAlsoChat(String agent, ChannelLimit... limits) {
    router.define(
        Definition.newBuilder()
            .setCapacityProfile(
                CapacityProfile.newBuilder()
                    .setCapacityProfileId("both")
                    .setTotal(limits.length == 1 ? 100 : 4)
                    .addAllLimits(List.of(limits))),
        Definition.newBuilder().setAgent(agent(agent).setCapacityProfileId("both")));
  }

  private static ChannelLimit limit(Channel channel, int max, int units) {
    return ChannelLimit.newBuilder().setChannel(channel).setMax(max).setUnits(units).build();
  }

  private static Definition.Builder inTeams(String agent, String... teams) {
    return Definition.newBuilder()
        .setAgent(agent(agent).setCapacityProfileId("one-call").addAllTeamIds(List.of(teams)));
  }

  private static Agent.Builder agent(String id) {
    return Agent.newBuilder()
        .setAgentId(id)
        .addProficiencies(Proficiency.newBuilder().setSkillId("talk").setLevel(5));
  }

  private void arrive(String key, Channel channel) {
    gateway.send(command ->
        command.setArrive(GatewayDesk.arrival(key, "sales").toBuilder().setChannel(channel)));
    gateway.next(UpdateCase.QUEUED);
  }
}

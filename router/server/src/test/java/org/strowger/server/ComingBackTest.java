package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Disposition;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.PastSegment;
import org.strowger.proto.v1.Target;
import org.strowger.proto.v1.WorkResponse.ResponseCase;
import org.strowger.proto.v1.WrapUpPolicy;
import org.strowger.server.journal.MemoryJournal;

/** Customers who come back: their next agent is told what they had before. */
class ComingBackTest {
  private final MemoryJournal journal = new MemoryJournal();
  private TestRouter router =
      TestRouter.start(
              TestRouter.CONFIG, new RoutingCore(), journal, new HandClock(TestRouter.START_MS))
          .withSales("ana", "bo")
          .define(
              Definition.newBuilder()
                  .setDisposition(Disposition.newBuilder().setDispositionId("sold")));
  private GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void whatACustomerHadBeforeComesWithTheOfferAndWhatWasBeforeThat() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    long first = serve(ana, "monday", 0);
    router.clock.advance(86_400_000);
    long second = serve(ana, "tuesday", first);
    router.clock.advance(86_400_000);
    comesBack("wednesday", second);

    List<PastSegment> past = offered(ana);
    assertEquals(List.of(first, second), ids(past));
    assertEquals(
        PastSegment.newBuilder()
            .setInteractionId(first)
            .setChannel(Channel.CHANNEL_PHONE)
            .setQueueId("sales")
            .setArrivedMs(TestRouter.START_MS)
            .setAcceptedMs(TestRouter.START_MS)
            .setEndedMs(TestRouter.START_MS + 5_000)
            .setReason(EndReason.END_REASON_AGENT_ENDED)
            .setAgentId("ana")
            .build(),
        past.getFirst());
  }

  @Test
  void whoLeftWhileWaitingHadNobodyAndIsToldOf() {
    phone.arrive("first", "sales");
    long first = phone.next(UpdateCase.QUEUED).getQueued().getInteractionId();
    router.clock.advance(7_000);
    phone.abandon("first");
    phone.next(UpdateCase.ENDED);
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    comesBack("second", first);
    PastSegment before = offered(ana).getFirst();
    assertEquals(EndReason.END_REASON_ABANDONED, before.getReason());
    assertEquals("", before.getAgentId());
    assertEquals(0, before.getAcceptedMs());
    assertEquals(7_000, before.getEndedMs() - before.getArrivedMs());
  }

  @Test
  void whatIsFiledInWrapUpIsKnownWhenTheCustomerComesBack() {
    router.define(
        Definition.newBuilder()
            .setQueue(
                TestRouter.sales().toBuilder()
                    .setWrapUpMs(60_000)
                    .setWrapUp(WrapUpPolicy.getDefaultInstance())));
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    long first = serve(ana, "first", 0);
    ana.ask(request ->
        request.getSetDispositionBuilder().setInteractionId(first).setDispositionId("sold"));
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    comesBack("second", first);
    assertEquals("sold", offered(bo).getFirst().getDispositionId());
  }

  @Test
  void whoWasHandedOnBringsBothPartsAndWhatWasBeforeThem() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    long first = serve(ana, "monday", 0);
    comesBack("tuesday", first);
    long second = ana.acceptNext();
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    ana.ask(request ->
        request
            .getTransferInteractionBuilder()
            .setInteractionId(second)
            .setTarget(Target.newBuilder().setAgentId("bo")));
    var handedOn = bo.next(ResponseCase.OFFER_MADE).getOfferMade();
    assertEquals(List.of(first, second), ids(handedOn.getInteraction().getPastList()));
    bo.accept(handedOn.getOfferId());
    long third = handedOn.getInteraction().getInteractionId();
    bo.end(third);
    phone.next(UpdateCase.ENDED);
    comesBack("wednesday", third);
    assertEquals(List.of(first, second, third), ids(offered(ana)));
  }

  @Test
  void whoSignsInAgainIsToldItAgain() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    long first = serve(ana, "monday", 0);
    comesBack("tuesday", first);
    ana.acceptNext();
    ana.drop();
    AgentDesk again = AgentDesk.open(router.channel());
    again.signIn("ana", Activity.ACTIVITY_AVAILABLE, 0);
    var snapshot = again.next(ResponseCase.SNAPSHOT).getSnapshot();
    assertEquals(List.of(first), ids(snapshot.getAssignments(0).getInteraction().getPastList()));
  }

  @Test
  void whatNobodyRemembersIsNothing() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    comesBack("first", 4_711);
    assertEquals(List.of(), offered(ana));
  }

  @Test
  void aRestartForgetsNothingOfIt() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    long first = serve(ana, "monday", 0);
    long second = serve(ana, "tuesday", first);
    long nowMs = router.clock.timeMs();
    router.close();
    MemoryJournal kept = new MemoryJournal();
    journal.entries().forEach(kept::append);
    router = TestRouter.start(TestRouter.CONFIG, new RoutingCore(), kept, new HandClock(nowMs));
    phone = GatewayDesk.connected(router.channel(), "phone-again");
    AgentDesk again = AgentDesk.available(router.channel(), "ana");
    comesBack("wednesday", second);
    assertEquals(List.of(first, second), ids(offered(again)));
  }

  // ---- what a test does

  /** One who comes back to {@code related}, 0 = to nothing, is served for five seconds. */
  private long serve(AgentDesk agent, String key, long related) {
    comesBack(key, related);
    long interaction = agent.acceptNext();
    router.clock.advance(5_000);
    agent.end(interaction);
    phone.next(UpdateCase.ENDED);
    return interaction;
  }

  private void comesBack(String key, long related) {
    phone.send(command ->
        command.setArrive(
            GatewayDesk.arrival(key, "sales").toBuilder().setRelatedInteractionId(related)));
  }

  private static List<PastSegment> offered(AgentDesk agent) {
    return agent.next(ResponseCase.OFFER_MADE).getOfferMade().getInteraction().getPastList();
  }

  private static List<Long> ids(List<PastSegment> past) {
    return past.stream().map(PastSegment::getInteractionId).toList();
  }
}

package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.strowger.proto.v1.ExplainAgentRequest;
import org.strowger.proto.v1.ExplainAgentResponse;
import org.strowger.proto.v1.ExplainInteractionRequest;
import org.strowger.proto.v1.ExplainInteractionResponse;
import org.strowger.proto.v1.ExplainServiceGrpc;
import org.strowger.proto.v1.FlipKind;
import org.strowger.proto.v1.Rule;
import org.strowger.proto.v1.WaitCause;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.proto.v1.WorkResponse.ResponseCase;

/** People ask a running router why, over real gRPC. */
class ExplainServiceTest {
  private final TestRouter router = TestRouter.start().withSales("ana", "bo");
  private final GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
  private final ExplainServiceGrpc.ExplainServiceBlockingStub explain =
      ExplainServiceGrpc.newBlockingStub(router.channel());

  @AfterEach
  void close() {
    router.close();
  }

  private ExplainInteractionResponse why(long interaction, long atSequence) {
    return explain.explainInteraction(
        ExplainInteractionRequest.newBuilder()
            .setInteractionId(interaction)
            .setAtSequence(atSequence)
            .build());
  }

  @Test
  void whoWaitsIsExplainedAsItStands() {
    phone.arrive("call-1", "sales");
    phone.awaitAck(1);
    ExplainInteractionResponse why = why(1, 0);
    assertEquals(WaitCause.WAIT_CAUSE_NO_ONE_STAFFED, why.getExplanation().getCause());
    assertEquals(2, why.getExplanation().getAgentsInAll());
    assertEquals(Rule.RULE_NOT_SIGNED_IN, why.getExplanation().getRemoved(0).getRule());
    assertEquals(2, why.getExplanation().getRemoved(0).getCount());
    assertEquals("ana: is not signed in", why.getExplanation().getAgents(0).getSentence());
    assertEquals(FlipKind.FLIP_KIND_SIGNED_IN, why.getExplanation().getFlips(0).getKind());
    assertFalse(why.hasDecision());
  }

  @Test
  void aDecisionOfThePastIsExplainedFromTheJournal() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    WorkResponse offer = ana.next(ResponseCase.OFFER_MADE);
    ana.accept(offer.getOfferMade().getOfferId());

    ExplainInteractionResponse then = why(1, offer.getSequence());
    assertEquals(offer.getSequence(), then.getSequence());
    assertEquals(
        "interaction 1 of queue sales goes to ana, who alone could be offered it",
        then.getExplanation().getSentence());
    assertEquals(List.of("ana"), then.getExplanation().getOfferedToList());
    assertEquals(1, then.getExplanation().getAgents(0).getRank());

    ExplainInteractionResponse accepted = why(1, offer.getSequence() + 1);
    assertEquals(
        "interaction 1 of queue sales is with ana", accepted.getExplanation().getSentence());
    assertEquals(offer.getSequence(), accepted.getDecisionSequence());
    assertEquals(then.getExplanation(), accepted.getDecision());
  }

  @Test
  void anAgentIsToldWhatWouldComeNext() {
    phone.arrive("call-1", "sales");
    phone.awaitAck(1);
    ExplainAgentResponse why =
        explain.explainAgent(ExplainAgentRequest.newBuilder().setAgentId("bo").build());
    assertEquals(1, why.getNextInteractionId());
    assertEquals(1, why.getWaiting());
    assertEquals(Rule.RULE_NOT_SIGNED_IN, why.getLines(0).getObstacle().getRule());
    assertEquals(1, why.getLines(0).getPlace());
  }

  @Test
  void whatIsNotThereAndWhatCanNotBeIsRefusedInWords() {
    refuses(Status.Code.NOT_FOUND, "interaction 77 is not there", () -> why(77, 0));
    refuses(Status.Code.NOT_FOUND, "the newest sequence is ", () -> why(77, 1_000_000));
    refuses(Status.Code.NOT_FOUND, "was not there at sequence 1", () -> why(77, 1));
    refuses(Status.Code.INVALID_ARGUMENT, "at_sequence", () -> why(1, -1));
    refuses(
        Status.Code.INVALID_ARGUMENT,
        "most",
        () ->
            explain.explainAgent(
                ExplainAgentRequest.newBuilder().setAgentId("ana").setMost(5_000).build()));
  }

  private static void refuses(Status.Code code, String words, Executable call) {
    Status status = assertThrows(StatusRuntimeException.class, call).getStatus();
    assertEquals(code, status.getCode(), String.valueOf(status));
    assertTrue(String.valueOf(status.getDescription()).contains(words), status.getDescription());
  }
}

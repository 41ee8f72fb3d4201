package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.key;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.CancelConsultation;
import org.strowger.core.command.AgentCommand.CompleteConsultation;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.JoinConsultation;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.event.InteractionEvent.ConsultationJoined;
import org.strowger.core.event.InteractionEvent.CustomerHandedOver;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Links;
import org.strowger.core.model.Origin;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.Target.ToQueue;

/** Agents ask colleagues while the customer waits; the colleague's time is the colleague's. */
class ConsultationTest {
  private static final AgentId ANA = new AgentId("ana");
  private static final AgentId BEA = new AgentId("bea");
  private static final InteractionId CALL = new InteractionId(1);
  private static final InteractionId ASKED = new InteractionId(2);
  private static final ToQueue BILLING = new ToQueue(new QueueId("billing"));

  private final CallCentre centre =
      new CallCentre()
          .skills("billing")
          .has(queue("sales").wrapUp(10 * SECOND))
          .has(queue("billing", needs("billing", 1)).wrapUp(4 * SECOND))
          .agent("ana")
          .agent("bea", can("billing", 1))
          .signsIn("ana")
          .calls("c1", "sales")
          .accepts("ana")
          .signsIn("bea");

  @Test
  void shouldHoldTheCustomerAndOfferTheQuestionToAColleague() {
    asks();
    assertEquals(CALL, centre.last(InteractionHeld.class).interaction());
    InteractionArrived asked = centre.last(InteractionArrived.class);
    assertEquals(new Links(CALL, null, CALL, Origin.CONSULTATION, 1, "may I?"), asked.links());
    assertEquals(BEA, centre.last(OfferMade.class).agent());
  }

  @Test
  void whatTheColleagueWasToldStaysToldWhenTheyGetTheCustomer() {
    asks().accepts("bea").does(new CompleteConsultation(ANA, ASKED));
    Links links = SnapshotTest.row(centre.core(), ASKED).record().journey().links();
    assertEquals(new Links(CALL, CALL, null, Origin.TRANSFER, 2, "may I?"), links);
  }

  @Test
  void shouldLeaveTheCustomerToTheColleague() {
    asks().refuses(new CompleteConsultation(ANA, ASKED), Reason.CONSULTATION_NOT_ACCEPTED);
    centre
        .accepts("bea")
        .refuses(new CompleteConsultation(BEA, ASKED), Reason.INTERACTION_NOT_YOURS);
    centre.does(new CompleteConsultation(ANA, ASKED));
    assertEquals(CALL, centre.last(CustomerHandedOver.class).from());
    InteractionEnded ended = centre.last(InteractionEnded.class);
    assertEquals(EndReason.TRANSFERRED, ended.reason());
    assertEquals(centre.timeMs() + 10 * SECOND, ended.wrapUpDeadlineMs());
    assertEquals(ASKED, centre.interaction("c1"), "the customer's key goes on");
    centre.does(new EndByCustomer(key("c1")));
    assertEquals(BEA, centre.last(InteractionEnded.class).agent());
  }

  @Test
  void shouldJoinAllThreeUntilTheCustomerLeaves() {
    asks().accepts("bea").does(new JoinConsultation(ANA, ASKED));
    assertEquals(new ConsultationJoined(ASKED, CALL), centre.last(ConsultationJoined.class));
    assertEquals(CALL, centre.last(InteractionRetrieved.class).interaction());
    centre.refuses(new JoinConsultation(ANA, ASKED), Reason.CONSULTATION_JOINED);
    centre.does(new EndByCustomer(key("c1")));
    assertEquals(
        EndReason.CONSULTATION_OVER, centre.lastOf(InteractionEnded.class).getFirst().reason());
    assertEquals(
        centre.timeMs() + 4 * SECOND,
        centre.lastOf(InteractionEnded.class).getFirst().wrapUpDeadlineMs(),
        "who helped has paperwork too");
  }

  @Test
  void shouldGoOnWhenTheColleagueLeaves() {
    asks().accepts("bea").does(new JoinConsultation(ANA, ASKED));
    centre.does(new EndInteraction(BEA, ASKED));
    assertEquals(EndReason.AGENT_ENDED, centre.last(InteractionEnded.class).reason());
    centre.does(new EndInteraction(ANA, CALL));
  }

  @Test
  void shouldTakeTheQuestionBack() {
    asks().does(new CancelConsultation(ANA, ASKED));
    assertEquals(EndReason.CONSULTATION_OVER, centre.last(InteractionEnded.class).reason());
    assertEquals(CALL, centre.last(InteractionRetrieved.class).interaction());
    centre.refuses(new CancelConsultation(ANA, ASKED), Reason.INTERACTION_ENDED);
    centre.refuses(new CancelConsultation(ANA, CALL), Reason.NOT_A_CONSULTATION);
  }

  @Test
  void shouldAskNobodyAnyMoreWhenTheAgentIsGone() {
    asks().accepts("bea").losesConnection("bea").signsIn("bea");
    centre.losesConnection("bea").signsIn("ana").losesConnection("ana").passes(30 * SECOND);
    assertTrue(
        centre.lastOf(InteractionEnded.class).stream()
            .anyMatch(one -> one.interaction().equals(ASKED)));
  }

  @Test
  void shouldNeitherTransferNorAskAboutAConsultation() {
    asks().accepts("bea");
    centre.refuses(
        new TransferInteraction(BEA, ASKED, BILLING, ""), Reason.INTERACTION_IS_CONSULTATION);
    centre.refuses(
        new StartConsultation(BEA, ASKED, BILLING, ""), Reason.INTERACTION_IS_CONSULTATION);
  }

  @Test
  void shouldEndTheQuestionWithABlindTransfer() {
    asks().does(new TransferInteraction(ANA, CALL, BILLING, ""));
    assertEquals(ASKED, centre.lastOf(InteractionEnded.class).getFirst().interaction());
    centre.offers("c1", "bea");
  }

  private CallCentre asks() {
    return centre.does(new StartConsultation(ANA, CALL, BILLING, "may I?"));
  }
}

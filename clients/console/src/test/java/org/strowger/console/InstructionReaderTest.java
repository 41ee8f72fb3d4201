package org.strowger.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.InterveneRequest;

/** What supervisors type. */
final class InstructionReaderTest {
  private static InterveneRequest intervention(String line) throws UnclearInstruction {
    return assertInstanceOf(Instruction.Intervene.class, InstructionReader.read(line)).request();
  }

  @Test
  void everyInterventionCanBeTyped() throws UnclearInstruction {
    assertEquals(12, intervention("move 12 billing").getMoveInteraction().getInteractionId());
    assertEquals("billing", intervention("move 12 billing").getMoveInteraction().getQueueId());
    assertEquals(10, intervention("priority 12 10").getReprioritise().getPriority());
    assertEquals("ana", intervention("assign 12 ana").getAssignInteraction().getAgentId());
    assertEquals(12, intervention("rescind 12").getRescindOffers().getInteractionId());
    assertEquals("sales", intervention("drain billing sales").getDrainQueue().getToQueueId());
    assertEquals(12, intervention("end 12").getForceEnd().getInteractionId());
    assertEquals(
        Activity.ACTIVITY_AVAILABLE,
        intervention("available ana").getForceActivity().getActivity());
    assertEquals(Activity.ACTIVITY_AWAY, intervention("away ana").getForceActivity().getActivity());
    assertEquals("ana", intervention("  sign-out   ana ").getForceSignOut().getAgentId());
    assertEquals("ana", intervention("answer ana 12").getAnswerHelp().getAgentId());
    assertEquals(12, intervention("answer ana 12").getAnswerHelp().getInteractionId());
  }

  @Test
  void overCapacityMayStandAnywhereAndTheNoteTakesTheRest() throws UnclearInstruction {
    InterveneRequest request = intervention("assign --over-capacity 12 ana --note knows the case");
    assertTrue(request.getAssignInteraction().getBeyondCapacity());
    assertEquals("knows the case", request.getNote());
    assertFalse(intervention("assign 12 ana").getAssignInteraction().getBeyondCapacity());
    assertEquals(
        "late",
        assertInstanceOf(
                Instruction.Intervene.class,
                InstructionReader.read(List.of("end", "12", "--note", "late")))
            .request()
            .getNote());
  }

  @Test
  void aNumberIsAnInteractionAndAnythingElseAnAgent() throws UnclearInstruction {
    assertEquals(new Instruction.ExplainInteraction(12), InstructionReader.read("explain 12"));
    assertEquals(new Instruction.ExplainAgent("ana"), InstructionReader.read("explain ana"));
    assertEquals(new Instruction.ListInteractions(""), InstructionReader.read("list"));
    assertEquals(
        new Instruction.ListInteractions("billing"), InstructionReader.read("list billing"));
  }

  @Test
  void whatIsUnclearIsAnsweredWithWhatIsExpected() {
    unclear("drain billing", "it must read: drain QUEUE TO-QUEUE");
    unclear("move twelve billing", "\"twelve\" is not an interaction's number");
    unclear("move -1 billing", "\"-1\" is not an interaction's number");
    unclear("priority 12 9999999999", "\"9999999999\" is not a priority");
    unclear("end 12 --over-capacity", "end ID has no option --over-capacity");
    unclear("explain", "it must read: explain ID|AGENT");
  }

  private static void unclear(String line, String message) {
    assertEquals(
        message,
        assertThrows(UnclearInstruction.class, () -> InstructionReader.read(line)).getMessage());
  }

  @Test
  void everyVerbHasALineOfHelp() {
    assertEquals(InstructionVerb.values().length, InstructionReader.help().size());
  }
}

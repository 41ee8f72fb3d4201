package org.strowger.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InvalidValue;

class SharedIdsTest {
  @Test
  void oneIdIsOneObject() {
    AgentId first = SharedIds.agent("a-shared-agent");

    assertSame(first, SharedIds.agent(String.join("-", "a", "shared", "agent")));
  }

  /** "Aa" and "BB" have one hash, so they take each other's place. */
  @Test
  void idsThatMeetInOneSlotStayApart() {
    for (int i = 0; i < 3; i++) {
      assertEquals(new AgentId("Aa"), SharedIds.agent("Aa"));
      assertEquals(new AgentId("BB"), SharedIds.agent("BB"));
    }
  }

  @Test
  void moreIdsThanThereAreSlotsAreAllThemselves() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 40_000; i++) {
        assertEquals("agent-" + i, SharedIds.agent("agent-" + i).value());
      }
    }
  }

  @Test
  void whatIsNoIdIsRefusedEachTime() {
    assertThrows(InvalidValue.class, () -> SharedIds.queue("no id"));
    assertThrows(InvalidValue.class, () -> SharedIds.queue("no id"));
  }
}

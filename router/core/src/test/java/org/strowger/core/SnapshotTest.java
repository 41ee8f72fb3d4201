package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.QueueSketch.queue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.PlanStep;

/** The whole state goes into rows and comes back, proved by hash. */
class SnapshotTest {
  @Test
  void shouldRestoreEveryKindOfRow() {
    CallCentre centre = centreWithEverything();
    StateMachine restored = restore(rows(centre.core()));
    restored.check();
    assertEquals(centre.core().stateHash(), restored.stateHash());
    assertEquals(rows(centre.core()), rows(restored));
    assertEquals(centre.core().nextDeadlineMs(), restored.nextDeadlineMs());
  }

  @Test
  void shouldGiveAnotherHashToAnotherState() {
    CallCentre centre = centreWithEverything();
    long before = centre.core().stateHash();
    centre.signsIn("signed-out");
    assertNotEquals(before, centre.core().stateHash());
  }

  @Test
  void shouldStopAtAnEventThatDoesNotFitTheState() {
    StateMachine core = new RoutingCore();
    Event impossible = new WrapUpEnded(new InteractionId(5), new AgentId("ana"), Cause.AGENT);
    assertThrows(IllegalStateException.class, () -> core.replay(impossible, 1, 1));
  }

  @Test
  void shouldStopWhenTimeGoesBack() {
    StateMachine core = new CallCentre().core();
    assertThrows(
        IllegalStateException.class, () -> core.apply(new AdvanceTime(), 99, 5, new Recorder()));
  }

  static List<Event> rows(StateMachine core) {
    List<Event> rows = new ArrayList<>();
    core.writeRows(rows::add);
    return rows;
  }

  static StateMachine restore(List<Event> rows) {
    StateMachine restored = new RoutingCore();
    rows.forEach(row -> restored.replay(row, 0, 0));
    return restored;
  }

  private static CallCentre centreWithEverything() {
    CallCentre centre = new CallCentre().skills("german");
    centre.plan("widen", new PlanStep(60 * SECOND, 1), new PlanStep(120 * SECOND, 2));
    centre.has(queue("q").plan("widen").wrapUp(500 * SECOND));
    for (String id : List.of("wrapping", "holding", "offered", "lost", "resting", "signed-out")) {
      centre.agent(id);
    }
    centre.signsIn("wrapping").calls("c1", "q").accepts("wrapping").ends("wrapping");
    centre.signsIn("holding").calls("c2", "q").accepts("holding");
    centre.does(new HoldInteraction(new AgentId("holding"), centre.interaction("c2")));
    centre.signsIn("resting").calls("c3", "q").declines("resting").hangsUp("c3");
    centre.signsIn("lost").losesConnection("lost");
    centre.signsIn("offered").calls("c4", "q");
    centre.passes(SECOND).calls("waiting", "q").calls("abandoned", "q").hangsUp("abandoned");
    return centre.does(new LoseGatewayConnection(new GatewayId("switch"), 1));
  }
}

package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.ConfigurationCommand.DefineCalendar;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.RequestCallback;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Interval;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.PlanStep;

/** The whole state goes into rows and comes back, proved by hash. */
class SnapshotTest {
  @Test
  void shouldRestoreEveryKindOfRow() {
    CallCentre centre = centreWithEverything();
    assertEquals(
        Set.of(RowEvent.class.getPermittedSubclasses()),
        rows(centre.core()).stream()
            .filter(RowEvent.class::isInstance)
            .map(Event::getClass)
            .collect(Collectors.toSet()));
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

  /** What is known of an interaction that is in the tables. */
  static InteractionRow row(StateMachine core, InteractionId id) {
    return rows(core).stream()
        .filter(InteractionRow.class::isInstance)
        .map(InteractionRow.class::cast)
        .filter(row -> row.interaction().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static StateMachine restore(List<Event> rows) {
    StateMachine restored = new RoutingCore();
    rows.forEach(row -> restored.replay(row, 0, 0));
    return restored;
  }

  private static CallCentre centreWithEverything() {
    CallCentre centre = new CallCentre().skills("german");
    raceForOne(centre);
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
    centre.callsAs("carl", "again", "q").does(new RequestCallback(CallCentre.key("again")));
    centre.does(
        new DefineCalendar(
            new Calendar(new CalendarId("day"), List.of(new Interval(0, 2 * centre.timeMs())))));
    return centre.does(new LoseGatewayConnection(new GatewayId("switch"), 1));
  }

  /** Two are asked at once, one is faster, and the loser's offer is remembered. */
  private static void raceForOne(CallCentre centre) {
    OfferPolicy both = new OfferPolicy(2, false, 0, "", 0, 0, Activity.AWAY, 0, 0, null);
    centre.skills("race").has(queue("race", needs("race", 1)).offers(both));
    centre.agent("fast", can("race", 1)).agent("slow", can("race", 1));
    centre.signsIn("fast").signsIn("slow").calls("r1", "race").accepts("fast").signsOut("slow");
  }
}

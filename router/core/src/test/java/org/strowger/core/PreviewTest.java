package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.Command;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.command.SupervisorCommand.AssignInteraction;
import org.strowger.core.command.SupervisorCommand.DrainQueue;
import org.strowger.core.command.SupervisorCommand.ForceActivity;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.explain.Obstacle;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.SupervisorId;

/** A preview says what the command will do, and does nothing. */
class PreviewTest {
  private static final SupervisorId UTE = new SupervisorId("ute");
  private static final AgentId ANA = new AgentId("ana");
  private static final int HISTORIES = 12;
  private static final int COMMANDS = 2_500;

  private final CallCentre centre =
      new CallCentre()
          .skills("billing")
          .has(queue("billing", needs("billing", 1)))
          .has(queue("sales"))
          .agent("ana")
          .agent("bea", can("billing", 1));

  private Preview preview(SupervisorCommand command) {
    return Preview.of(
        command, SnapshotTest.rows(centre.core()), centre.sequence(), centre.timeMs());
  }

  private static AssignInteraction assign(long interaction, boolean beyondCapacity) {
    return new AssignInteraction(UTE, new InteractionId(interaction), ANA, beyondCapacity, "");
  }

  /** Over long random histories: for every kind of command, accepted and refused. */
  @Test
  void whatWasPreviewedIsWhatThenHappens() {
    Set<String> seen = new HashSet<>();
    for (long seed = 1; seed <= HISTORIES; seed++) {
      walk(seed, seen);
    }
    for (Class<?> kind : SupervisorCommand.class.getPermittedSubclasses()) {
      assertTrue(seen.contains(kind.getSimpleName() + " done"), () -> kind + " was done: " + seen);
    }
    assertTrue(seen.stream().anyMatch(one -> one.endsWith("refused")), seen::toString);
  }

  private static void walk(long seed, Set<String> seen) {
    RandomCommands random = new RandomCommands(seed);
    StateMachine live = new RoutingCore();
    long sequence = 0;
    for (int i = 1; i <= COMMANDS; i++) {
      Command command = random.next();
      long timeMs = random.timeMs();
      if (command instanceof SupervisorCommand asked) {
        // What is due by now is not the supervisor's doing.
        learn(random, Recorder.of(live, new AdvanceTime(), ++sequence, timeMs).events());
        long hash = live.stateHash();
        Preview preview = Preview.of(asked, SnapshotTest.rows(live), sequence, timeMs);
        assertEquals(hash, live.stateHash(), "a preview changes nothing");
        Recorder done = Recorder.of(live, command, ++sequence, timeMs);
        String where = "seed " + seed + ", command " + i + ": " + command;
        assertEquals(done.reply(), preview.reply(), where);
        assertEquals(done.events(), preview.events(), where);
        learn(random, done.events());
        boolean refused = done.reply() instanceof Rejected;
        seen.add(command.getClass().getSimpleName() + (refused ? " refused" : " done"));
      } else {
        learn(random, Recorder.of(live, command, ++sequence, timeMs).events());
      }
    }
  }

  private static void learn(RandomCommands random, List<Event> events) {
    events.forEach(random::learn);
  }

  @Test
  void aDrainedQueueIsPreviewedWithWhatTheRouterThenDecides() {
    centre.calls("c1", "billing").calls("c2", "billing").signsIn("ana").offersNothing();
    Preview preview =
        preview(new DrainQueue(UTE, new QueueId("billing"), new QueueId("sales"), ""));
    assertEquals(Reply.ACCEPTED, preview.reply());
    assertEquals(
        List.of(new InteractionId(1), new InteractionId(2)),
        preview.events().stream()
            .filter(InteractionMoved.class::isInstance)
            .map(moved -> ((InteractionMoved) moved).interaction())
            .toList());
    OfferMade offer = assertInstanceOf(OfferMade.class, preview.events().getLast());
    assertEquals(ANA, offer.agent());
    assertEquals(new InteractionId(1), offer.interaction());
  }

  @Test
  void anAssignmentSaysWhichRulesItSetsAside() {
    centre.signsIn("ana").calls("c1", "sales").accepts("ana").calls("c2", "billing");
    assertEquals(
        List.of(
            new Obstacle.SkillMissing(List.of(needs("billing", 1))),
            new Obstacle.NoCapacity(
                new CapacityProfileId("one-call"), List.of(new InteractionId(1)))),
        preview(assign(2, true)).overruled());
    Rejected refused = assertInstanceOf(Rejected.class, preview(assign(2, false)).reply());
    assertEquals(Reason.AGENT_NOT_READY, refused.reason());
  }

  @Test
  void whatIsOfferedToTheAgentLeavesRoomForItself() {
    centre.signsIn("ana").calls("c1", "sales").offers("c1", "ana");
    assertEquals(List.of(), preview(assign(1, false)).overruled());
  }

  @Test
  void whoIsAwayOrNotThereIsOverruledInWordsOrRefused() {
    centre.calls("c1", "sales");
    assertEquals(List.of(new Obstacle.NotSignedIn()), preview(assign(1, true)).overruled());
    centre.signsInAway("ana");
    assertEquals(
        List.of(new Obstacle.NotAvailable(Activity.AWAY, null)),
        preview(assign(1, true)).overruled());
    assertEquals(List.of(), preview(assign(99, true)).overruled());
  }

  @Test
  void deadlinesThatAreDueAnywayAreNotTheSupervisorsDoing() {
    centre.signsIn("ana").calls("c1", "sales").offers("c1", "ana");
    long later = centre.timeMs() + 3_600 * SECOND;
    Preview preview =
        Preview.of(
            new ForceActivity(UTE, ANA, Activity.AWAY, "lunch"),
            SnapshotTest.rows(centre.core()),
            centre.sequence(),
            later);
    assertTrue(preview.events().stream().noneMatch(OfferMade.class::isInstance), preview::toString);
    assertEquals(later, preview.timeMs());
  }

  @Test
  void aRefusedCommandHasNoEvents() {
    Preview preview = preview(new ForceSignOut(UTE, ANA));
    assertEquals(
        Reason.AGENT_NOT_SIGNED_IN, assertInstanceOf(Rejected.class, preview.reply()).reason());
    assertEquals(List.of(), preview.events());
  }
}

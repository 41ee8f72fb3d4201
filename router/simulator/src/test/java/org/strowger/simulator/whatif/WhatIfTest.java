package org.strowger.simulator.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.Preference;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SkillId;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.Call;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.Duty;
import org.strowger.simulator.Roster;
import org.strowger.simulator.RosterAgent;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.SyntheticDay;
import org.strowger.simulator.TraceRules;
import org.strowger.simulator.VirtualHost;
import org.strowger.simulator.routing.NamedPolicy;
import org.strowger.simulator.routing.QueueRouting;
import org.strowger.simulator.routing.Routing;
import org.strowger.simulator.routing.RoutingChanges;

class WhatIfTest {
  private static Recording record(Scenario scenario) throws BadInput {
    Recorder recorder = new Recorder();
    new VirtualHost(new RoutingCore(), scenario, recorder).run(_ -> {});
    return recorder.recording();
  }

  /** Multi-channel, with paperwork, declined and missed offers. */
  private static Recording smallDay() throws BadInput {
    return record(SyntheticDay.of(7, 3));
  }

  private static Call call(int atS, int priority, int handlingS, int patienceS) {
    return new Call(
        atS * 1_000L,
        new QueueId("BASIC"),
        Channel.PHONE,
        Requirements.NONE,
        priority,
        handlingS * 1_000L,
        0,
        patienceS * 1_000L);
  }

  /**
   * One agent talks with the first so long; an ordinary customer comes at 10, a VIP at 101, which
   * is 1 s too late to go first by a head start of 90 s.
   */
  private static Recording vipComesLate(int firstTalksS) throws BadInput {
    Proficiencies skills = new Proficiencies(List.of(new Proficiency(new SkillId("BASIC"), 10)));
    AgentDefinition ana =
        new AgentDefinition(new AgentId("ana"), skills, new CapacityProfileId("one-at-a-time"));
    CallLog calls =
        new CallLog(
            List.of(call(0, 0, firstTalksS, 900), call(10, 0, 200, 900), call(101, 1, 70, 900)));
    Roster roster = new Roster(List.of(new RosterAgent(ana, List.of(new Duty(0, 1_000_000)))));
    return record(TraceRules.DEFAULT.scenario(calls, roster));
  }

  private static WhatIfReport compare(Recording recording, Routing routing, long seed) {
    return new WhatIf(recording, RoutingCore::new, 2, seed).compare(routing, _ -> {});
  }

  @Test
  void shouldReportNoChangeUnderTheSameRouting() throws BadInput {
    WhatIfReport report = compare(smallDay(), Routing.UNCHANGED, 1);

    for (Figure figure : Figure.values()) {
      for (WhatIfReport.Row row : report.rows(figure)) {
        assertEquals(Range.NONE, row.change(), row.name());
      }
    }
    assertEquals(List.of(), report.moves().clearest());
    assertTrue(report.toText().contains("Both routings answer the same"), report.toText());
  }

  @Test
  void shouldPlayWhatWasRecordedAsItWasWhereNothingIsLeftOpen() throws BadInput {
    WhatIfReport report = compare(vipComesLate(200), Routing.UNCHANGED, 1);

    for (Figure figure : Figure.values()) {
      WhatIfReport.Row total = report.total(figure);
      assertEquals(total.recorded(), total.same().mean(), 1e-9, figure.title());
    }
  }

  @Test
  void shouldTellHowBusyAgentsWere() throws BadInput {
    WhatIfReport report = compare(vipComesLate(200), Routing.UNCHANGED, 1);

    WhatIfReport.Row occupancy = report.agents().getFirst().occupancy();
    assertEquals(47, occupancy.recorded(), 0.5);
    assertEquals(occupancy.recorded(), occupancy.same().mean(), 1e-9);
    assertEquals(occupancy.recorded(), report.roomOccupancy().recorded(), 1e-9);
  }

  @Test
  void shouldStayCloseToTheRecordOnAWholeDay() throws BadInput {
    WhatIfReport.Row total = compare(smallDay(), Routing.UNCHANGED, 1).total(Figure.IN_TARGET);

    assertEquals(total.recorded(), total.same().mean(), 3);
  }

  @Test
  void shouldMoveNobodyWhereThereIsNoChoice() throws BadInput {
    WhatIfReport report = compare(vipComesLate(100), NamedPolicy.STRICT_PRIORITY, 1);

    assertEquals(List.of(), report.moves().clearest());
  }

  @Test
  void shouldNameWhoWaitsOtherwise() throws BadInput {
    Recording recording = vipComesLate(200);

    List<Moves.Clear> clearest =
        compare(recording, NamedPolicy.STRICT_PRIORITY, 1).moves().clearest();
    assertEquals(
        List.of(
            new Moves.Clear(1, Move.WAITS_LONGER, 1, 70_000),
            new Moves.Clear(2, Move.WAITS_SHORTER, 1, -200_000)),
        clearest);
  }

  @Test
  void shouldReportTheSameForTheSameSeed() throws BadInput {
    Recording recording = smallDay();

    String once = compare(recording, NamedPolicy.FIRST_COME_FIRST_SERVED, 5).toJson();
    String again = compare(recording, NamedPolicy.FIRST_COME_FIRST_SERVED, 5).toJson();
    String otherSeed = compare(recording, NamedPolicy.FIRST_COME_FIRST_SERVED, 6).toJson();
    assertEquals(once, again);
    assertNotEquals(once, otherSeed);
  }

  @Test
  void shouldKeepWhatWasSeenAndDrawTheRestBeyondIt() throws BadInput {
    Recording recording = smallDay();
    List<RecordedInteraction> interactions = recording.interactions();
    Imputation imputation = new Imputation(interactions, 1);

    List<Call> soonest = imputation.calls(0, PatienceEnd.SOONEST).calls();
    List<Call> never = imputation.calls(0, PatienceEnd.NEVER).calls();
    for (int number = 0; number < interactions.size(); number++) {
      Seen patience = interactions.get(number).patience();
      long atLeastMs = soonest.get(number).patienceMs();
      assertTrue(atLeastMs <= never.get(number).patienceMs());
      assertEquals(patience.whole(), atLeastMs == patience.lengthMs());
      assertFalse(atLeastMs < patience.lengthMs());
    }
  }

  @Test
  void shouldMeasureByTheRecordedTarget() throws BadInput {
    Routing longTarget = new RoutingChanges(new QueueRouting().serviceTargetMs(3_600_000));

    WhatIfReport.Row total = compare(vipComesLate(200), longTarget, 1).total(Figure.IN_TARGET);
    assertEquals(0, total.change().mean());
  }

  @Test
  void shouldPlayQueuesThatAcceptForTheirAgents() throws BadInput {
    Routing accepting =
        definitions -> definitions.stream().map(WhatIfTest::acceptingForAgents).toList();

    WhatIfReport.Row total = compare(vipComesLate(200), accepting, 1).total(Figure.MEAN_WAIT);
    assertEquals(Range.NONE, total.change());
  }

  private static ConfigurationCommand acceptingForAgents(ConfigurationCommand command) {
    return command instanceof DefineQueue(QueueDefinition queue)
        ? new DefineQueue(
            new QueueDefinition(
                queue.id(),
                queue.requirements(),
                queue.serviceTargetMs(),
                queue.headStartMs(),
                queue.offerTimeoutMs(),
                queue.wrapUpMs(),
                queue.coolDownMs(),
                queue.waitingMax(),
                queue.plan(),
                queue.line(),
                queue.choice(),
                new OfferPolicy(1, true, 0, "", 0, 0, Activity.AWAY, 0, 0, null),
                queue.wrapUp(),
                queue.entry(),
                queue.wake(),
                queue.replies(),
                queue.transfers(),
                queue.callbacks(),
                queue.project()))
        : command;
  }

  @Test
  void shouldKnowWhomACustomerPrefers() throws BadInput {
    ArrivalTerms ben =
        new ArrivalTerms(new Preference(List.of(Tape.BEN), 10_000), List.of(), 0, 0, 0);
    Tape tape =
        new Tape()
            .at(1, new SignIn(Tape.ANA, new SessionId(1), Activity.AVAILABLE))
            .at(2, new SignIn(Tape.BEN, new SessionId(2), Activity.AVAILABLE))
            .at(
                10,
                new Arrive(
                    Tape.key("c1"),
                    Channel.PHONE,
                    Tape.SALES,
                    Requirements.NONE,
                    0,
                    Attributes.NONE,
                    ben));
    tape.at(12, new AcceptOffer(Tape.BEN, tape.offer()))
        .at(60, new EndInteraction(Tape.BEN, tape.interaction()));

    WhatIfReport.Row handled =
        compare(tape.recording(), Routing.UNCHANGED, 1).agents().getLast().handled();
    assertEquals("ben", handled.name());
    assertEquals(1, handled.recorded());
    assertEquals(1, handled.same().mean());
  }
}

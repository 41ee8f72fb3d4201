package org.strowger.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.simulator.Story.duty;
import static org.strowger.simulator.Story.waits;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.simulator.routing.NamedPolicy;

class VirtualHostTest {
  @Test
  void shouldLetSecondCallWaitUntilTheAgentIsFree() {
    People people =
        new Story().agent("ana", duty(0, 1_000)).call(10, 60, 300).call(20, 30, 300).play();

    assertEquals(List.of("0", "50"), waits(people));
    AgentOutcome ana = people.agentOutcomes().getFirst();
    assertEquals(2, ana.handled());
    assertEquals(90_000, ana.busyMs());
    assertEquals(1_000_000, ana.signedInMs());
  }

  @Test
  void shouldHangUpWhenPatienceEnds() {
    People people =
        new Story().agent("ana", duty(0, 1_000)).call(10, 60, 300).call(20, 30, 25).play();

    assertEquals(List.of("0", "x25"), waits(people));
  }

  @Test
  void shouldServeCustomerWhosePatienceEndsJustAsTheAgentIsFree() {
    People people =
        new Story().agent("ana", duty(0, 1_000)).call(10, 60, 300).call(20, 30, 50).play();

    assertEquals(List.of("0", "50"), waits(people));
  }

  @Test
  void shouldLetVipOvertakeWithinTheHeadStart() {
    People people =
        new Story()
            .agent("ana", duty(0, 1_000))
            .call(0, 200, 900)
            .call(10, 30, 900)
            .vipCall(99, 30, 900)
            .play();

    assertEquals(List.of("0", "220", "101"), waits(people));
  }

  @Test
  void shouldNotLetVipOvertakeBeyondTheHeadStart() {
    People people =
        new Story()
            .agent("ana", duty(0, 1_000))
            .call(0, 200, 900)
            .call(10, 30, 900)
            .vipCall(101, 30, 900)
            .play();

    assertEquals(List.of("0", "190", "129"), waits(people));
  }

  @Test
  void shouldFinishTheCallInHandAfterDutyAndTakeNoOther() {
    People people =
        new Story().agent("ana", duty(0, 100)).call(90, 60, 300).call(95, 30, 300).play();

    assertEquals(List.of("0", "x300"), waits(people));
    assertEquals(150_000, people.agentOutcomes().getFirst().signedInMs());
    assertTrue(people.done());
  }

  @Test
  void shouldGoOnWhenNextDutyBeginsBeforeTheCallInHandIsOver() {
    People people =
        new Story()
            .agent("ana", duty(0, 100), duty(120, 200))
            .call(90, 60, 300)
            .call(95, 30, 300)
            .play();

    assertEquals(List.of("0", "55"), waits(people));
    assertEquals(200_000, people.agentOutcomes().getFirst().signedInMs());
  }

  @Test
  void shouldTakeNothingInTheMillisecondInWhichDutyEnds() {
    People people = new Story().agent("ana", duty(0, 100)).call(100, 60, 30).play();

    assertEquals(List.of("x30"), waits(people));
  }

  @Test
  void shouldHoldTheAgentDuringWrapUp() {
    People people =
        new Story()
            .wrapUp(15)
            .agent("ana", duty(0, 1_000))
            .call(10, 60, 300)
            .call(20, 30, 300)
            .play();

    assertEquals(List.of("0", "65"), waits(people));
    assertEquals(120_000, people.agentOutcomes().getFirst().busyMs());
  }

  @Test
  void shouldShareCallsBetweenAgentsByLongestIdle() {
    People people =
        new Story()
            .agent("ana", duty(0, 1_000))
            .agent("ben", duty(5, 1_000))
            .call(10, 10, 60)
            .call(30, 10, 60)
            .call(50, 10, 60)
            .play();

    assertEquals(
        List.of(2, 1), people.agentOutcomes().stream().map(AgentOutcome::handled).toList());
  }

  @Test
  void shouldPlayAnEmptyScenario() {
    People people = new Story().play();

    assertTrue(people.done());
    assertEquals(List.of(), people.callOutcomes());
  }

  @Test
  void shouldGetNoRejectionWhereAgentsAcceptAtOnce() {
    Story story = new Story().agent("ana", duty(0, 100));
    story.call(90, 60, 300).call(95, 30, 3).call(100, 0, 0).play();

    assertEquals(0, story.rejections());
  }

  @Test
  void shouldKeepInvariantsWhereAgentsDeclineAndMiss() {
    Story story = new Story();
    Scenario day = SyntheticDay.of(3, 12);
    Answering clumsy = new Answering(3, 500, 25_000, 200, 150, 30_000);
    People people =
        story.play(new Scenario(day.definitions(), day.calls(), day.roster(), clumsy, day.endMs()));

    assertTrue(
        story.entries().stream()
            .flatMap(one -> one.events().stream())
            .anyMatch(OfferDeclined.class::isInstance));
    assertTrue(
        story.entries().stream()
            .flatMap(one -> one.events().stream())
            .anyMatch(OfferExpired.class::isInstance));
    CallGroup total = ReplayReport.of(people).total();
    assertEquals(
        day.calls().calls().size(), total.answered() + total.abandoned() + total.waiting());
    assertEquals(
        total.answered(), people.agentOutcomes().stream().mapToInt(AgentOutcome::handled).sum());
  }

  @Test
  void shouldLetAnAgentTakeWhatAPlanBringsAsDutyEnds() {
    Story story =
        new Story().agent("ana", duty(500, 600)).agentOf(5, "ben", duty(0, 30)).call(10, 60, 300);
    Scenario scenario = story.scenario();

    People people =
        story.play(scenario.withDefinitions(NamedPolicy.BULLSEYE.over(scenario.definitions())));

    assertEquals(List.of("20"), waits(people));
    assertEquals(90_000, people.agentOutcomes().getLast().signedInMs());
  }
}

package org.strowger.core;

import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Reason;
import org.strowger.core.model.SkillId;

/** Definitions, plans, and what changing them does to those who wait. */
class ConfigurationTest {
  private final CallCentre centre = new CallCentre().skills("german", "billing");

  @Test
  void shouldRefuseWhatRefersToSomethingUndefined() {
    centre.refuses(
        new DefineQueue(queue("q", needs("greek", 1)).definition()), Reason.SKILL_UNKNOWN);
    centre.refuses(new DefineQueue(queue("q").plan("none").definition()), Reason.PLAN_UNKNOWN);
    centre.refuses(agent("a", "none"), Reason.CAPACITY_PROFILE_UNKNOWN);
    centre.refuses(
        new DefineAgent(
            new AgentDefinition(
                new AgentId("a"),
                new Proficiencies(List.of(can("greek", 1))),
                new CapacityProfileId("one-call"))),
        Reason.SKILL_UNKNOWN);
  }

  @Test
  void shouldBoundEveryTableButAllowDefiningAgain() {
    CallCentre tiny = new CallCentre(new CoreLimits(1, 1, 1, 1, 1, 1, 9, 9, 30_000, 60_000));
    tiny.skills("german", "german")
        .refuses(new DefineSkill(new SkillId("x")), Reason.LIMIT_REACHED);
    tiny.has(queue("q")).has(queue("q"));
    tiny.refuses(new DefineQueue(queue("r").definition()), Reason.LIMIT_REACHED);
    tiny.agent("a").agent("a").refuses(agent("b", "one-call"), Reason.LIMIT_REACHED);
  }

  @Test
  void shouldRelaxWhatAWaitingInteractionAsksForStepByStep() {
    centre.plan("widen", new PlanStep(10 * SECOND, 1), new PlanStep(30 * SECOND, 3));
    centre.has(queue("q", needs("german", 5)).plan("widen"));
    centre.agent("four", can("german", 4)).agent("two", can("german", 2));
    centre.signsIn("four").signsIn("two").calls("c1", "q").offersNothing();
    centre.passes(10 * SECOND);
    centre.happened(
        new PlanStepRelaxed(new InteractionId(1), 1, centre.timeMs() - 10 * SECOND + 20 * SECOND));
    centre
        .offers("c1", "four")
        .accepts("four")
        .calls("c2", "q")
        .passes(10 * SECOND)
        .offersNothing();
    centre.passes(20 * SECOND).offers("c2", "two");
  }

  @Test
  void shouldRelaxAlsoWhileOffered() {
    centre
        .plan("widen", new PlanStep(10 * SECOND, 4))
        .has(queue("q", needs("german", 5)).plan("widen"));
    centre
        .agent("five", can("german", 5))
        .agent("one", can("german", 1))
        .signsIn("five")
        .signsIn("one");
    centre.calls("c1", "q").offers("c1", "five").passes(10 * SECOND).offersNothing();
    centre.declines("five").offers("c1", "one");
  }

  @Test
  void shouldLetThoseWhoWaitFollowAChangedPlan() {
    centre
        .plan("widen", new PlanStep(60 * SECOND, 4))
        .has(queue("q", needs("german", 5)).plan("widen"));
    centre.agent("one", can("german", 1)).signsIn("one").calls("c1", "q").passes(10 * SECOND);
    centre.offersNothing().plan("widen", new PlanStep(5 * SECOND, 4)).offers("c1", "one");
  }

  @Test
  void shouldLetThoseWhoWaitFollowAChangedQueue() {
    centre.has(queue("q", needs("german", 5))).agent("one", can("german", 1)).signsIn("one");
    centre.calls("c1", "q").offersNothing().has(queue("q")).offers("c1", "one");
  }

  @Test
  void shouldKeepActiveWorkWhenItsQueueGetsAShorterPlan() {
    centre.plan("widen", new PlanStep(SECOND, 1), new PlanStep(2 * SECOND, 2));
    centre.has(queue("q", needs("german", 3)).plan("widen"));
    centre.agent("one", can("german", 1)).signsIn("one").calls("c1", "q").passes(2 * SECOND);
    centre.accepts("one").plan("widen", new PlanStep(SECOND, 2)).losesConnection("one");
    centre.passes(30 * SECOND).signsIn("one").offers("c1", "one");
  }

  @Test
  void shouldMatchAnAgentWhoHasLearntASkill() {
    centre.has(queue("q", needs("german", 2))).agent("ana").signsIn("ana").calls("c1", "q");
    centre.offersNothing().agent("ana", can("german", 2)).offers("c1", "ana");
  }

  @Test
  void shouldMatchAtOnceWhenAProfileGrows() {
    centre.has(queue("q")).agent("ana").signsIn("ana").calls("c1", "q").accepts("ana");
    centre.calls("c2", "q").offersNothing();
    centre.profile("one-call", 2, new ChannelLimit(Channel.PHONE, 2)).offers("c2", "ana");
  }

  @Test
  void shouldLetWorkInHandRunOutWhenAProfileShrinks() {
    centre.profile("chats", 2, new ChannelLimit(Channel.CHAT, 2)).has(queue("q"));
    centre.agentWithProfile("kim", "chats").signsIn("kim");
    centre.arrives("w1", Channel.CHAT, "q", 0).accepts("kim").arrives("w2", Channel.CHAT, "q", 0);
    centre.profile("chats", 1, new ChannelLimit(Channel.CHAT, 1)).accepts("kim");
    centre.arrives("w3", Channel.CHAT, "q", 0).offersNothing().hangsUp("w1").offersNothing();
    centre.hangsUp("w2").offers("w3", "kim");
  }

  private static DefineAgent agent(String id, String profile) {
    return new DefineAgent(
        new AgentDefinition(new AgentId(id), Proficiencies.NONE, new CapacityProfileId(profile)));
  }
}

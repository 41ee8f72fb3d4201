package org.strowger.simulator;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.Reply;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;

/**
 * The tests' language: agents with duties and calls in seconds, played against the real core, whose
 * invariants are checked after every command.
 */
final class Story {
  private final List<Call> calls = new ArrayList<>();
  private final List<RosterAgent> agents = new ArrayList<>();
  private final List<JournalEntry> entries = new ArrayList<>();
  private TraceRules rules = TraceRules.DEFAULT;

  Story wrapUp(int wrapUpS) {
    rules = rules.withWrapUpMs(wrapUpS * 1_000L);
    return this;
  }

  /** An agent who has the one skill of all calls. */
  Story agent(String id, Duty... duties) {
    return agentOf(10, id, duties);
  }

  /** An agent who has the one skill of all calls at a level. */
  Story agentOf(int level, String id, Duty... duties) {
    Proficiencies skills = new Proficiencies(List.of(new Proficiency(new SkillId("BASIC"), level)));
    AgentDefinition definition =
        new AgentDefinition(new AgentId(id), skills, TraceRules.ONE_AT_A_TIME);
    agents.add(new RosterAgent(definition, List.of(duties)));
    return this;
  }

  static Duty duty(int onS, int offS) {
    return new Duty(onS * 1_000L, offS * 1_000L);
  }

  Story call(int atS, int handlingS, int patienceS) {
    return call(atS, 0, handlingS, patienceS);
  }

  Story vipCall(int atS, int handlingS, int patienceS) {
    return call(atS, 1, handlingS, patienceS);
  }

  private Story call(int atS, int priority, int handlingS, int patienceS) {
    calls.add(
        new Call(
            atS * 1_000L,
            new QueueId("BASIC"),
            Channel.PHONE,
            Requirements.NONE,
            priority,
            handlingS * 1_000L,
            rules.wrapUpMs(),
            patienceS * 1_000L));
    return this;
  }

  People play() {
    return play(scenario());
  }

  Scenario scenario() {
    return rules.scenario(new CallLog(calls), new Roster(agents));
  }

  People play(Scenario scenario) {
    RoutingCore core = new RoutingCore();
    VirtualHost host =
        new VirtualHost(
            core,
            scenario,
            entry -> {
              entries.add(entry);
              core.check();
            });
    host.run(_ -> {});
    return host.people();
  }

  /** What each call waited, in seconds, with a cross for those who hung up. */
  static List<String> waits(People people) {
    return people.callOutcomes().stream()
        .map(one ->
            switch (one.disposition()) {
              case ANSWERED -> Long.toString(one.waitMs() / 1_000);
              case ABANDONED -> "x" + one.waitMs() / 1_000;
              case EXPECTED, REFUSED, WAITING -> one.disposition().name();
            })
        .toList();
  }

  List<JournalEntry> entries() {
    return entries;
  }

  long rejections() {
    return entries.stream().filter(one -> one.reply() instanceof Reply.Rejected).count();
  }
}

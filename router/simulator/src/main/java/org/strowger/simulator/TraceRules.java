package org.strowger.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;

/**
 * How a call log and its roster are put into the router's words; the one place that knows.
 *
 * <table>
 *   <caption>From the files to the router</caption>
 *   <tr><th>in the files</th><th>at the router</th></tr>
 *   <tr><td>call type</td><td>a queue of that id, which asks for the skill of that id at level 1 or better</td></tr>
 *   <tr><td>priority 0 or 1 (ordinary)</td><td>priority 0</td></tr>
 *   <tr><td>priority 2 (VIP) and above</td><td>one less: priority 1 and above, {@code headStartMs} each</td></tr>
 *   <tr><td>skill level L, 1 the best</td><td>proficiency 10/L rounded, at least 1: main 10, secondary 5, third 3</td></tr>
 *   <tr><td>an agent</td><td>one interaction at a time, whatever the channel</td></tr>
 *   <tr><td>a channel column, if there is one</td><td>that channel; else phone</td></tr>
 * </table>
 *
 * Agents accept at once. A waiting line may hold any number.
 *
 * @param serviceTargetMs the wait that counts as good
 * @param headStartMs how much earlier a VIP is due; the bank whose log this format comes from gave
 *     90 s
 * @param offerTimeoutMs how long an agent may think about an offer
 * @param wrapUpMs paperwork after each call, 0 = none
 */
public record TraceRules(
    long serviceTargetMs, long headStartMs, long offerTimeoutMs, long wrapUpMs) {
  public static final TraceRules DEFAULT = new TraceRules(20_000, 90_000, 20_000, 0);

  /** The highest priority that a call log may name. */
  static final int TRACE_PRIORITY_MAX = Limits.PRIORITY_MAX + 1;

  /** The highest number that a level in a roster may have, which is the lowest skill. */
  static final int TRACE_LEVEL_MAX = 99;

  /** The profile of every agent. */
  public static final CapacityProfileId ONE_AT_A_TIME = new CapacityProfileId("one-at-a-time");

  /** Nobody declines in a replay, so this never comes to bear. */
  private static final long COOL_DOWN_MS = 1_000;

  public TraceRules withWrapUpMs(long newWrapUpMs) {
    return new TraceRules(serviceTargetMs, headStartMs, offerTimeoutMs, newWrapUpMs);
  }

  public TraceRules withOfferTimeoutMs(long newOfferTimeoutMs) {
    return new TraceRules(serviceTargetMs, headStartMs, newOfferTimeoutMs, wrapUpMs);
  }

  /** The priority at the router. */
  static int priority(int tracePriority) {
    return Math.max(0, tracePriority - 1);
  }

  /** The proficiency at the router, 10/L rounded half up but at least 1. */
  static int proficiency(int traceLevel) {
    return Math.max(1, (2 * Limits.LEVEL_MAX + traceLevel) / (2 * traceLevel));
  }

  /** Everything the router has to be told before these calls can be replayed with these agents. */
  public Scenario scenario(CallLog calls, Roster roster) {
    TreeSet<QueueId> queues = new TreeSet<>();
    TreeSet<SkillId> skills = new TreeSet<>();
    for (Call call : calls.calls()) {
      if (queues.add(call.queue())) {
        skills.add(skill(call.queue()));
      }
    }
    for (RosterAgent one : roster.agents()) {
      one.definition().proficiencies().all().stream().map(Proficiency::skill).forEach(skills::add);
    }

    List<ConfigurationCommand> definitions = new ArrayList<>();
    skills.forEach(skill -> definitions.add(new DefineSkill(skill)));
    definitions.add(new DefineCapacityProfile(oneAtATime()));
    queues.forEach(queue -> definitions.add(new DefineQueue(definition(queue))));
    roster.agents().forEach(one -> definitions.add(new DefineAgent(one.definition())));
    return new Scenario(definitions, calls, roster, Answering.AT_ONCE, Scenario.OPEN_END);
  }

  private static SkillId skill(QueueId queue) {
    return new SkillId(queue.value());
  }

  private QueueDefinition definition(QueueId queue) {
    Requirements needs = new Requirements(List.of(new Requirement(skill(queue), 1)));
    return new QueueDefinition(
        queue,
        needs,
        serviceTargetMs,
        headStartMs,
        offerTimeoutMs,
        wrapUpMs,
        COOL_DOWN_MS,
        Integer.MAX_VALUE,
        null);
  }

  private static CapacityProfile oneAtATime() {
    List<ChannelLimit> limits = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      limits.add(new ChannelLimit(channel, 1));
    }
    return new CapacityProfile(ONE_AT_A_TIME, limits, 1);
  }
}

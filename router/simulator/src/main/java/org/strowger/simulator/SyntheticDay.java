package org.strowger.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;

/**
 * A day at a made-up service centre, the same for the same seed. These are its numbers, for {@value
 * #AGENTS} agents; with more or fewer agents, as many more or fewer customers come.
 *
 * <table>
 *   <caption>Customers: Poisson in every half hour, by the profile below; handling lognormal; patience exponential</caption>
 *   <tr><th>channel</th><th>queue</th><th>a day</th><th>handling s, median (sigma)</th><th>mean patience</th></tr>
 *   <tr><td>phone</td><td>billing</td><td>720</td><td>180 (0.6)</td><td>150 s</td></tr>
 *   <tr><td>phone</td><td>technical</td><td>580</td><td>240 (0.7)</td><td>180 s</td></tr>
 *   <tr><td>phone</td><td>sales</td><td>480</td><td>200 (0.6)</td><td>90 s</td></tr>
 *   <tr><td>video</td><td>technical</td><td>60</td><td>400 (0.5)</td><td>240 s</td></tr>
 *   <tr><td>chat</td><td>chat</td><td>500</td><td>360 (0.5)</td><td>120 s</td></tr>
 *   <tr><td>email</td><td>email</td><td>480</td><td>240 (0.7)</td><td>10 h</td></tr>
 *   <tr><td>social</td><td>social</td><td>320</td><td>120 (0.6)</td><td>5 h</td></tr>
 * </table>
 *
 * <ul>
 *   <li>Open from 8:00 to 20:00. The half-hours' shares of the day rise to 6.4 % at 10:30, fall to
 *       3.8 % at 12:30, rise again to 5.6 % at 14:30 and fade out. What is still unanswered at
 *       21:00 is left for the next day.
 *   <li>Languages, each a skill that the customer asks for: german 70 %, english 20 %, french 10 %.
 *   <li>VIPs: 8 %, priority 1, a head start of 60 s (email and social: 1 h).
 *   <li>Service targets: phone and video 20 s, chat 40 s, social 1 h, email 4 h.
 *   <li>Paperwork: 10 to 50 s after phone and video, of which 45 s are granted; 5 to 20 s after
 *       chats; none else.
 *   <li>Agents: each knows one topic well (level 9), every other one a second topic (level 5); all
 *       speak german, two in three english, one in three french. Of ten, five do phone or video,
 *       one at a time; three do phone, or two things at once of chat, email and social; two do up
 *       to three chats and four things in all, in writing only.
 *   <li>Shifts of eight hours with half an hour off after some four hours: of ten agents four begin
 *       at 8:00, three at 10:00, three at 12:00.
 *   <li>Agents have 60 s to answer an offer (email and social: 2 min). They take 2 to 8 s; they
 *       decline 2 % and miss 1 %, and are back 60 s after a miss.
 * </ul>
 */
public final class SyntheticDay {
  /** How many agents the numbers are for. */
  public static final int AGENTS = 40;

  /** The most agents that a day is made for. */
  public static final int AGENTS_MAX = 2_000;

  private static final long SECOND_MS = 1_000;
  private static final long MINUTE_MS = 60 * SECOND_MS;
  private static final long HOUR_MS = 60 * MINUTE_MS;
  private static final long HALF_HOUR_MS = 30 * MINUTE_MS;
  private static final long OPEN_MS = 8 * HOUR_MS;
  private static final long END_MS = 21 * HOUR_MS;
  private static final double VIP_SHARE = 0.08;

  /** Each half-hour's share of the day's customers, from 8:00; in percent. */
  private static final double[] PROFILE = {
    2.0, 3.2, 4.6, 5.6, 6.2, 6.4, 6.0, 5.4, 4.4, 3.8, 4.0, 4.6, 5.2, 5.6, 5.6, 5.2, 4.6, 4.0, 3.6,
    3.0, 2.6, 2.0, 1.4, 1.0
  };

  private static final SkillId GERMAN = new SkillId("german");
  private static final SkillId ENGLISH = new SkillId("english");
  private static final SkillId FRENCH = new SkillId("french");
  private static final List<SkillId> TOPICS =
      List.of(new SkillId("billing"), new SkillId("technical"), new SkillId("sales"));

  private static final CapacityProfile VOICE =
      profile("voice", 1, new ChannelLimit(Channel.PHONE, 1), new ChannelLimit(Channel.VIDEO, 1));
  private static final CapacityProfile BLENDED =
      profile(
          "blended",
          2,
          new ChannelLimit(Channel.PHONE, 1),
          new ChannelLimit(Channel.CHAT, 2),
          new ChannelLimit(Channel.EMAIL, 1),
          new ChannelLimit(Channel.SOCIAL, 1));
  private static final CapacityProfile WRITTEN =
      profile(
          "written",
          4,
          new ChannelLimit(Channel.CHAT, 3),
          new ChannelLimit(Channel.EMAIL, 2),
          new ChannelLimit(Channel.SOCIAL, 2));

  /** One line of the table above. */
  private record Demand(
      Channel channel,
      String queue,
      int perDay,
      double medianS,
      double sigma,
      double patienceS,
      Span wrapUp) {}

  private static final List<Demand> DEMANDS =
      List.of(
          new Demand(Channel.PHONE, "billing", 720, 180, 0.6, 150, new Span(10, 50)),
          new Demand(Channel.PHONE, "technical", 580, 240, 0.7, 180, new Span(10, 50)),
          new Demand(Channel.PHONE, "sales", 480, 200, 0.6, 90, new Span(10, 50)),
          new Demand(Channel.VIDEO, "technical", 60, 400, 0.5, 240, new Span(10, 50)),
          new Demand(Channel.CHAT, "chat", 500, 360, 0.5, 120, new Span(5, 20)),
          new Demand(Channel.EMAIL, "email", 480, 240, 0.7, 36_000, new Span(0, 0)),
          new Demand(Channel.SOCIAL, "social", 320, 120, 0.6, 18_000, new Span(0, 0)));

  /** Seconds from least to most, each as likely as the other. */
  private record Span(int leastS, int mostS) {
    long drawMs(SplittableRandom random) {
      return random.nextInt(leastS, mostS + 1) * SECOND_MS;
    }
  }

  private SyntheticDay() {}

  /** The day of {@code seed} with {@code agents} agents, 1 to {@link #AGENTS_MAX}. */
  public static Scenario of(long seed, int agents) {
    if (agents < 1 || agents > AGENTS_MAX) {
      throw new IllegalArgumentException(
          "agents is " + agents + ": it must be from 1 to " + AGENTS_MAX);
    }
    Roster roster = roster(agents);
    List<ConfigurationCommand> definitions = new ArrayList<>();
    skills().forEach(skill -> definitions.add(new DefineSkill(skill)));
    List.of(VOICE, BLENDED, WRITTEN)
        .forEach(profile -> definitions.add(new DefineCapacityProfile(profile)));
    queues().forEach(queue -> definitions.add(new DefineQueue(queue)));
    roster.agents().forEach(agent -> definitions.add(new DefineAgent(agent.definition())));

    Answering answering = new Answering(seed, 2_000, 8_000, 20, 10, MINUTE_MS);
    return new Scenario(
        definitions, calls(seed, (double) agents / AGENTS), roster, answering, END_MS);
  }

  // Customers.

  private static CallLog calls(long seed, double scale) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Call> calls = new ArrayList<>();
    for (Demand demand : DEMANDS) {
      // A generator of its own, so that changing one line of the table leaves the others as they
      // were.
      SplittableRandom own = random.split();
      for (int half = 0; half < PROFILE.length; half++) {
        addHalfHour(calls, demand, half, demand.perDay * scale * PROFILE[half] / 100, own);
      }
    }
    return new CallLog(calls);
  }

  private static void addHalfHour(
      List<Call> calls, Demand demand, int half, double expected, SplittableRandom random) {
    long beginMs = OPEN_MS + half * HALF_HOUR_MS;
    double meanGapMs = HALF_HOUR_MS / expected;
    for (double atMs = exponential(random, meanGapMs);
        atMs < HALF_HOUR_MS;
        atMs += exponential(random, meanGapMs)) {
      calls.add(call(demand, beginMs + (long) atMs, random));
    }
  }

  private static Call call(Demand demand, long tMs, SplittableRandom random) {
    List<Requirement> requirements = new ArrayList<>();
    requirements.add(new Requirement(language(random), 1));
    if (demand.channel == Channel.CHAT) {
      requirements.add(new Requirement(TOPICS.get(random.nextInt(TOPICS.size())), 1));
    }
    return new Call(
        tMs,
        new QueueId(demand.queue),
        demand.channel,
        new Requirements(requirements),
        random.nextDouble() < VIP_SHARE ? 1 : 0,
        Math.max(SECOND_MS, (long) (lognormal(random, demand.medianS, demand.sigma) * SECOND_MS)),
        demand.wrapUp.drawMs(random),
        (long) exponential(random, demand.patienceS * SECOND_MS));
  }

  private static SkillId language(SplittableRandom random) {
    int die = random.nextInt(10);
    return die < 7 ? GERMAN : die < 9 ? ENGLISH : FRENCH;
  }

  // StrictMath gives the same bits on every machine, where Math may not.

  private static double exponential(SplittableRandom random, double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  private static double lognormal(SplittableRandom random, double median, double sigma) {
    // Box and Muller's transform of two uniform numbers into a normal one.
    double radius = StrictMath.sqrt(exponential(random, 2));
    double normal = radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    return median * StrictMath.exp(sigma * normal);
  }

  // Agents.

  private static Roster roster(int agents) {
    List<RosterAgent> roster = new ArrayList<>();
    for (int number = 0; number < agents; number++) {
      AgentId id = new AgentId("agent-" + (number < 9 ? "0" : "") + (number + 1));
      AgentDefinition definition =
          new AgentDefinition(id, proficiencies(number), profileOf(number).id());
      roster.add(new RosterAgent(definition, duties(number)));
    }
    return new Roster(roster);
  }

  private static Proficiencies proficiencies(int number) {
    List<Proficiency> all = new ArrayList<>();
    all.add(new Proficiency(TOPICS.get(number % 3), 9));
    if (number % 2 == 0) {
      all.add(new Proficiency(TOPICS.get((number + 1) % 3), 5));
    }
    // Nine agents in a row have all pairs of topic and languages; ten have all profiles and shifts.
    int languages = number / 3 % 3;
    all.add(new Proficiency(GERMAN, 10));
    if (languages != 0) {
      all.add(new Proficiency(ENGLISH, 7));
    }
    if (languages == 2) {
      all.add(new Proficiency(FRENCH, 8));
    }
    return new Proficiencies(all);
  }

  private static CapacityProfile profileOf(int number) {
    return switch (number % 10) {
      case 0, 2, 4, 6, 8 -> VOICE;
      case 1, 5, 9 -> BLENDED;
      default -> WRITTEN;
    };
  }

  private static List<Duty> duties(int number) {
    long onMs =
        switch (number * 3 % 10) {
          case 0, 1, 2, 3 -> OPEN_MS;
          case 4, 5, 6 -> OPEN_MS + 2 * HOUR_MS;
          default -> OPEN_MS + 4 * HOUR_MS;
        };
    // Staggered, so that those who came together do not go together.
    long breakMs = onMs + (number % 4 + 6) * HALF_HOUR_MS;
    return List.of(new Duty(onMs, breakMs), new Duty(breakMs + HALF_HOUR_MS, onMs + 8 * HOUR_MS));
  }

  // What the router is told.

  private static List<SkillId> skills() {
    List<SkillId> skills = new ArrayList<>(TOPICS);
    skills.addAll(List.of(GERMAN, ENGLISH, FRENCH));
    return skills;
  }

  private static List<QueueDefinition> queues() {
    List<QueueDefinition> queues = new ArrayList<>();
    for (SkillId topic : TOPICS) {
      Requirements needs = new Requirements(List.of(new Requirement(topic, 1)));
      queues.add(queue(topic.value(), needs, 20 * SECOND_MS, MINUTE_MS, MINUTE_MS, 45 * SECOND_MS));
    }
    queues.add(
        queue("chat", Requirements.NONE, 40 * SECOND_MS, MINUTE_MS, MINUTE_MS, 45 * SECOND_MS));
    queues.add(queue("email", Requirements.NONE, 4 * HOUR_MS, HOUR_MS, 2 * MINUTE_MS, 0));
    queues.add(queue("social", Requirements.NONE, HOUR_MS, HOUR_MS, 2 * MINUTE_MS, 0));
    return queues;
  }

  private static QueueDefinition queue(
      String id,
      Requirements needs,
      long targetMs,
      long headStartMs,
      long offerTimeoutMs,
      long wrapUpMs) {
    return new QueueDefinition(
        new QueueId(id),
        needs,
        targetMs,
        headStartMs,
        offerTimeoutMs,
        wrapUpMs,
        30 * SECOND_MS,
        10_000,
        null);
  }

  private static CapacityProfile profile(String id, int total, ChannelLimit... limits) {
    return new CapacityProfile(new CapacityProfileId(id), List.of(limits), total);
  }
}

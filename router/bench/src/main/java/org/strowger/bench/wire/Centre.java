package org.strowger.bench.wire;

import io.grpc.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.strowger.bench.SmallCentre;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.ChannelLimit;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Proficiency;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Requirement;
import org.strowger.proto.v1.Skill;

/**
 * A call centre that is kept busy: a queue for each skill, and agents with some of them.
 *
 * @param skillsOf the skills of an agent, from 0
 * @param perFrame 1 = each message has a frame of its own; else gateways send so many customers in
 *     one frame, agents have room for so many and answer a frame with a frame
 * @param underWay customers in all while it is kept as busy as can be
 */
record Centre(
    int gateways, int agents, int skills, IntFunction<int[]> skillsOf, int perFrame, int underWay) {
  private static final int SKILLS = 10;
  private static final long MINUTE_MS = 60_000;
  private static final int WAITING_MAX = 100_000;

  /** For each agent one who is served, and two who wait. */
  private static final int UNDER_WAY_EACH = 3;

  /** One in which customers wait all the time. */
  static Centre crowded(int gateways, int agents, int perFrame) {
    return new Centre(
        gateways,
        agents,
        SKILLS,
        agent -> new int[] {agent % SKILLS, (agent + 3) % SKILLS, (agent + 5) % SKILLS},
        perFrame,
        UNDER_WAY_EACH * agents * perFrame);
  }

  /** Where the next customer goes. */
  String queueOf(int customer) {
    return "queue" + customer % skills;
  }

  static String agent(int number) {
    return "agent" + number;
  }

  /** Tells the router of all of it; throws an {@link IllegalStateException} where it refuses. */
  void define(Channel channel) {
    List<Definition> all = new ArrayList<>();
    all.add(
        Definition.newBuilder()
            .setCapacityProfile(
                CapacityProfile.newBuilder()
                    .setCapacityProfileId("as-many")
                    .setTotal(perFrame)
                    .addLimits(
                        ChannelLimit.newBuilder()
                            .setChannel(org.strowger.proto.v1.Channel.CHANNEL_CHAT)
                            .setMax(perFrame)))
            .build());
    for (int i = 0; i < skills; i++) {
      all.add(Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId("skill" + i)).build());
      all.add(Definition.newBuilder().setQueue(queue(i)).build());
    }
    for (int i = 0; i < agents; i++) {
      Agent.Builder agent = Agent.newBuilder().setAgentId(agent(i)).setCapacityProfileId("as-many");
      for (int skill : skillsOf.apply(i)) {
        agent.addProficiencies(Proficiency.newBuilder().setSkillId("skill" + skill).setLevel(5));
      }
      all.add(Definition.newBuilder().setAgent(agent).build());
    }
    SmallCentre.define(channel, all);
  }

  private static Queue.Builder queue(int number) {
    return Queue.newBuilder()
        .setQueueId("queue" + number)
        .setServiceTargetMs(20_000)
        .setOfferTimeoutMs(MINUTE_MS)
        .setCoolDownMs(MINUTE_MS)
        .setWaitingMax(WAITING_MAX)
        .addRequirements(Requirement.newBuilder().setSkillId("skill" + number).setLevelMin(1));
  }
}

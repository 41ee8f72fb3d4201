package org.strowger.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SkillId;

/**
 * The router's core in this process, with nothing around it but the same kind of lock as {@link
 * LinearScan}. An assignment takes three commands here: the customer arrives, the agent accepts the
 * offer, the agent ends it.
 */
final class StrowgerCore implements Peer, Peer.Client {
  private static final GatewayId GATEWAY = new GatewayId("switch");
  private static final CapacityProfileId ONE_CALL = new CapacityProfileId("one-call");
  private static final int LEVEL = 1;
  private static final long DAY_MS = 24L * 60 * 60 * 1_000;
  private static final int WAITING_MAX = 2_000_000;

  private RoutingCore core = new RoutingCore();
  private List<AgentId> agents = List.of();
  private InteractionId[] served = {};
  private long timeMs = 1_000_000_000_000L;
  private long sequence;
  private @Nullable OfferMade offer;

  private final Output output =
      new Output() {
        @Override
        public void event(Event event) {
          if (event instanceof OfferMade made) {
            offer = made;
          }
        }

        @Override
        public void reply(Reply reply) {
          if (reply instanceof Reply.Rejected rejected) {
            throw new IllegalStateException(rejected.toString());
          }
        }
      };

  @Override
  public void begin(Crowd crowd) {
    core = new RoutingCore();
    agents = IntStream.range(0, crowd.agents()).mapToObj(i -> new AgentId("a" + i)).toList();
    served = new InteractionId[crowd.agents()];
    apply(new StartHost(CoreLimits.DEFAULT));
    apply(new ConnectGateway(GATEWAY, 1));
    apply(
        new DefineCapacityProfile(
            new CapacityProfile(ONE_CALL, List.of(new ChannelLimit(Channel.PHONE, 1)), 1)));
    for (int skill = 0; skill < Crowd.SKILLS; skill++) {
      apply(new DefineSkill(new SkillId("s" + skill)));
      apply(new DefineQueue(queue(skill)));
    }
    for (int agent = 0; agent < crowd.agents(); agent++) {
      List<Proficiency> skills = new ArrayList<>();
      for (int skill : crowd.skillsOf(agent)) {
        skills.add(new Proficiency(new SkillId("s" + skill), LEVEL));
      }
      apply(
          new DefineAgent(
              new AgentDefinition(agents.get(agent), new Proficiencies(skills), ONE_CALL)));
      apply(new SignIn(agents.get(agent), new SessionId(agent + 1L), Activity.AVAILABLE));
    }
  }

  private static QueueDefinition queue(int skill) {
    return new QueueDefinition(
        new QueueId("q" + skill),
        new Requirements(List.of(new Requirement(new SkillId("s" + skill), LEVEL))),
        20_000,
        30_000,
        DAY_MS,
        0,
        10_000,
        WAITING_MAX,
        null);
  }

  @Override
  public Client connect() {
    return this;
  }

  @Override
  public synchronized long arrive(long customer, int skill) {
    timeMs++;
    apply(
        new Arrive(
            new InteractionKey(GATEWAY, Long.toString(customer)),
            Channel.PHONE,
            new QueueId("q" + skill),
            Requirements.NONE,
            0,
            Attributes.NONE));
    OfferMade made = accept();
    return made == null ? NONE : number(made.agent());
  }

  @Override
  public synchronized long free(int agent) {
    timeMs++;
    apply(new EndInteraction(agents.get(agent), served[agent]));
    OfferMade made = accept();
    return made == null ? NONE : made.interaction().value();
  }

  private @Nullable OfferMade accept() {
    OfferMade made = offer;
    offer = null;
    if (made != null) {
      apply(new AcceptOffer(made.agent(), made.offer()));
      served[number(made.agent())] = made.interaction();
    }
    return made;
  }

  private static int number(AgentId agent) {
    return Integer.parseInt(agent.value().substring(1));
  }

  private void apply(Command command) {
    core.apply(command, ++sequence, timeMs, output);
  }

  @Override
  public void close() {}
}

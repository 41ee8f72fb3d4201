package org.strowger.core;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent.GatewayConnectionLost;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.SupervisorId;

/**
 * A seeded source of commands for a small, busy, ill-behaved call centre. It remembers offers and
 * arrivals to be apt at times.
 */
final class RandomCommands {
  private static final int REMEMBERED = 60;
  private static final CoreLimits LIMITS = new CoreLimits(6, 6, 4, 5, 12, 4, 60, 50, 4_000, 6_000);

  private final SplittableRandom random;
  private final List<OfferMade> pending = new ArrayList<>();
  private final List<OfferMade> accepted = new ArrayList<>();
  private final List<OfferMade> wrapping = new ArrayList<>();
  private final List<OfferMade> over = new ArrayList<>();
  private final List<InteractionArrived> arrivals = new ArrayList<>();
  private final List<Command> soon = new ArrayList<>();
  private long timeMs = 1_000_000_000_000L;
  private long sessions;
  private long keys;

  RandomCommands(long seed) {
    random = new SplittableRandom(seed);
    soon.add(new StartHost(LIMITS));
    for (int i = 0; i < 4; i++) {
      soon.add(new DefineSkill(skill(i)));
      soon.add(profile(i));
    }
    soon.add(plan(0));
    for (int i = 0; i < 4; i++) {
      soon.add(queue(i));
    }
    for (int i = 0; i < 10; i++) {
      soon.add(agentDefinition(i));
    }
    for (int i = 0; i < 10; i++) {
      soon.add(new AgentCommand.SignIn(agent(i), new SessionId(++sessions), Activity.AVAILABLE));
    }
    for (int i = 0; i < 3; i++) {
      soon.add(new GatewayCommand.ConnectGateway(gateway(i), 4));
    }
  }

  long timeMs() {
    return timeMs;
  }

  /**
   * What happened, so that later commands can be about it: mostly about what is, at times about
   * what was.
   */
  void learn(Event event) {
    switch (event) {
      case OfferMade made -> pending.add(made);
      case OfferAccepted won -> accepted.add(settle(won));
      case OfferEvent lost -> settle(lost);
      case InteractionArrived arrived -> arrivals.add(arrived);
      case InteractionEnded ended -> {
        if (random.nextInt(8) != 0) {
          arrivals.removeIf(one -> one.interaction().equals(ended.interaction()));
        }
        if (ended.wrapUpDeadlineMs() == 0) {
          accepted.removeIf(one -> one.interaction().equals(ended.interaction()));
        } else {
          wrapping.addAll(
              accepted.stream()
                  .filter(one -> one.interaction().equals(ended.interaction()))
                  .toList());
          accepted.removeAll(wrapping);
        }
      }
      case AgentConnectionLost lost -> signInSoon(lost.agent());
      case AgentSignedOut out -> signInSoon(out.agent());
      case GatewayConnectionLost lost -> {
        if (random.nextInt(10) != 0) {
          soon.add(new GatewayCommand.ConnectGateway(lost.gateway(), 5));
        }
      }
      case ActivityChanged(var agent, var activity, _, _) -> {
        if (activity != Activity.AVAILABLE && random.nextInt(3) != 0) {
          soon.add(new AgentCommand.SetActivity(agent, Activity.AVAILABLE));
        }
      }
      case WrapUpEnded done ->
          wrapping.removeIf(one -> one.interaction().equals(done.interaction()));
      case InteractionRequeued back ->
          accepted.removeIf(one -> one.interaction().equals(back.interaction()));
      default -> {}
    }
    forgetOldest(accepted);
    forgetOldest(wrapping);
    forgetOldest(over);
    forgetOldest(arrivals);
  }

  private void signInSoon(AgentId agent) {
    if (random.nextInt(10) != 0) {
      soon.add(new AgentCommand.SignIn(agent, new SessionId(++sessions), Activity.AVAILABLE));
    }
  }

  private OfferMade settle(OfferEvent event) {
    int index = 0;
    while (!pending.get(index).offer().equals(event.offer())) {
      index++;
    }
    OfferMade made = pending.remove(index);
    over.add(made);
    return made;
  }

  Command next() {
    if (!soon.isEmpty()) {
      return soon.removeFirst();
    }
    timeMs += random.nextInt(10) == 0 ? random.nextInt(4_000) : random.nextInt(120);
    int dice = random.nextInt(1_000);
    if (dice < 300) {
      return arrive();
    }
    if (dice < 760) {
      return aptAgentCommand();
    }
    if (dice < 830) {
      return agentCommand();
    }
    if (dice < 900) {
      return gatewayCommand();
    }
    if (dice < 940) {
      return supervisorCommand();
    }
    if (dice < 955) {
      return configurationCommand();
    }
    if (dice < 999) {
      return new AdvanceTime();
    }
    return new StartHost(LIMITS);
  }

  /** About an offer that was really made, by the agent it was made to. */
  private Command aptAgentCommand() {
    int dice = random.nextInt(100);
    if (dice < 55 && !pending.isEmpty()) {
      OfferMade made = any(pending);
      return dice < 8
          ? new AgentCommand.DeclineOffer(made.agent(), made.offer(), "busy")
          : new AgentCommand.AcceptOffer(made.agent(), made.offer());
    }
    if (dice < 70 && !wrapping.isEmpty()) {
      OfferMade made = any(wrapping);
      return new AgentCommand.CompleteWrapUp(made.agent(), made.interaction());
    }
    if (dice < 95 && !accepted.isEmpty()) {
      OfferMade made = any(accepted);
      return switch (random.nextInt(8)) {
        case 0 -> new AgentCommand.HoldInteraction(made.agent(), made.interaction());
        case 1 -> new AgentCommand.RetrieveInteraction(made.agent(), made.interaction());
        default -> new AgentCommand.EndInteraction(made.agent(), made.interaction());
      };
    }
    return over.isEmpty()
        ? agentCommand()
        : new AgentCommand.AcceptOffer(any(over).agent(), any(over).offer());
  }

  private Command agentCommand() {
    AgentId agent = agent(random.nextInt(12));
    return switch (random.nextInt(10)) {
      case 0, 1, 2 ->
          new AgentCommand.SignIn(agent, new SessionId(++sessions), oneOf(Activity.values()));
      case 3 -> new AgentCommand.SignOut(agent);
      case 4, 5, 6 -> new AgentCommand.SetActivity(agent, oneOf(Activity.values()));
      case 7 ->
          new AgentCommand.LoseAgentConnection(
              agent, new SessionId(1 + random.nextLong(sessions + 1)));
      case 8 -> new AgentCommand.AcceptOffer(agent, new OfferId(1 + random.nextLong(2_000)));
      default ->
          new AgentCommand.EndInteraction(agent, new InteractionId(1 + random.nextLong(9_000)));
    };
  }

  private Command arrive() {
    return new GatewayCommand.Arrive(
        random.nextInt(10) == 0
            ? anyKey()
            : new InteractionKey(gateway(random.nextInt(3)), "k" + ++keys),
        oneOf(Channel.values()),
        new QueueId("q" + random.nextInt(5)),
        random.nextInt(3) == 0 ? requirements(2) : Requirements.NONE,
        random.nextInt(4) == 0 ? random.nextInt(11) : 0,
        Attributes.NONE);
  }

  private Command gatewayCommand() {
    GatewayId gateway = gateway(random.nextInt(4));
    return switch (random.nextInt(12)) {
      case 0 -> new GatewayCommand.ConnectGateway(gateway, random.nextInt(6));
      case 1 -> new GatewayCommand.ConnectGateway(gateway, 5);
      case 2 -> new GatewayCommand.LoseGatewayConnection(gateway, 3 + random.nextInt(3));
      case 3 ->
          new GatewayCommand.UpdateInteraction(
              anyKey(), new Attributes(List.of(new Attribute("n", "v" + random.nextInt(3)))));
      case 4 -> reconcile(gateway);
      case 5, 6 -> new GatewayCommand.EndByCustomer(anyKey());
      default -> new GatewayCommand.Abandon(anyKey());
    };
  }

  private Command reconcile(GatewayId gateway) {
    List<String> keysThere = new ArrayList<>();
    for (InteractionArrived arrived : arrivals) {
      if (random.nextInt(4) != 0) {
        keysThere.add(arrived.key().key());
      }
    }
    return new GatewayCommand.ReconcileGateway(gateway, keysThere);
  }

  private Command supervisorCommand() {
    SupervisorId by = new SupervisorId("ute");
    InteractionId interaction =
        arrivals.isEmpty() || random.nextInt(8) == 0
            ? new InteractionId(1 + random.nextLong(9_000))
            : any(arrivals).interaction();
    AgentId agent = agent(random.nextInt(12));
    return switch (random.nextInt(8)) {
      case 0, 1 ->
          new SupervisorCommand.MoveInteraction(
              by, interaction, new QueueId("q" + random.nextInt(5)));
      case 2, 3 -> new SupervisorCommand.Reprioritise(by, interaction, random.nextInt(11));
      case 4 -> new SupervisorCommand.ForceEnd(by, interaction);
      case 5, 6 -> new SupervisorCommand.ForceActivity(by, agent, oneOf(Activity.values()));
      default -> new SupervisorCommand.ForceSignOut(by, agent);
    };
  }

  private Command configurationCommand() {
    return switch (random.nextInt(5)) {
      case 0 -> new DefineSkill(skill(random.nextInt(8)));
      case 1 -> profile(random.nextInt(6));
      case 2 -> plan(random.nextInt(3));
      case 3 -> queue(random.nextInt(7));
      default -> agentDefinition(random.nextInt(14));
    };
  }

  private Command profile(int number) {
    List<ChannelLimit> limits = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      if (random.nextInt(4) != 0) {
        limits.add(new ChannelLimit(channel, random.nextInt(4)));
      }
    }
    return new DefineCapacityProfile(
        new CapacityProfile(
            new CapacityProfileId("profile" + number), limits, 1 + random.nextInt(4)));
  }

  private Command plan(int number) {
    List<PlanStep> steps = new ArrayList<>();
    long afterMs = 0;
    for (int i = random.nextInt(4); i > 0; i--) {
      afterMs += 1 + random.nextInt(3_000);
      steps.add(new PlanStep(afterMs, 1 + random.nextInt(10)));
    }
    return new DefinePlan(new RoutingPlan(new PlanId("plan" + number), steps));
  }

  private Command queue(int number) {
    return new DefineQueue(
        new QueueDefinition(
            new QueueId("q" + number),
            requirements(2),
            random.nextInt(20_000),
            random.nextInt(30_000),
            1 + random.nextInt(3_000),
            random.nextBoolean() ? 0 : random.nextInt(2_000),
            1 + random.nextInt(1_000),
            1 + random.nextInt(30),
            random.nextInt(3) == 0 ? null : new PlanId("plan" + random.nextInt(2))));
  }

  private Command agentDefinition(int number) {
    List<Proficiency> proficiencies = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      if (random.nextInt(3) != 0) {
        proficiencies.add(new Proficiency(skill(i), 1 + random.nextInt(10)));
      }
    }
    return new DefineAgent(
        new AgentDefinition(
            agent(number),
            new Proficiencies(proficiencies),
            new CapacityProfileId("profile" + random.nextInt(5))));
  }

  private Requirements requirements(int most) {
    List<Requirement> all = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      all.add(new Requirement(skill(random.nextInt(5)), 1 + random.nextInt(8)));
    }
    return new Requirements(all);
  }

  private InteractionKey anyKey() {
    return arrivals.isEmpty() || random.nextInt(10) == 0
        ? new InteractionKey(gateway(random.nextInt(4)), "k" + random.nextInt(9_000))
        : any(arrivals).key();
  }

  private static SkillId skill(int number) {
    return new SkillId("skill" + number);
  }

  private static AgentId agent(int number) {
    return new AgentId("agent" + number);
  }

  private static GatewayId gateway(int number) {
    return new GatewayId("gateway" + number);
  }

  private <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static <T> void forgetOldest(List<T> memory) {
    if (memory.size() > REMEMBERED) {
      memory.removeFirst();
    }
  }
}

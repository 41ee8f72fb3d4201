package org.strowger.core;

import static org.strowger.core.RandomDefinitions.activityReason;
import static org.strowger.core.RandomDefinitions.agentId;
import static org.strowger.core.RandomDefinitions.disposition;
import static org.strowger.core.RandomDefinitions.gateway;
import static org.strowger.core.RandomDefinitions.skill;
import static org.strowger.core.RandomDefinitions.team;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Memory.Work;
import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineActivityReason;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCalendar;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineDisposition;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineProject;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineQueues;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.ConfigurationCommand.DefineTeam;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentLost;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.AgentEvent.NextActivitySet;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent.GatewayConnectionLost;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Preference;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.model.Target;
import org.strowger.core.model.Team;

/**
 * A seeded source of commands for a small, busy, ill-behaved call centre. It learns from the events
 * what its commands led to, so that most of them are apt.
 */
final class RandomCommands {
  private static final CoreLimits LIMITS =
      new CoreLimits(6, 6, 4, 5, 12, 4, 60, 50, 4, 4, 4, 8, 3, 2, 4, 4_000, 6_000, 8_000);
  private static final SupervisorId SUPERVISOR = new SupervisorId("ute");

  private final Dice dice;
  private final RandomDefinitions definitions;
  private final Memory memory;
  private final List<Command> soon = new ArrayList<>();
  private long timeMs = 1_000_000_000_000L;
  private long sessions;
  private long keys;

  RandomCommands(long seed) {
    dice = new Dice(seed);
    definitions = new RandomDefinitions(dice);
    memory = new Memory(dice);
    soon.add(new StartHost(LIMITS));
    for (int i = 0; i < 5; i++) {
      soon.add(new DefineSkill(skill(i)));
      soon.add(new DefineCapacityProfile(definitions.profile(i)));
    }
    for (int i = 0; i < 3; i++) {
      soon.add(new DefineTeam(new Team(team(i))));
      soon.add(new DefineDisposition(disposition(i)));
      soon.add(new DefineActivityReason(activityReason(i)));
      soon.add(new DefineCalendar(definitions.calendar(i, timeMs)));
      soon.add(new GatewayCommand.ConnectGateway(gateway(i), 4));
    }
    for (int i = 0; i < 2; i++) {
      soon.add(new DefineProject(definitions.project(i)));
    }
    for (int i = 0; i < 6; i++) {
      soon.add(new DefineQueue(RandomDefinitions.plainQueue(i)));
    }
    for (int i = 0; i < 3; i++) {
      soon.add(new DefinePlan(definitions.plan(i)));
    }
    for (int i = 0; i < 5; i++) {
      soon.add(new DefineQueue(definitions.queue(i)));
    }
    for (int i = 0; i < 10; i++) {
      soon.add(new DefineAgent(definitions.agent(i)));
      soon.add(signIn(agentId(i)));
    }
    for (int i = 0; i < 3; i++) {
      soon.add(new DefineTeam(definitions.teamOf(i)));
    }
  }

  long timeMs() {
    return timeMs;
  }

  /** What happened, so that later commands can be about it. */
  void learn(Event event) {
    memory.learn(event);
    switch (event) {
      case AgentConnectionLost lost -> {
        if (dice.oneIn(2)) {
          soon.add(signIn(lost.agent()));
        }
      }
      case AgentLost lost -> usually(signIn(lost.agent()));
      case AgentSignedOut out -> usually(signIn(out.agent()));
      case GatewayConnectionLost lost ->
          usually(new GatewayCommand.ConnectGateway(lost.gateway(), 5));
      case ActivityChanged changed -> {
        if (changed.activity() != Activity.AVAILABLE) {
          usually(new AgentCommand.SetActivity(changed.agent(), Activity.AVAILABLE));
        }
      }
      case NextActivitySet next -> {
        if (dice.oneIn(2)) {
          soon.add(new AgentCommand.SetActivity(next.agent(), Activity.AVAILABLE));
        }
      }
      default -> {}
    }
  }

  private void usually(Command command) {
    if (!dice.oneIn(6)) {
      soon.add(command);
    }
  }

  Command next() {
    if (!soon.isEmpty()) {
      return soon.removeFirst();
    }
    timeMs += dice.oneIn(10) ? dice.below(4_000) : dice.below(120);
    int number = dice.below(1_000);
    if (number < 270) {
      return arrive();
    }
    if (number < 290) {
      return arriveDirect();
    }
    if (number < 730) {
      return aptAgentCommand();
    }
    if (number < 800) {
      return agentCommand();
    }
    if (number < 885) {
      return gatewayCommand();
    }
    if (number < 925) {
      return supervisorCommand();
    }
    if (number < 945) {
      return configurationCommand();
    }
    if (number < 999) {
      return new AdvanceTime();
    }
    return new StartHost(LIMITS);
  }

  // ---- agents

  private Command signIn(AgentId agent) {
    return new AgentCommand.SignIn(agent, new SessionId(++sessions), Activity.AVAILABLE);
  }

  /** About an offer that was really made, or about work that the agent really has. */
  private Command aptAgentCommand() {
    int number = dice.below(100);
    if (number < 55 && !memory.pending.isEmpty()) {
      OfferMade made = dice.oneOf(memory.pending);
      return number < 8
          ? new AgentCommand.DeclineOffer(
              made.agent(), made.offer(), "busy", dice.oneOf(DeclineKind.values()))
          : new AgentCommand.AcceptOffer(made.agent(), made.offer());
    }
    if (number < 66 && !memory.wrapping.isEmpty()) {
      Work work = dice.oneOf(memory.wrapping);
      return dice.oneIn(3)
          ? new AgentCommand.ExtendWrapUp(work.agent(), work.interaction(), dice.upTo(800))
          : new AgentCommand.CompleteWrapUp(work.agent(), work.interaction());
    }
    if (number >= 66 && number < 70 && !memory.asleep.isEmpty()) {
      Work work = dice.oneOf(memory.asleep);
      return new AgentCommand.NoteReply(work.agent(), work.interaction());
    }
    if (number >= 70 && number < 76 && !memory.consulting.isEmpty()) {
      return consulting(dice.oneOf(memory.consulting));
    }
    if (number < 92 && !memory.active.isEmpty()) {
      return inHand(dice.oneOf(memory.active));
    }
    if (number >= 92 && number < 98 && !memory.arrivals.isEmpty()) {
      Memory.Arrival arrival =
          dice.oneIn(3) ? dice.oneOf(memory.arrivals) : memory.arrivals.getLast();
      return new AgentCommand.PullInteraction(agentId(dice.below(10)), arrival.interaction());
    }
    if (number >= 98 && !memory.over.isEmpty()) {
      OfferMade made = dice.oneOf(memory.over);
      return new AgentCommand.AcceptOffer(made.agent(), made.offer());
    }
    return arrive();
  }

  private Command inHand(Work work) {
    AgentId agent = work.agent();
    InteractionId interaction = work.interaction();
    return switch (dice.below(26)) {
      case 23, 24 ->
          new AgentCommand.AskForHelp(agent, interaction, dice.oneIn(2) ? "" : "a hard one");
      case 25 -> new AgentCommand.WithdrawHelp(agent, interaction);
      case 20, 21, 22 -> new AgentCommand.MuteInteraction(agent, interaction, dice.oneIn(2));
      case 0, 1 -> new AgentCommand.HoldInteraction(agent, interaction);
      case 2, 3 -> new AgentCommand.RetrieveInteraction(agent, interaction);
      case 4, 5, 6 -> new AgentCommand.NoteReply(agent, interaction);
      case 7, 8, 9 -> new AgentCommand.TransferInteraction(agent, interaction, target(), "please");
      case 10, 11 -> new AgentCommand.StartConsultation(agent, interaction, target(), "may I?");
      case 12 -> new AgentCommand.ChangeChannel(agent, interaction, dice.oneOf(Channel.values()));
      case 13 -> new AgentCommand.SetDisposition(agent, interaction, disposition(dice.below(4)));
      case 14 ->
          new AgentCommand.ParkInteraction(agent, interaction, timeMs - 200 + dice.below(4_000));
      default -> new AgentCommand.EndInteraction(agent, interaction);
    };
  }

  private Target target() {
    return switch (dice.below(8)) {
      case 0, 1, 2 -> new Target.ToQueue(definitions.anyQueue());
      case 3, 4 -> new Target.ToAgent(agentId(dice.below(11)));
      case 5 -> new Target.ToLeader();
      case 6 -> new Target.ToSupervisor();
      default -> new Target.Outside("the branch");
    };
  }

  private Command consulting(Work asked) {
    return switch (dice.below(4)) {
      case 0 -> new AgentCommand.JoinConsultation(asked.agent(), asked.interaction());
      case 1, 2 -> new AgentCommand.CompleteConsultation(asked.agent(), asked.interaction());
      default -> new AgentCommand.CancelConsultation(asked.agent(), asked.interaction());
    };
  }

  /** By anybody about anything. */
  private Command agentCommand() {
    AgentId agent = agentId(dice.below(12));
    return switch (dice.below(20)) {
      case 16 -> new AgentCommand.TransferInteraction(agent, anyInteraction(), target(), "");
      case 17 -> new AgentCommand.StartConsultation(agent, anyInteraction(), target(), "");
      case 18 -> consulting(new Work(agent, anyInteraction()));
      case 19 ->
          new AgentCommand.SetDisposition(agent, anyInteraction(), disposition(dice.below(4)));
      case 0, 1, 2 ->
          new AgentCommand.SignIn(agent, new SessionId(++sessions), dice.oneOf(Activity.values()));
      case 3 -> new AgentCommand.SignOut(agent);
      case 4, 5 -> new AgentCommand.SetActivity(agent, dice.oneOf(Activity.values()), someReason());
      case 6, 7 ->
          new AgentCommand.SetNextActivity(agent, dice.oneOf(Activity.values()), someReason());
      case 8, 9 ->
          new AgentCommand.LoseAgentConnection(agent, new SessionId(1 + dice.below(sessions + 1)));
      case 10 -> new AgentCommand.AcceptOffer(agent, anyOffer());
      case 11 ->
          new AgentCommand.DeclineOffer(agent, anyOffer(), "", dice.oneOf(DeclineKind.values()));
      case 12 -> new AgentCommand.NoteReply(agent, anyInteraction());
      case 13 -> new AgentCommand.CompleteWrapUp(agent, anyInteraction());
      case 14 -> new AgentCommand.HoldInteraction(agent, anyInteraction());
      default -> new AgentCommand.EndInteraction(agent, anyInteraction());
    };
  }

  private OfferId anyOffer() {
    return memory.pending.isEmpty() || dice.oneIn(4)
        ? new OfferId(1 + dice.below(2_000))
        : dice.oneOf(memory.pending).offer();
  }

  private InteractionId anyInteraction() {
    return memory.arrivals.isEmpty() || dice.oneIn(8)
        ? new InteractionId(1 + dice.below(9_000))
        : dice.oneOf(memory.arrivals).interaction();
  }

  private @Nullable ActivityReasonId someReason() {
    return dice.oneIn(2) ? null : activityReason(dice.below(4));
  }

  // ---- gateways

  private Command arrive() {
    return new GatewayCommand.Arrive(
        newKey(),
        dice.oneOf(Channel.values()),
        definitions.anyQueue(),
        dice.oneIn(3) ? definitions.requirements(2) : Requirements.NONE,
        dice.rarely(4, 10),
        Attributes.NONE,
        terms());
  }

  private ArrivalTerms terms() {
    Preference preference = dice.oneIn(4) ? preference() : Preference.NONE;
    return new ArrivalTerms(
        preference,
        dice.oneIn(6) ? someAgents(dice.upTo(3)) : List.of(),
        dice.oneIn(10) ? timeMs + 500 - dice.below(20_000) : 0,
        dice.oneIn(12) ? timeMs - 500 + dice.below(6_000) : 0,
        dice.anyLong(),
        dice.oneIn(3) ? new CustomerId("customer" + dice.below(6)) : null,
        dice.oneIn(20) ? anyInteraction() : null);
  }

  private Preference preference() {
    int waitMs = dice.rarely(2, 4_000);
    return new Preference(someAgents(1 + dice.below(3)), waitMs, waitMs != 0 && dice.oneIn(3));
  }

  private List<AgentId> someAgents(int count) {
    List<AgentId> agents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      agents.add(agentId(dice.below(11)));
    }
    return agents;
  }

  private Command arriveDirect() {
    return new GatewayCommand.ArriveDirect(
        newKey(),
        dice.oneOf(Channel.values()),
        definitions.anyQueue(),
        agentId(dice.below(11)),
        Attributes.NONE);
  }

  private Command gatewayCommand() {
    GatewayId gateway = gateway(dice.below(4));
    return switch (dice.below(29)) {
      case 26, 27, 28 -> new GatewayCommand.ReportMute(talkingKey(), dice.oneIn(2));
      case 16 ->
          new GatewayCommand.UpdateInteraction(
              anyKey(), Attributes.NONE, definitions.requirements(2));
      case 17, 18, 19 -> new GatewayCommand.RequestCallback(anyKey());
      case 20, 21, 22 -> new GatewayCommand.AnswerCallback(dialledKey());
      case 23, 24, 25 -> new GatewayCommand.FailCallback(dialledKey());
      case 0 -> new GatewayCommand.ConnectGateway(gateway, dice.below(6));
      case 1 -> new GatewayCommand.ConnectGateway(gateway, 5);
      case 2 -> new GatewayCommand.LoseGatewayConnection(gateway, 3 + dice.below(3));
      case 3 ->
          new GatewayCommand.UpdateInteraction(
              anyKey(), new Attributes(List.of(new Attribute("n", "v" + dice.below(3)))));
      case 4 -> reconcile(gateway);
      case 5, 6 -> new GatewayCommand.EndByCustomer(anyKey());
      case 7, 8, 9, 10, 11 -> new GatewayCommand.TouchInteraction(anyKey());
      default -> new GatewayCommand.Abandon(anyKey());
    };
  }

  private Command reconcile(GatewayId gateway) {
    List<String> keysThere = new ArrayList<>();
    for (Memory.Arrival arrival : memory.arrivals) {
      if (!dice.oneIn(4)) {
        keysThere.add(arrival.key().key());
      }
    }
    return new GatewayCommand.ReconcileGateway(gateway, keysThere);
  }

  private InteractionKey dialledKey() {
    return memory.dialled.isEmpty() ? anyKey() : keyOf(dice.oneOf(memory.dialled));
  }

  private InteractionKey talkingKey() {
    return memory.active.isEmpty() ? anyKey() : keyOf(dice.oneOf(memory.active).interaction());
  }

  private InteractionKey keyOf(InteractionId interaction) {
    return memory.arrivals.stream()
        .filter(one -> one.interaction().equals(interaction))
        .findFirst()
        .map(Memory.Arrival::key)
        .orElseGet(this::anyKey);
  }

  private InteractionKey newKey() {
    return dice.oneIn(10) ? anyKey() : new InteractionKey(gateway(dice.below(3)), "k" + ++keys);
  }

  private InteractionKey anyKey() {
    return memory.arrivals.isEmpty() || dice.oneIn(10)
        ? new InteractionKey(gateway(dice.below(4)), "k" + dice.below(9_000))
        : dice.oneOf(memory.arrivals).key();
  }

  // ---- supervisors and administrators

  private Command supervisorCommand() {
    InteractionId interaction = anyInteraction();
    AgentId agent = agentId(dice.below(12));
    return switch (dice.below(16)) {
      case 8, 9, 10 ->
          new SupervisorCommand.AssignInteraction(
              SUPERVISOR, interaction, agent, dice.oneIn(3), "a friend of mine");
      case 11, 12 -> new SupervisorCommand.RescindOffers(SUPERVISOR, interaction, "");
      case 14, 15 -> {
        Work work =
            memory.active.isEmpty() || dice.oneIn(8)
                ? new Work(agent, interaction)
                : dice.oneOf(memory.active);
        yield new SupervisorCommand.AnswerHelp(SUPERVISOR, work.agent(), work.interaction(), "");
      }
      case 13 ->
          new SupervisorCommand.DrainQueue(
              SUPERVISOR, definitions.anyQueue(), definitions.anyQueue(), "fire drill");
      case 0, 1 ->
          new SupervisorCommand.MoveInteraction(SUPERVISOR, interaction, definitions.anyQueue());
      case 2, 3 -> new SupervisorCommand.Reprioritise(SUPERVISOR, interaction, dice.below(11));
      case 4 -> new SupervisorCommand.ForceEnd(SUPERVISOR, interaction);
      case 5, 6 ->
          new SupervisorCommand.ForceActivity(SUPERVISOR, agent, dice.oneOf(Activity.values()));
      default -> new SupervisorCommand.ForceSignOut(SUPERVISOR, agent);
    };
  }

  private ConfigurationCommand configurationCommand() {
    return switch (dice.below(14)) {
      case 0 -> new DefineSkill(skill(dice.below(8)));
      case 1 -> new DefineTeam(definitions.teamOf(dice.below(6)));
      case 12 -> new DefineProject(definitions.project(dice.below(4)));
      case 13 -> new DefineDisposition(disposition(dice.below(5)));
      case 2 -> new DefineActivityReason(activityReason(dice.below(6)));
      case 3, 4 -> new DefineCalendar(definitions.calendar(dice.below(5), timeMs));
      case 5, 6 -> new DefineCapacityProfile(definitions.profile(dice.below(6)));
      case 7 -> new DefinePlan(definitions.plan(dice.below(5)));
      case 8 -> new DefineQueue(definitions.queue(dice.below(7)));
      case 9 ->
          new DefineQueues(
              List.of(definitions.queue(dice.below(7)), definitions.queue(dice.below(7))));
      default -> new DefineAgent(definitions.agent(dice.below(14)));
    };
  }
}

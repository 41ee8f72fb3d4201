package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Accepted;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.Event;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Preference;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SkillId;

/**
 * The test language: a call centre told in short sentences. After every command all invariants are
 * checked, and a second core that only replays the events must have the same state.
 */
public final class CallCentre {
  public static final long SECOND = 1_000;

  private static final GatewayId GATEWAY = new GatewayId("switch");

  private final StateMachine core;
  private final Consumer<JournalEntry> journal;
  private final StateMachine replayed = new RoutingCore();
  private final List<Event> events = new ArrayList<>();
  private final List<Event> lastEvents = new ArrayList<>();
  private @Nullable ShadowCore shadow;
  private long timeMs = 1_000_000;
  private long sessions;
  private long sequence;

  /**
   * Opens with these limits, one gateway connected, a profile {@code one-call} and nobody signed
   * in.
   */
  public CallCentre(CoreLimits limits) {
    this(limits, new RoutingCore(), _ -> {});
  }

  /** The same on this core, with a reader of every entry. */
  public CallCentre(StateMachine core, Consumer<JournalEntry> journal) {
    this(CoreLimits.DEFAULT, core, journal);
  }

  private CallCentre(CoreLimits limits, StateMachine core, Consumer<JournalEntry> journal) {
    this.core = core;
    this.journal = journal;
    does(new StartHost(limits));
    does(new ConnectGateway(GATEWAY, 1));
    profile("one-call", 1, new ChannelLimit(Channel.PHONE, 1));
  }

  public CallCentre() {
    this(CoreLimits.DEFAULT);
  }

  // ---- what is there

  public CallCentre skills(String... ids) {
    for (String id : ids) {
      does(new DefineSkill(new SkillId(id)));
    }
    return this;
  }

  public CallCentre profile(String id, int total, ChannelLimit... limits) {
    return does(
        new DefineCapacityProfile(
            new CapacityProfile(new CapacityProfileId(id), List.of(limits), total)));
  }

  public CallCentre plan(String id, PlanStep... steps) {
    return does(new DefinePlan(new RoutingPlan(new PlanId(id), List.of(steps))));
  }

  public CallCentre has(QueueSketch queue) {
    return does(new DefineQueue(queue.definition()));
  }

  public static Requirement needs(String skill, int levelMin) {
    return new Requirement(new SkillId(skill), levelMin);
  }

  public static Proficiency can(String skill, int level) {
    return new Proficiency(new SkillId(skill), level);
  }

  public CallCentre agent(String id, Proficiency... proficiencies) {
    return agentWithProfile(id, "one-call", proficiencies);
  }

  public CallCentre agentWithProfile(String id, String profile, Proficiency... proficiencies) {
    return does(
        new DefineAgent(
            new AgentDefinition(
                new AgentId(id),
                new Proficiencies(List.of(proficiencies)),
                new CapacityProfileId(profile))));
  }

  // ---- what happens

  public CallCentre signsIn(String agent) {
    return does(new SignIn(new AgentId(agent), new SessionId(++sessions), Activity.AVAILABLE));
  }

  public CallCentre signsInAway(String agent) {
    return does(new SignIn(new AgentId(agent), new SessionId(++sessions), Activity.AWAY));
  }

  public CallCentre signsOut(String agent) {
    return does(new SignOut(new AgentId(agent)));
  }

  public CallCentre sets(String agent, Activity activity) {
    return does(new SetActivity(new AgentId(agent), activity));
  }

  /** The newest session's connection breaks. */
  public CallCentre losesConnection(String agent) {
    return does(new LoseAgentConnection(new AgentId(agent), new SessionId(sessions)));
  }

  public CallCentre calls(String key, String queue) {
    return arrives(key, Channel.PHONE, queue, 0);
  }

  /** Somebody whom the gateway knows by this name. */
  public CallCentre callsAs(String customer, String key, String queue) {
    ArrivalTerms terms =
        new ArrivalTerms(Preference.NONE, List.of(), 0, 0, 0, new CustomerId(customer), null);
    return does(
        new Arrive(
            key(key),
            Channel.PHONE,
            new QueueId(queue),
            Requirements.NONE,
            0,
            Attributes.NONE,
            terms));
  }

  public CallCentre arrives(
      String key, Channel channel, String queue, int priority, Requirement... needs) {
    return does(arrival(key, channel, queue, priority, needs));
  }

  public static Arrive arrival(
      String key, Channel channel, String queue, int priority, Requirement... needs) {
    return new Arrive(
        key(key),
        channel,
        new QueueId(queue),
        new Requirements(List.of(needs)),
        priority,
        Attributes.NONE);
  }

  public static InteractionKey key(String key) {
    return new InteractionKey(GATEWAY, key);
  }

  public CallCentre hangsUp(String key) {
    return does(new Abandon(key(key)));
  }

  /** Accepts the newest offer made to this agent. */
  public CallCentre accepts(String agent) {
    return does(new AcceptOffer(new AgentId(agent), lastOffer(agent).offer()));
  }

  public CallCentre declines(String agent) {
    return does(new DeclineOffer(new AgentId(agent), lastOffer(agent).offer(), "busy"));
  }

  public CallCentre ends(String agent) {
    return does(new EndInteraction(new AgentId(agent), lastOffer(agent).interaction()));
  }

  public CallCentre completesWrapUp(String agent) {
    return does(new CompleteWrapUp(new AgentId(agent), lastOffer(agent).interaction()));
  }

  public CallCentre passes(long ms) {
    timeMs += ms;
    return does(new AdvanceTime());
  }

  /** The host stops, nothing happens for {@code awayMs}, a host starts again. */
  public CallCentre restartsAfter(long awayMs) {
    timeMs += awayMs;
    return does(new StartHost(CoreLimits.DEFAULT));
  }

  /** From now on this shadow follows. */
  public CallCentre shadowedBy(ShadowCore follower) {
    follower.restore(SnapshotTest.rows(core), sequence, timeMs);
    shadow = follower;
    return this;
  }

  /** Carries out a command that must be accepted. */
  public CallCentre does(Command command) {
    Reply reply = tries(command);
    if (reply instanceof Rejected rejected) {
      fail(command + " was rejected: " + rejected);
    }
    return this;
  }

  /** A command that must be rejected for this reason and change nothing. */
  public CallCentre refuses(Command command, Reason reason) {
    long before = core.stateHash();
    Rejected rejected = assertInstanceOf(Rejected.class, tries(command), command.toString());
    assertEquals(reason, rejected.reason(), rejected.detail());
    assertTrue(rejected.detail().length() > 5, "a rejection explains itself");
    assertEquals(before, core.stateHash(), "a rejection changes nothing");
    return this;
  }

  public Reply tries(Command command) {
    Recorder outcome = Recorder.of(core, command, ++sequence, timeMs);
    lastEvents.clear();
    lastEvents.addAll(outcome.events());
    events.addAll(lastEvents);
    for (Event event : lastEvents) {
      replayed.replay(event, sequence, timeMs);
    }
    JournalEntry entry =
        new JournalEntry(sequence, timeMs, command, outcome.events(), outcome.reply());
    journal.accept(entry);
    if (shadow != null) {
      shadow.onEntry(entry);
    }
    core.check();
    assertEquals(core.stateHash(), replayed.stateHash(), "replay leads to the same state");
    return outcome.reply();
  }

  // ---- what came of it

  /** The one offer that the last command led to. */
  public CallCentre offers(String key, String agent) {
    List<OfferMade> made = lastOf(OfferMade.class);
    assertEquals(1, made.size(), "one offer in " + lastEvents);
    assertEquals(agent, made.getFirst().agent().value());
    assertEquals(interaction(key), made.getFirst().interaction());
    return this;
  }

  public CallCentre offersNothing() {
    assertEquals(List.of(), lastOf(OfferMade.class));
    return this;
  }

  public CallCentre happened(Event event) {
    assertTrue(lastEvents.contains(event), () -> event + " in " + lastEvents);
    return this;
  }

  public CallCentre nothingHappened() {
    assertEquals(List.of(), lastEvents);
    return this;
  }

  public <E extends Event> List<E> lastOf(Class<E> kind) {
    return lastEvents.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public <E extends Event> E last(Class<E> kind) {
    return Objects.requireNonNull(newest(kind), () -> "no " + kind.getSimpleName());
  }

  /** The interaction of a key, as the gateway is told when it sends the key again. */
  public InteractionId interaction(String key) {
    Reply reply = asks(arrival(key, Channel.PHONE, "nowhere", 0));
    if (reply instanceof Accepted(var id) && id != null) {
      return id;
    }
    return fail("no interaction of key " + key + ": " + reply);
  }

  public OfferId offer(String agent) {
    return lastOffer(agent).offer();
  }

  public StateMachine core() {
    return core;
  }

  public long timeMs() {
    return timeMs;
  }

  /** The place of the last command's entry in the journal. */
  public long sequence() {
    return sequence;
  }

  private Reply asks(Command command) {
    List<Event> kept = List.copyOf(lastEvents);
    Reply reply = tries(command);
    assertEquals(List.of(), lastEvents, "asking changes nothing");
    lastEvents.addAll(kept);
    return reply;
  }

  private OfferMade lastOffer(String agent) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i) instanceof OfferMade made && made.agent().value().equals(agent)) {
        return made;
      }
    }
    return fail("no offer was ever made to " + agent);
  }

  private <E extends Event> @Nullable E newest(Class<E> kind) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (kind.isInstance(events.get(i))) {
        return kind.cast(events.get(i));
      }
    }
    return null;
  }
}

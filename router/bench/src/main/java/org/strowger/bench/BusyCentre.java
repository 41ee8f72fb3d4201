package org.strowger.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.Preview;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SetNextActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.command.SupervisorCommand.DrainQueue;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.explain.AgentExplanation;
import org.strowger.core.explain.InteractionExplanation;
import org.strowger.core.explain.Page;
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
import org.strowger.core.model.SupervisorId;

/**
 * A call centre of a given size in a steady state: as many wait as are asked for, spread over as
 * many signatures. Each {@link #turn} is one whole assignment: a customer arrives, an agent ends a
 * call, is offered the next one and accepts it. Belongs to one thread.
 *
 * <p>50 skills, or as many as there are signatures; each agent has three of them, so that 100,000
 * agents make some 20,000 groups. Each queue asks for one skill and is one signature; where more
 * signatures than queues are asked for, interactions ask for a level of their own besides.
 */
public final class BusyCentre {
  /** Commands in one {@link #turn}. */
  public static final int COMMANDS_PER_TURN = 3;

  private static final int SKILLS_MOST = 50;
  private static final int QUEUES_MOST = 1_000;
  private static final int LEVEL = 10;
  private static final long DAY_MS = 24L * 60 * 60 * 1_000;

  /** In a {@link #mixedTurn}, one customer in so many gives up, and one agent takes a break. */
  private static final int EXCEPTION_EVERY = 10;

  /** Agents on a break at once, in mixed turns. */
  private static final int RESTING = 20;

  private static final GatewayId GATEWAY = new GatewayId("switch");
  private static final CapacityProfileId ONE_CALL = new CapacityProfileId("one-call");

  private final RoutingCore core = new RoutingCore();
  private final SplittableRandom random;
  private final Deque<OfferMade> offers = new ArrayDeque<>();
  private final List<OfferMade> active = new ArrayList<>();
  private final Deque<AgentId> resting = new ArrayDeque<>();
  private final int skills;
  private final int queues;
  private final int signatures;
  private long timeMs = 1_000_000_000_000L;
  private long sequence;
  private long keys;
  private long rejected;
  private final List<Event> events = new ArrayList<>();
  private Reply lastReply = Reply.ACCEPTED;
  private @Nullable Consumer<JournalEntry> journal;
  private InteractionId newest = new InteractionId(1);

  private final Output output =
      new Output() {
        @Override
        public void event(Event event) {
          events.add(event);
          if (event instanceof OfferMade made) {
            offers.add(made);
          } else if (event instanceof InteractionArrived arrived) {
            newest = arrived.interaction();
          }
        }

        @Override
        public void reply(Reply reply) {
          lastReply = reply;
          if (reply instanceof Reply.Rejected) {
            rejected++;
          }
        }
      };

  /**
   * A centre of so many agents, all of them busy but {@code idle}, with so many waiting.
   *
   * @param signatures at least 3, so that three skills can differ
   */
  public BusyCentre(int agents, int idle, int waiting, int signatures, long seed) {
    this(agents, idle, waiting, signatures, seed, null);
  }

  /** The same, with a journal that is handed every entry from the first on. */
  public BusyCentre(
      int agents,
      int idle,
      int waiting,
      int signatures,
      long seed,
      @Nullable Consumer<JournalEntry> journal) {
    this.journal = journal;
    this.random = new SplittableRandom(seed);
    this.skills = Math.min(signatures, SKILLS_MOST);
    this.queues = Math.min(signatures, QUEUES_MOST);
    this.signatures = signatures;
    define(agents);
    while (active.size() < agents - idle) {
      arrive();
      acceptOffers();
    }
    for (int i = 0; i < waiting; i++) {
      timeMs += 10;
      arrive();
    }
    acceptOffers();
  }

  /** The machine that decides here. */
  RoutingCore core() {
    return core;
  }

  /** One whole assignment. */
  public void turn() {
    timeMs += 10;
    arrive();
    OfferMade ended = takeActive();
    apply(new EndInteraction(ended.agent(), ended.interaction()));
    acceptOffers();
  }

  private OfferMade takeActive() {
    int index = random.nextInt(active.size());
    OfferMade taken = active.get(index);
    active.set(index, active.getLast());
    active.removeLast();
    return taken;
  }

  /**
   * A turn as in real life, {@code passMs} after the one before: now and then a customer gives up,
   * or an agent takes a break and later comes back.
   */
  public void mixedTurn(long passMs) {
    timeMs += passMs;
    arrive();
    if (random.nextInt(EXCEPTION_EVERY) == 0) {
      apply(new Abandon(key(keys)));
      arrive();
    }
    OfferMade ended = takeActive();
    if (random.nextInt(EXCEPTION_EVERY) == 0) {
      apply(new SetNextActivity(ended.agent(), Activity.AWAY, null));
      resting.add(ended.agent());
    }
    apply(new EndInteraction(ended.agent(), ended.interaction()));
    if (resting.size() > RESTING) {
      apply(new SetActivity(resting.remove(), Activity.AVAILABLE));
    }
    acceptOffers();
  }

  /** Entries so far. */
  public long sequence() {
    return sequence;
  }

  /** How many commands were rejected so far: none, if the centre is what it says. */
  public long rejected() {
    return rejected;
  }

  /** Interactions with agents now. */
  public int active() {
    return active.size();
  }

  /** Why the newest interaction is where it is; null if it is over. */
  public @Nullable InteractionExplanation explainNewest() {
    return core.explainer().explain(newest, Page.FIRST, timeMs);
  }

  /** Why the first agent is not offered what waits. */
  public @Nullable AgentExplanation explainAgent() {
    return core.explainer().explain(new AgentId("agent0"), Page.FIRST, timeMs);
  }

  /** The whole state, as a preview takes it. */
  public List<Event> rows() {
    List<Event> rows = new ArrayList<>();
    core.writeRows(rows::add);
    return rows;
  }

  /** What draining the first queue into the second would lead to, in the state of {@code rows}. */
  public Preview previewDrain(List<Event> rows) {
    return Preview.of(
        new DrainQueue(
            new SupervisorId("ute"), new QueueId("queue0"), new QueueId("queue1"), "closing"),
        rows,
        sequence,
        timeMs);
  }

  /** Checks every invariant of the core; slow. */
  public void check() {
    core.check();
  }

  private void define(int agents) {
    apply(new StartHost(CoreLimits.DEFAULT));
    apply(new ConnectGateway(GATEWAY, 1));
    for (int i = 0; i < skills; i++) {
      apply(new DefineSkill(skill(i)));
    }
    apply(
        new DefineCapacityProfile(
            new CapacityProfile(ONE_CALL, List.of(new ChannelLimit(Channel.PHONE, 1)), 1)));
    for (int i = 0; i < queues; i++) {
      apply(new DefineQueue(queue(i)));
    }
    for (int i = 0; i < agents; i++) {
      AgentId id = new AgentId("agent" + i);
      apply(new DefineAgent(new AgentDefinition(id, proficiencies(i), ONE_CALL)));
      apply(new SignIn(id, new SessionId(i + 1L), Activity.AVAILABLE));
    }
  }

  private QueueDefinition queue(int number) {
    return new QueueDefinition(
        new QueueId("queue" + number),
        new Requirements(List.of(new Requirement(skill(number % skills), 1))),
        20_000,
        30_000,
        DAY_MS,
        0,
        10_000,
        2_000_000,
        null);
  }

  /** Three different skills; the first of them goes round, so that each is somebody's. */
  private Proficiencies proficiencies(int agent) {
    int first = agent % skills;
    int second = (first + 1 + random.nextInt(skills - 1)) % skills;
    int third = second;
    while (third == second || third == first) {
      third = random.nextInt(skills);
    }
    return new Proficiencies(
        List.of(
            new Proficiency(skill(first), LEVEL),
            new Proficiency(skill(second), LEVEL),
            new Proficiency(skill(third), LEVEL)));
  }

  private void arrive() {
    int signature = random.nextInt(signatures);
    int queue = signature % queues;
    int variant = signature / queues;
    Requirements own =
        variant == 0
            ? Requirements.NONE
            : new Requirements(List.of(new Requirement(skill(queue % skills), variant)));
    apply(
        new Arrive(
            key(++keys), Channel.PHONE, new QueueId("queue" + queue), own, 0, Attributes.NONE));
  }

  private void acceptOffers() {
    for (OfferMade made = offers.poll(); made != null; made = offers.poll()) {
      apply(new AcceptOffer(made.agent(), made.offer()));
      active.add(made);
    }
  }

  /** The entries of so many turns, as a host would journal them. */
  public List<JournalEntry> entriesOf(int turns) {
    List<JournalEntry> entries = new ArrayList<>();
    journal = entries::add;
    for (int i = 0; i < turns; i++) {
      turn();
    }
    journal = null;
    return entries;
  }

  private void apply(Command command) {
    core.apply(command, ++sequence, timeMs, output);
    if (journal != null) {
      journal.accept(new JournalEntry(sequence, timeMs, command, events, lastReply));
    }
    events.clear();
  }

  private static InteractionKey key(long number) {
    return new InteractionKey(GATEWAY, "k" + number);
  }

  private static SkillId skill(int number) {
    return new SkillId("skill" + number);
  }
}

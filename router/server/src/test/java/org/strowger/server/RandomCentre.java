package org.strowger.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strowger.core.EntryMaker;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.AskForHelp;
import org.strowger.core.command.AgentCommand.CancelConsultation;
import org.strowger.core.command.AgentCommand.ChangeChannel;
import org.strowger.core.command.AgentCommand.CompleteConsultation;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.ExtendWrapUp;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.JoinConsultation;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.MuteInteraction;
import org.strowger.core.command.AgentCommand.NoteReply;
import org.strowger.core.command.AgentCommand.ParkInteraction;
import org.strowger.core.command.AgentCommand.PullInteraction;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SetDisposition;
import org.strowger.core.command.AgentCommand.SetNextActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.AgentCommand.WithdrawHelp;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.AnswerCallback;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.FailCallback;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.GatewayCommand.ReportMute;
import org.strowger.core.command.GatewayCommand.RequestCallback;
import org.strowger.core.command.GatewayCommand.TouchInteraction;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.SupervisorCommand.AnswerHelp;
import org.strowger.core.command.SupervisorCommand.AssignInteraction;
import org.strowger.core.command.SupervisorCommand.DrainQueue;
import org.strowger.core.command.SupervisorCommand.ForceActivity;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.command.SupervisorCommand.MoveInteraction;
import org.strowger.core.command.SupervisorCommand.Reprioritise;
import org.strowger.core.command.SupervisorCommand.RescindOffers;
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
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Preference;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.model.Target;
import org.strowger.core.model.Target.Outside;
import org.strowger.core.model.Target.ToAgent;
import org.strowger.core.model.Target.ToLeader;
import org.strowger.core.model.Target.ToQueue;
import org.strowger.core.model.Target.ToSupervisor;
import org.strowger.server.board.BoardAgent;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.board.Place;

/**
 * A call centre in which anything may happen next, for tests that must hold whatever does. Two runs
 * with the same seed are the same. It looks at the board to ask for what makes sense, mostly; now
 * and then it asks for what does not.
 */
public final class RandomCentre {
  static final int QUEUES = 6;
  static final int AGENTS = 10;
  private static final int GATEWAYS = 2;
  private static final List<Channel> CHANNELS = List.of(Channel.values());
  private static final SupervisorId EVE = new SupervisorId("eve");
  private static final ActivityReasonId LUNCH = new ActivityReasonId("lunch");

  private final Random random;
  private final Consumer<JournalEntry> journal;
  private final RandomDefinitions definitions;
  private final RoutingCore core;
  private final CentreHost host;
  private final LiveBoard board = new LiveBoard();
  private long timeMs;
  private long sequence;
  private int arrivals;
  private long newestOffer = 1;

  /** {@code journal} is told every entry, after core and board have it. */
  public RandomCentre(long seed, Consumer<JournalEntry> journal) {
    RoutingCore own = new RoutingCore();
    this(seed, own, new OwnHost(own), journal);
  }

  /** With a core that another host has, which may be looked at while nothing is asked. */
  public RandomCentre(
      long seed, RoutingCore core, CentreHost host, Consumer<JournalEntry> journal) {
    this.random = new Random(seed);
    this.definitions = new RandomDefinitions(random);
    this.core = core;
    this.host = host;
    this.journal = journal;
    this.timeMs = host.pass(0);
  }

  /** Decides in place; time is what has passed. */
  private static final class OwnHost implements CentreHost {
    private final EntryMaker entries;

    OwnHost(RoutingCore core) {
      entries = new EntryMaker(core, 0, 1_000_000);
    }

    @Override
    public long pass(long spanMs) {
      entries.moveTo(entries.timeMs() + spanMs);
      return entries.timeMs();
    }

    @Override
    public void decide(Command command, Consumer<JournalEntry> to) {
      JournalEntry entry = entries.decide(command);
      if (entry != null) {
        to.accept(entry);
      }
    }
  }

  public RoutingCore core() {
    return core;
  }

  public LiveBoard board() {
    return board;
  }

  public long sequence() {
    return sequence;
  }

  /** Defines everything once. */
  public void open() {
    send(
        new StartHost(
            new CoreLimits(
                100, 100, 100, 100, 100, 10, 100_000, 50, 100, 100, 100, 20, 100, 100, 10, 30_000,
                60_000, 120_000)));
    definitions.all(timeMs).forEach(this::send);
    for (int i = 0; i < GATEWAYS; i++) {
      send(new ConnectGateway(gateway(i), 1));
    }
  }

  /** Something happens. */
  public void step() {
    // Now and then half an hour of nothing, so that what takes long comes to pass too.
    timeMs = host.pass(random.nextInt(500) == 0 ? 1_800_000 : random.nextInt(2_000));
    send(command());
  }

  private Command command() {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4 -> arrive();
      case 5, 6, 7, 8, 9, 10, 11, 12 -> byAgent(agent());
      case 13, 14 -> byGateway();
      case 15, 16 -> signInOrOut(agent());
      case 17 -> bySupervisor();
      case 18 -> rare();
      default -> new AdvanceTime();
    };
  }

  private Arrive arrive() {
    return new Arrive(
        newKey(),
        CHANNELS.get(random.nextInt(CHANNELS.size())),
        queue(),
        one(8)
            ? new Requirements(List.of(new Requirement(definitions.skill(), 1 + random.nextInt(4))))
            : Requirements.NONE,
        random.nextInt(3),
        attributes(),
        terms());
  }

  private ArrivalTerms terms() {
    return new ArrivalTerms(
        one(4) ? preference() : Preference.NONE,
        one(8) ? List.of(agent()) : List.of(),
        one(8) ? timeMs - random.nextInt(60_000) : 0,
        one(8) ? timeMs + random.nextInt(30_000) : 0,
        random.nextLong(),
        one(3) ? new CustomerId("customer-" + random.nextInt(20)) : null,
        one(8) ? new InteractionId(1 + random.nextInt(arrivals)) : null);
  }

  private Preference preference() {
    long waitMs = one(2) ? 0 : 1 + random.nextInt(20_000);
    return new Preference(List.of(agent(), agent()), waitMs, waitMs != 0 && one(2));
  }

  private Command byAgent(AgentId id) {
    BoardAgent agent = Objects.requireNonNull(board.agent(id));
    if (one(6)) {
      return byAgentWhoKnowsNothing(id);
    }
    if (!agent.offers().isEmpty() && !one(4)) {
      OfferId offer = agent.offers().iterator().next().id();
      newestOffer = Math.max(newestOffer, offer.value());
      return one(4) ? decline(id, offer) : new AcceptOffer(id, offer);
    }
    BoardInteraction inHand = pick(new ArrayList<>(agent.work()));
    if (inHand != null) {
      return withInHand(id, inHand);
    }
    BoardInteraction waiting = pick(toBePulled());
    return waiting == null || one(4)
        ? new SetActivity(id, one(4) ? Activity.AWAY : Activity.AVAILABLE, one(2) ? null : LUNCH)
        : new PullInteraction(id, waiting.id());
  }

  private List<BoardInteraction> toBePulled() {
    List<BoardInteraction> listed = inPhase(Phase.WAITING);
    listed.removeIf(
        one -> board.queue(one.queue()).definition().choice().distribution() == Distribution.PUSH);
    return listed;
  }

  private Command withInHand(AgentId agent, BoardInteraction interaction) {
    if (!interaction.consultations().isEmpty() && one(2)) {
      return consult(agent, interaction);
    }
    return switch (interaction.phase()) {
      case WRAP_UP ->
          one(3)
              ? new ExtendWrapUp(agent, interaction.id(), 1 + random.nextInt(5_000))
              : new CompleteWrapUp(agent, interaction.id());
      case PARKED -> new NoteReply(agent, interaction.id());
      case WAITING, OFFERED, ACTIVE ->
          switch (random.nextInt(15)) {
            case 13 -> new AskForHelp(agent, interaction.id(), one(2) ? "" : "a hard one");
            case 14 -> new WithdrawHelp(agent, interaction.id());
            case 12 -> new MuteInteraction(agent, interaction.id(), one(2));
            case 6, 7 -> handOn(agent, interaction);
            case 8, 9 -> consult(agent, interaction);
            case 10 -> new SetDisposition(agent, interaction.id(), new DispositionId("sold"));
            case 11 ->
                new ParkInteraction(agent, interaction.id(), timeMs + 1 + random.nextInt(60_000));
            case 0 -> new HoldInteraction(agent, interaction.id());
            case 1 -> new RetrieveInteraction(agent, interaction.id());
            case 2 -> new NoteReply(agent, interaction.id());
            case 3 -> new SetNextActivity(agent, one(2) ? Activity.AWAY : Activity.OFFLINE, null);
            default -> new EndInteraction(agent, interaction.id());
          };
    };
  }

  private Command handOn(AgentId agent, BoardInteraction interaction) {
    return one(3)
        ? new ChangeChannel(agent, interaction.id(), channel())
        : new TransferInteraction(agent, interaction.id(), target(), "why");
  }

  private Command consult(AgentId agent, BoardInteraction interaction) {
    InteractionId heard =
        pick(interaction.consultations().stream().filter(this::isActive).toList());
    if (heard != null && !one(4)) {
      return one(2) ? new JoinConsultation(agent, heard) : new CompleteConsultation(agent, heard);
    }
    InteractionId asked = pick(List.copyOf(interaction.consultations()));
    if (asked == null) {
      return new StartConsultation(agent, interaction.id(), target(), "how");
    }
    return switch (random.nextInt(4)) {
      case 0 -> new CancelConsultation(agent, asked);
      case 1 -> new JoinConsultation(agent, asked);
      case 2 -> new StartConsultation(agent, interaction.id(), target(), "");
      default -> new CompleteConsultation(agent, asked);
    };
  }

  private boolean isActive(InteractionId id) {
    BoardInteraction interaction = board.interaction(id);
    return interaction != null && interaction.phase() == Phase.ACTIVE;
  }

  private Target target() {
    return switch (random.nextInt(8)) {
      case 0 -> new ToLeader();
      case 1 -> new ToSupervisor();
      case 2 -> new Outside("elsewhere");
      case 3, 4 -> new ToAgent(agent());
      default -> new ToQueue(queue());
    };
  }

  private Command byAgentWhoKnowsNothing(AgentId agent) {
    OfferId offer = new OfferId(1 + random.nextLong(newestOffer + 2));
    InteractionId interaction = new InteractionId(1 + random.nextInt(arrivals + 1));
    return switch (random.nextInt(12)) {
      case 9 -> new CompleteConsultation(agent, interaction);
      case 10 -> new SetDisposition(agent, interaction, new DispositionId("unheard-of"));
      case 11 -> new TransferInteraction(agent, interaction, target(), "");
      case 0 -> new AcceptOffer(agent, offer);
      case 1 -> decline(agent, offer);
      case 2 -> new HoldInteraction(agent, interaction);
      case 3 -> new EndInteraction(agent, interaction);
      case 4 -> new CompleteWrapUp(agent, interaction);
      case 5 -> new PullInteraction(agent, interaction);
      case 6 -> new NoteReply(agent, interaction);
      case 7 -> new SetNextActivity(agent, Activity.AWAY, LUNCH);
      default -> new ExtendWrapUp(agent, interaction, 1);
    };
  }

  private DeclineOffer decline(AgentId agent, OfferId offer) {
    DeclineKind[] kinds = DeclineKind.values();
    return new DeclineOffer(agent, offer, "no", kinds[random.nextInt(kinds.length)]);
  }

  private Command byGateway() {
    InteractionKey dialled = dialledKey();
    if (dialled != null && one(2)) {
      return one(4) ? new FailCallback(dialled) : new AnswerCallback(dialled);
    }
    return switch (random.nextInt(15)) {
      case 8 -> new RequestCallback(keyOf(Phase.WAITING));
      case 9, 10 -> new AnswerCallback(keyOf(Phase.ACTIVE));
      case 11 -> new FailCallback(keyOf(Phase.ACTIVE));
      case 12 ->
          new UpdateInteraction(
              keyOf(Phase.OFFERED),
              attributes(),
              new Requirements(List.of(new Requirement(definitions.skill(), 1))));
      case 0 -> new ArriveDirect(newKey(), channel(), queue(), agent(), attributes());
      case 1, 2, 3 -> new TouchInteraction(keyOf(random.nextInt(3) == 0 ? null : Phase.PARKED));
      case 4 -> new UpdateInteraction(keyOf(null), attributes());
      case 5 -> new EndByCustomer(keyOf(Phase.ACTIVE));
      case 13, 14 -> new ReportMute(keyOf(Phase.ACTIVE), one(2));
      case 6 -> new Abandon(keyOf(null));
      default -> new Abandon(oldKey());
    };
  }

  private Command signInOrOut(AgentId agent) {
    SessionId session = new SessionId(1 + random.nextInt(3));
    return switch (random.nextInt(8)) {
      case 0 -> new SignOut(agent);
      case 1, 2 -> new LoseAgentConnection(agent, session);
      default -> new SignIn(agent, session, one(4) ? Activity.AWAY : Activity.AVAILABLE);
    };
  }

  /** Of somebody who asks for help, if anybody does. */
  private Command answerHelp() {
    List<BoardInteraction> active = inPhase(Phase.ACTIVE);
    List<BoardInteraction> asked = new ArrayList<>(active);
    asked.removeIf(one -> !one.journey().help().isAsked());
    BoardInteraction one = pick(asked.isEmpty() || one(8) ? active : asked);
    return one == null
        ? new AnswerHelp(EVE, agent(), new InteractionId(1), "")
        : new AnswerHelp(EVE, Objects.requireNonNull(one.agent()), one.id(), "");
  }

  private Command bySupervisor() {
    BoardInteraction waiting = pick(inPhase(Phase.WAITING));
    BoardInteraction any = pick(inPhase(null));
    InteractionId interaction =
        waiting != null && !one(3) ? waiting.id() : any == null ? new InteractionId(1) : any.id();
    return switch (random.nextInt(11)) {
      case 9, 10 -> answerHelp();
      case 6 -> new AssignInteraction(EVE, interaction, agent(), one(2), "a friend");
      case 7 -> new RescindOffers(EVE, offeredOr(interaction), "not these");
      case 8 -> new DrainQueue(EVE, queue(), queue(), "closing early");
      case 0, 1 -> new MoveInteraction(EVE, interaction, queue());
      case 2, 3 -> new Reprioritise(EVE, interaction, random.nextInt(5));
      case 4 -> new ForceEnd(EVE, interaction);
      default ->
          one(2)
              ? new ForceActivity(EVE, agent(), one(2) ? Activity.AWAY : Activity.AVAILABLE)
              : new ForceSignOut(EVE, agent());
    };
  }

  private InteractionId offeredOr(InteractionId other) {
    BoardInteraction offered = pick(inPhase(Phase.OFFERED));
    return offered == null ? other : offered.id();
  }

  /** Of a customer who is being called back; null if there is none. */
  private @Nullable InteractionKey dialledKey() {
    List<BoardInteraction> dialled = inPhase(Phase.ACTIVE);
    dialled.removeIf(one -> one.journey().callback().dialDeadlineMs() == 0);
    BoardInteraction one = pick(dialled);
    return one == null ? null : one.key();
  }

  private Command rare() {
    int gateway = random.nextInt(GATEWAYS);
    return switch (random.nextInt(16)) {
      case 0 -> new LoseGatewayConnection(gateway(gateway), 1);
      case 1 -> new ReconcileGateway(gateway(gateway), someKeys(gateway));
      case 2 -> new StartHost(CoreLimits.DEFAULT);
      case 3, 4, 5 -> new DefineAgent(definitions.agent(random.nextInt(AGENTS)));
      case 6, 7, 8 -> definitions.again(timeMs);
      default -> new ConnectGateway(gateway(gateway), 1);
    };
  }

  /** Most of what the gateway has. */
  private List<String> someKeys(int gateway) {
    List<String> keys = new ArrayList<>();
    for (BoardInteraction one : inPhase(null)) {
      if (one.key().gateway().equals(gateway(gateway)) && !one(8)) {
        keys.add(one.key().key());
      }
    }
    return keys;
  }

  private void send(Command command) {
    host.decide(command, this::tell);
  }

  private void tell(JournalEntry entry) {
    sequence = entry.sequence();
    board.onEntry(entry);
    journal.accept(entry);
  }

  private List<BoardInteraction> inPhase(@Nullable Phase phase) {
    List<BoardInteraction> all = new ArrayList<>();
    for (BoardInteraction one : board.interactionsAfter(START)) {
      if (phase == null || one.phase() == phase) {
        all.add(one);
      }
    }
    return all;
  }

  private static final Place START = new Place(Long.MIN_VALUE, new InteractionId(1));

  private <T> @Nullable T pick(List<T> all) {
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  private InteractionKey keyOf(@Nullable Phase phase) {
    BoardInteraction one = pick(inPhase(phase));
    return one == null ? oldKey() : one.key();
  }

  private InteractionKey newKey() {
    return key(++arrivals);
  }

  private InteractionKey oldKey() {
    return key(1 + random.nextInt(Math.max(1, arrivals)));
  }

  private static InteractionKey key(int number) {
    return new InteractionKey(gateway(number % GATEWAYS), "key-" + number);
  }

  private Attributes attributes() {
    return one(2)
        ? Attributes.NONE
        : new Attributes(List.of(new Attribute("n", "v" + random.nextInt(3))));
  }

  private Channel channel() {
    return CHANNELS.get(random.nextInt(CHANNELS.size()));
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  private AgentId agent() {
    return numbered(AgentId::new, "agent-", AGENTS);
  }

  private QueueId queue() {
    return numbered(QueueId::new, "queue-", QUEUES);
  }

  private <T> T numbered(Function<String, T> id, String prefix, int below) {
    return id.apply(prefix + random.nextInt(below));
  }

  private static GatewayId gateway(int number) {
    return new GatewayId("gateway-" + number);
  }
}

package org.strowger.server.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.command.SupervisorCommand.ForceActivity;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.command.SupervisorCommand.MoveInteraction;
import org.strowger.core.command.SupervisorCommand.Reprioritise;
import org.strowger.core.event.Event;
import org.strowger.core.event.RowEvent.AgentRow;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.event.RowEvent.OfferRow;
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
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SupervisorId;

/** Whatever happens, the board folded from events shows what the core has in its rows. */
class LiveBoardSimulationTest {
  private static final long SEED = Long.getLong("board.seed", 44);
  private static final int COMMANDS = 20_000;
  private static final int COMPARE_EVERY = 25;
  private static final int AGENTS = 8;
  private static final List<Channel> CHANNELS = List.of(Channel.values());
  private static final CapacityProfileId TWO = new CapacityProfileId("two");
  private static final SupervisorId EVE = new SupervisorId("eve");

  private final Random random = new Random(SEED);
  private final RoutingCore core = new RoutingCore();
  private final LiveBoard board = new LiveBoard();
  private long timeMs = 1_000_000;
  private long sequence;
  private long offers;
  private long arrivals;

  @Test
  void shouldShowWhatTheCoreHas() {
    define();
    for (int i = 1; i <= COMMANDS; i++) {
      timeMs += random.nextInt(2_000);
      send(command());
      if (i % COMPARE_EVERY == 0) {
        compare();
      }
    }
    compare();
    long answered = board.queues().stream().mapToLong(BoardQueue::answered).sum();
    assertTrue(answered > 200, "too little happened to prove anything: " + answered + " answered");
  }

  private void define() {
    send(new StartHost(CoreLimits.DEFAULT));
    List<ChannelLimit> limits =
        CHANNELS.stream().map(channel -> new ChannelLimit(channel, 1)).toList();
    send(new DefineCapacityProfile(new CapacityProfile(TWO, limits, 2)));
    for (int i = 0; i < 3; i++) {
      send(
          new DefineQueue(
              new QueueDefinition(
                  queue(i),
                  Requirements.NONE,
                  20_000,
                  5_000,
                  15_000,
                  i * 10_000L,
                  30_000,
                  40,
                  null)));
    }
    for (int i = 0; i < AGENTS; i++) {
      send(new DefineAgent(new AgentDefinition(agent(i), Proficiencies.NONE, TWO)));
    }
  }

  private Command command() {
    return switch (random.nextInt(26)) {
      case 0, 1, 2, 3, 4, 5 ->
          new Arrive(
              key((int) ++arrivals),
              CHANNELS.get(random.nextInt(CHANNELS.size())),
              queue(random.nextInt(3)),
              Requirements.NONE,
              random.nextInt(3),
              Attributes.NONE);
      case 6 -> new AcceptOffer(someAgent(), someOffer());
      case 7, 8, 9 -> acceptPending(someAgent());
      case 10 -> new DeclineOffer(someAgent(), someOffer(), "no");
      case 11 -> new EndInteraction(someAgent(), someInteraction());
      case 12, 13 -> endInHand(someAgent());
      case 14 -> new HoldInteraction(someAgent(), someInteraction());
      case 15 -> inHand(someAgent());
      case 16 -> new CompleteWrapUp(someAgent(), someInteraction());
      case 17 -> new SignIn(someAgent(), new SessionId(1 + random.nextInt(3)), Activity.AVAILABLE);
      case 18 ->
          new SetActivity(someAgent(), random.nextInt(4) == 0 ? Activity.AWAY : Activity.AVAILABLE);
      case 19 ->
          random.nextBoolean()
              ? new SignOut(someAgent())
              : new LoseAgentConnection(someAgent(), new SessionId(1 + random.nextInt(3)));
      case 20 -> new Abandon(key(1 + random.nextInt(Math.max(1, (int) arrivals))));
      case 21 -> new EndByCustomer(key(1 + random.nextInt(Math.max(1, (int) arrivals))));
      case 22 -> new MoveInteraction(EVE, someInteraction(), queue(random.nextInt(3)));
      case 23 -> new Reprioritise(EVE, someInteraction(), random.nextInt(5));
      case 24 -> rare();
      default -> new AdvanceTime();
    };
  }

  private Command acceptPending(AgentId agent) {
    return shown(agent).offers().stream()
        .findFirst()
        .<Command>map(offer -> new AcceptOffer(agent, offer.id()))
        .orElseGet(() -> new SetActivity(agent, Activity.AVAILABLE));
  }

  private Command endInHand(AgentId agent) {
    return shown(agent).work().stream()
        .findFirst()
        .<Command>map(interaction ->
            interaction.phase() == Phase.WRAP_UP
                ? new CompleteWrapUp(agent, interaction.id())
                : new EndInteraction(agent, interaction.id()))
        .orElseGet(() -> new SignIn(agent, new SessionId(1), Activity.AVAILABLE));
  }

  /** Holds what is in hand, or retrieves what is held. */
  private Command inHand(AgentId agent) {
    return shown(agent).work().stream()
        .findFirst()
        .<Command>map(interaction ->
            interaction.held()
                ? new RetrieveInteraction(agent, interaction.id())
                : new HoldInteraction(agent, interaction.id()))
        .orElseGet(AdvanceTime::new);
  }

  private BoardAgent shown(AgentId agent) {
    return Objects.requireNonNull(board.agent(agent));
  }

  private Command rare() {
    GatewayId gateway = gateway(random.nextInt(2));
    return switch (random.nextInt(12)) {
      case 0 -> new ForceEnd(EVE, someInteraction());
      case 1 -> new ForceActivity(EVE, someAgent(), Activity.AVAILABLE);
      case 2 -> new ForceSignOut(EVE, someAgent());
      case 3 -> new LoseGatewayConnection(gateway, 1);
      case 4 -> new ReconcileGateway(gateway, List.of());
      case 5 -> new StartHost(CoreLimits.DEFAULT);
      default -> new ConnectGateway(gateway, 1);
    };
  }

  private void send(Command command) {
    List<Event> events = new ArrayList<>();
    List<Reply> replies = new ArrayList<>();
    core.apply(
        command,
        sequence + 1,
        timeMs,
        new Output() {
          @Override
          public void event(Event event) {
            events.add(event);
          }

          @Override
          public void reply(Reply reply) {
            replies.add(reply);
          }
        });
    board.onEntry(new JournalEntry(++sequence, timeMs, command, events, replies.getFirst()));
  }

  private void compare() {
    Map<QueueId, Integer> waiting = new TreeMap<>();
    List<InteractionId> present = new ArrayList<>();
    offers = Math.max(offers, 1);
    core.writeRows(row -> {
      switch (row) {
        case InteractionRow interaction -> {
          compare(interaction);
          present.add(interaction.interaction());
          if (interaction.phase() == Phase.WAITING) {
            waiting.merge(interaction.queue(), 1, Integer::sum);
          }
        }
        case OfferRow offer -> compare(offer);
        case AgentRow agent -> compare(agent);
        default -> {}
      }
    });
    long shown = board.interactionsAfter(new Place(Long.MIN_VALUE, new InteractionId(1))).size();
    assertEquals(present.size(), shown, where());
    for (BoardQueue queue : board.queues()) {
      assertEquals(waiting.getOrDefault(queue.definition().id(), 0), queue.waiting(), where());
    }
  }

  private void compare(InteractionRow row) {
    BoardInteraction shown = board.interaction(row.interaction());
    assertNotNull(shown, where());
    assertEquals(row.phase(), shown.phase(), where());
    assertEquals(row.queue(), shown.queue(), where());
    assertEquals(row.priority(), shown.priority(), where());
    assertEquals(row.arrivedMs(), shown.arrivedMs(), where());
    assertEquals(row.dueMs(), shown.dueMs(), where());
    assertEquals(row.held(), shown.held(), where());
    assertEquals(row.planSteps(), shown.planSteps(), where());
    assertEquals(row.wrapUpDeadlineMs(), shown.wrapUpDeadlineMs(), where());
    @Nullable AgentId agent = shown.agent();
    if (row.agent() == null && row.phase() == Phase.WAITING) {
      assertNull(agent, where());
    } else if (row.agent() != null) {
      assertEquals(row.agent(), agent, where());
    }
  }

  private void compare(OfferRow row) {
    offers = Math.max(offers, row.offer().value());
    BoardAgent agent = board.agent(row.agent());
    assertNotNull(agent, where());
    assertEquals(
        1,
        agent.offers().stream()
            .filter(offer -> offer.id().equals(row.offer()))
            .filter(offer -> offer.interaction().id().equals(row.interaction()))
            .filter(offer -> offer.deadlineMs() == row.deadlineMs())
            .count(),
        where());
  }

  private void compare(AgentRow row) {
    BoardAgent shown = board.agent(row.agent());
    assertNotNull(shown, where());
    assertEquals(row.activity(), shown.activity(), where());
    assertEquals(row.presence(), shown.presence(), where());
  }

  private String where() {
    return "seed " + SEED + ", sequence " + sequence;
  }

  /** One of the newest, so that most are still there. */
  private InteractionId someInteraction() {
    long newest = Math.max(1, arrivals);
    return new InteractionId(Math.max(1, newest - random.nextInt(40)));
  }

  private OfferId someOffer() {
    return new OfferId(Math.max(1, offers + 3 - random.nextInt(8)));
  }

  private AgentId someAgent() {
    return agent(random.nextInt(AGENTS));
  }

  private static AgentId agent(int number) {
    return new AgentId("agent-" + number);
  }

  private static QueueId queue(int number) {
    return new QueueId("queue-" + number);
  }

  private static GatewayId gateway(int number) {
    return new GatewayId("gateway-" + number);
  }

  private static InteractionKey key(int number) {
    return new InteractionKey(gateway(number % 2), "key-" + number);
  }
}

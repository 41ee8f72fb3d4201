package org.strowger.server;

import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.strowger.core.RoutingCore;
import org.strowger.core.StateMachine;
import org.strowger.core.model.CoreLimits;
import org.strowger.proto.v1.AdminServiceGrpc;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ChannelLimit;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.DefineResponse;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.ForceActivity;
import org.strowger.proto.v1.GetBoardRequest;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.proto.v1.Proficiency;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.Requirement;
import org.strowger.proto.v1.Skill;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.edge.Lots;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.MemoryJournal;
import org.strowger.server.snapshot.SnapshotStore;

/** A router on free ports with the real core, and channels to it. */
final class TestRouter implements AutoCloseable {
  static final long START_MS = 1_800_000_000_000L;
  static final long LOTS_SEED = 1;
  static final ServerConfig CONFIG =
      new ServerConfig(
          new ServerConfig.Grpc("127.0.0.1", 0),
          new ServerConfig.Http("127.0.0.1", 0),
          ServerConfig.DEFAULT.journal(),
          new ServerConfig.Ring(
              2_048, ServerConfig.WaitStrategyName.BLOCKING, ServerConfig.RingThreads.AUTO),
          new ServerConfig.Streams(256, 1_024, 1_000, 20),
          ServerConfig.DEFAULT.figures(),
          ServerConfig.DEFAULT.events(),
          ServerConfig.DEFAULT.webhooks(),
          ServerConfig.DEFAULT.clock(),
          CoreLimits.DEFAULT);

  final StrowgerServer server;
  final HandClock clock;
  private final List<ManagedChannel> channels = new ArrayList<>();
  private final ManagedChannel channel;

  private TestRouter(StrowgerServer made, HandClock clock) {
    this.clock = clock;
    server = made;
    try {
      server.start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    channel = channel(UnaryOperator.identity());
  }

  static TestRouter start() {
    return start(CONFIG, new RoutingCore(), new MemoryJournal(), new HandClock(START_MS));
  }

  /** One with sockets that take these tokens. */
  static TestRouter start(Tokens tokens) {
    return start(
        CONFIG.with(tokens.sockets()),
        new RoutingCore(),
        new MemoryJournal(),
        new HandClock(START_MS));
  }

  static TestRouter start(
      ServerConfig config, StateMachine core, Journal journal, HandClock clock) {
    return new TestRouter(
        new StrowgerServer(config, core, journal, clock, new Lots(LOTS_SEED)), clock);
  }

  /** One that makes snapshots and recovers from them. */
  static TestRouter start(
      ServerConfig config, Journal journal, SnapshotStore snapshots, HandClock clock) {
    return new TestRouter(
        new StrowgerServer(
            config, RoutingCore::new, journal, snapshots, clock, new Lots(LOTS_SEED)),
        clock);
  }

  ManagedChannel channel() {
    return channel;
  }

  /** Another connection, which the router can lose without losing the others. */
  ManagedChannel channel(UnaryOperator<NettyChannelBuilder> special) {
    ManagedChannel another =
        special
            .apply(NettyChannelBuilder.forAddress("127.0.0.1", server.grpcPort()).usePlaintext())
            .build();
    channels.add(another);
    return another;
  }

  /** A queue {@code sales} without wrap-up, and agents who can talk and take one call each. */
  TestRouter withSales(String... agents) {
    DefineRequest.Builder request =
        DefineRequest.newBuilder()
            .addDefinitions(
                Definition.newBuilder()
                    .setCapacityProfile(
                        CapacityProfile.newBuilder()
                            .setCapacityProfileId("one-call")
                            .setTotal(1)
                            .addLimits(
                                ChannelLimit.newBuilder()
                                    .setChannel(Channel.CHANNEL_PHONE)
                                    .setMax(1))))
            .addDefinitions(Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId("talk")))
            .addDefinitions(
                Definition.newBuilder()
                    .setQueue(
                        sales().toBuilder()
                            .addRequirements(
                                Requirement.newBuilder().setSkillId("talk").setLevelMin(1))));
    for (String agent : agents) {
      request.addDefinitions(
          Definition.newBuilder()
              .setAgent(
                  Agent.newBuilder()
                      .setAgentId(agent)
                      .setCapacityProfileId("one-call")
                      .addProficiencies(Proficiency.newBuilder().setSkillId("talk").setLevel(5))));
    }
    DefineResponse response = admin().define(request.build());
    response
        .getResultsList()
        .forEach(result -> {
          if (result.hasRejected()) {
            throw new AssertionError("not defined: " + result);
          }
        });
    return this;
  }

  /** Another queue, for customers who want a skill that nobody has. */
  TestRouter withReturns() {
    Queue returns =
        sales().toBuilder()
            .setQueueId("returns")
            .addRequirements(Requirement.newBuilder().setSkillId("parcels").setLevelMin(1))
            .build();
    DefineResponse response =
        admin()
            .define(
                DefineRequest.newBuilder()
                    .addDefinitions(
                        Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId("parcels")))
                    .addDefinitions(Definition.newBuilder().setQueue(returns))
                    .build());
    if (response.getResultsList().stream().anyMatch(result -> result.hasRejected())) {
      throw new AssertionError("not defined: " + response);
    }
    return this;
  }

  /** Defines all of these, in this order. */
  TestRouter define(Definition.Builder... definitions) {
    DefineRequest.Builder request = DefineRequest.newBuilder();
    for (Definition.Builder one : definitions) {
      request.addDefinitions(one);
    }
    DefineResponse response = admin().define(request.build());
    if (response.getResultsList().stream().anyMatch(result -> result.hasRejected())) {
      throw new AssertionError("not defined: " + response);
    }
    return this;
  }

  static Queue sales() {
    return Queue.newBuilder()
        .setQueueId("sales")
        .setServiceTargetMs(20_000)
        .setHeadStartMs(60_000)
        .setOfferTimeoutMs(15_000)
        .setCoolDownMs(5_000)
        .setWaitingMax(100_000)
        .build();
  }

  AdminServiceGrpc.AdminServiceBlockingStub admin() {
    return AdminServiceGrpc.newBlockingStub(channel);
  }

  SupervisorServiceGrpc.SupervisorServiceBlockingStub supervisor() {
    return SupervisorServiceGrpc.newBlockingStub(channel);
  }

  Board board() {
    return supervisor().getBoard(GetBoardRequest.getDefaultInstance()).getBoard();
  }

  AgentView agent(String id) {
    return board().getAgentsList().stream()
        .filter(agent -> agent.getAgentId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  QueueView queue(String id) {
    return board().getQueuesList().stream()
        .filter(queue -> queue.getQueueId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  InterveneResponse force(String agent, org.strowger.proto.v1.Activity activity) {
    return force("eve", agent, activity);
  }

  InterveneResponse force(String by, String agent, org.strowger.proto.v1.Activity activity) {
    return supervisor()
        .intervene(
            InterveneRequest.newBuilder()
                .setSupervisorId(by)
                .setForceActivity(
                    ForceActivity.newBuilder().setAgentId(agent).setActivity(activity))
                .build());
  }

  /** A customer comes, is offered to an agent who is new here, accepted and ended. */
  void stillRoutes() {
    String agent = "probe-" + channels.size() + "-" + board().getSequence();
    String queue = "queue-of-" + agent;
    var defined =
        admin()
            .define(
                DefineRequest.newBuilder()
                    .addDefinitions(
                        Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId(agent)))
                    .addDefinitions(
                        Definition.newBuilder()
                            .setQueue(
                                sales().toBuilder()
                                    .setQueueId(queue)
                                    .addRequirements(
                                        Requirement.newBuilder().setSkillId(agent).setLevelMin(1))))
                    .addDefinitions(
                        Definition.newBuilder()
                            .setAgent(
                                Agent.newBuilder()
                                    .setAgentId(agent)
                                    .setCapacityProfileId("one-call")
                                    .addProficiencies(
                                        Proficiency.newBuilder().setSkillId(agent).setLevel(5))))
                    .build());
    if (defined.getResultsList().stream().anyMatch(result -> result.hasRejected())) {
      throw new AssertionError("not defined: " + defined);
    }
    GatewayDesk gateway = GatewayDesk.connected(channel, "gateway-of-" + agent);
    AgentDesk desk = AgentDesk.available(channel, agent);
    gateway.arrive("customer", queue);
    long interaction = desk.acceptNext();
    gateway.next(org.strowger.proto.v1.GatewayUpdate.UpdateCase.ASSIGNED);
    desk.end(interaction);
    gateway.next(org.strowger.proto.v1.GatewayUpdate.UpdateCase.ENDED);
    desk.signOut();
  }

  /** Waits, looking again and again, until something has become so. */
  static void until(String what, java.util.concurrent.Callable<Boolean> isSo) {
    await(what).atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10)).until(isSo);
  }

  @Override
  public void close() {
    channels.forEach(ManagedChannel::shutdownNow);
    server.close();
  }
}

package org.strowger.gateway.chat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.strowger.client.AdminClient;
import org.strowger.client.AgentClient;
import org.strowger.client.AgentListener;
import org.strowger.client.Assignment;
import org.strowger.client.Definitions;
import org.strowger.client.Offer;
import org.strowger.client.Snapshot;
import org.strowger.client.StrowgerChannel;
import org.strowger.client.SupervisorClient;
import org.strowger.core.RoutingCore;
import org.strowger.core.model.CoreLimits;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Attribute;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.EntryPolicy;
import org.strowger.proto.v1.ListInteractionsRequest;
import org.strowger.proto.v1.Phase;
import org.strowger.server.RouterClock;
import org.strowger.server.StrowgerServer;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.edge.Lots;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.JournalDirectory;

/** The real router on free ports of this machine, with a queue where agents chat. */
final class RealRouter implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  /** Longer than a browser of a busy machine needs to click. */
  private static final long OFFER_TIMEOUT_MS = 60_000;

  private final StrowgerServer server;
  private final StrowgerChannel channel;
  private final List<AgentClient> agents = new ArrayList<>();

  /** An agent who takes every offer, and what was assigned to them. */
  record TakingAgent(AgentClient client, BlockingQueue<Assignment> assignments) {
    Assignment next() throws InterruptedException {
      Assignment next = assignments.poll(20, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nothing was assigned to " + client.agentId());
      }
      return next;
    }
  }

  RealRouter(Path folder) throws IOException {
    this(folder, ServerConfig.Sockets.DEFAULT);
  }

  /**
   * One with pages and their sockets, if {@code sockets} says with which keys tokens are signed.
   */
  RealRouter(Path folder, ServerConfig.Sockets sockets) throws IOException {
    ServerConfig usual = ServerConfig.DEFAULT;
    ServerConfig config =
        new ServerConfig(
                new ServerConfig.Grpc(HOST, 0),
                new ServerConfig.Http(HOST, 0),
                usual.journal(),
                usual.ring(),
                new ServerConfig.Streams(4_096, 65_536, 100, 500),
                usual.figures(),
                usual.events(),
                usual.webhooks(),
                usual.clock(),
                CoreLimits.DEFAULT)
            .with(sockets);
    server =
        new StrowgerServer(
            config,
            new RoutingCore(),
            JournalDirectory.write(folder, Durability.PROCESS),
            new RouterClock() {
              @Override
              public long timeMs() {
                return System.currentTimeMillis();
              }

              @Override
              public Duration wallTime(long spanMs) {
                return Duration.ofMillis(Math.max(0, spanMs));
              }
            },
            new Lots(1));
    server.start();
    channel = StrowgerChannel.open(target());
  }

  String target() {
    return HOST + ":" + server.grpcPort();
  }

  /** Where its pages and their sockets are. */
  int socketPort() {
    return server.socketPort().orElseThrow();
  }

  /** A queue {@code support}, and these agents, who may have many chats at once. */
  RealRouter withSupport(String... agentIds) {
    List<Definition> definitions = new ArrayList<>();
    definitions.add(
        Definitions.capacityProfile(
            "chats",
            100,
            Definitions.limit(Channel.CHANNEL_CHAT, 100),
            Definitions.limit(Channel.CHANNEL_VIDEO, 100),
            Definitions.limit(Channel.CHANNEL_EMAIL, 10)));
    definitions.add(
        Definitions.queue("support", queue -> queue.setOfferTimeoutMs(OFFER_TIMEOUT_MS)));
    definitions.add(Definitions.queue("seen", queue -> queue.setWrapUpMs(60_000)));
    definitions.add(
        Definitions.calendar("past", Definitions.span(Instant.EPOCH, Instant.EPOCH.plusMillis(1))));
    definitions.add(
        Definitions.queue(
            "closed", queue -> queue.setEntry(EntryPolicy.newBuilder().setCalendarId("past"))));
    definitions.add(
        Definitions.queue("letters", queue -> queue.setOfferTimeoutMs(OFFER_TIMEOUT_MS)));
    definitions.add(Definitions.queue("full", queue -> queue.setWaitingMax(1)));
    for (String agentId : agentIds) {
      definitions.add(Definitions.agent(agentId, agent -> agent.setCapacityProfileId("chats")));
    }
    AdminClient.of(channel).defineAll(definitions).join();
    return this;
  }

  /** Whether letters find their queue closed. */
  void closeLetters(boolean isClosed) {
    AdminClient.of(channel)
        .defineAll(
            List.of(
                Definitions.queue(
                    "letters",
                    queue ->
                        isClosed
                            ? queue.setEntry(EntryPolicy.newBuilder().setCalendarId("past"))
                            : queue)))
        .join();
  }

  void signOutByForce(String agentId) {
    SupervisorClient.of(channel, "eve").forceSignOut(agentId).join();
  }

  Board board() {
    return SupervisorClient.of(channel, "eve").board().join();
  }

  /** The attributes of the interactions in paperwork of that queue, one map for each. */
  List<Map<String, String>> attributesInWrapUp(String queueId) {
    ListInteractionsRequest asked =
        ListInteractionsRequest.newBuilder()
            .setQueueId(queueId)
            .setPhase(Phase.PHASE_WRAP_UP)
            .build();
    return SupervisorClient.of(channel, "eve")
        .interactions(asked)
        .join()
        .getInteractionsList()
        .stream()
        .map(interaction ->
            interaction.getAttributesList().stream()
                .collect(Collectors.toMap(Attribute::getName, Attribute::getValue)))
        .toList();
  }

  int waiting(String queueId) {
    return board().getQueuesList().stream()
        .filter(queue -> queue.getQueueId().equals(queueId))
        .mapToInt(queue -> queue.getWaiting())
        .sum();
  }

  /** An agent who is available and takes every offer. */
  TakingAgent available(String agentId) {
    BlockingQueue<Assignment> assignments = new LinkedBlockingQueue<>();
    AgentClient agent =
        AgentClient.builder(channel, agentId)
            .activity(Activity.ACTIVITY_AVAILABLE)
            .listener(
                new AgentListener() {
                  @Override
                  public void onSnapshot(Snapshot snapshot) {
                    snapshot.offers().forEach(this::onOffer);
                  }

                  @Override
                  public void onOffer(Offer offer) {
                    var _ = offer.accept();
                  }

                  @Override
                  public void onAssignmentStarted(Assignment assignment) {
                    assignments.add(assignment);
                  }
                })
            .build();
    agents.add(agent);
    agent.start().join();
    return new TakingAgent(agent, assignments);
  }

  @Override
  public void close() {
    agents.forEach(AgentClient::close);
    channel.close();
    server.close();
  }
}

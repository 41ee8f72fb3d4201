package org.strowger.launcher;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.strowger.client.AdminClient;
import org.strowger.client.AgentClient;
import org.strowger.client.AgentListener;
import org.strowger.client.Assignment;
import org.strowger.client.BoardWatch;
import org.strowger.client.Definitions;
import org.strowger.client.EventClient;
import org.strowger.client.EventListener;
import org.strowger.client.EventSubscription;
import org.strowger.client.Offer;
import org.strowger.client.Snapshot;
import org.strowger.client.StrowgerChannel;
import org.strowger.client.SupervisorClient;
import org.strowger.gateway.kit.Arrival;
import org.strowger.gateway.kit.RouterLink;
import org.strowger.gateway.kit.RouterLinkListener;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.Phase;

/**
 * Gateways, agents, a supervisor and a follower of events: the real clients, which reconnect and
 * resume by themselves. For each customer who is gone another one comes, until told to stop; every
 * fifth hangs up while waiting. What they are told goes to the witness.
 */
final class BusyClients implements AutoCloseable {
  static final int CAPACITY = 2;
  private static final int AGENTS = 8;
  private static final int GATEWAYS = 3;
  private static final int CUSTOMERS_PER_GATEWAY = 20;

  private final Witness witness;
  private final ManagedChannel wire;
  private final StrowgerChannel channel;
  private final List<AgentClient> agents = new ArrayList<>();
  private final List<RouterLink> gateways = new ArrayList<>();
  private final BoardWatch board;
  private final EventSubscription events;
  private final AtomicInteger called = new AtomicInteger();
  private volatile boolean enough;

  BusyClients(int port, Witness witness) {
    this.witness = witness;
    wire = Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create()).build();
    channel =
        StrowgerChannel.builder("127.0.0.1:" + port)
            .reconnectDelays(Duration.ofMillis(50), Duration.ofMillis(500))
            .open();
    define();
    board = SupervisorClient.of(channel, "eve").watchBoard(now -> witness.board(now.getSequence()));
    events = EventClient.of(channel).stream(1, new Follower());
    for (int i = 0; i < AGENTS; i++) {
      agents.add(
          AgentClient.builder(channel, "agent-" + i)
              .activity(Activity.ACTIVITY_AVAILABLE)
              .listener(new TakesAndEndsEverything())
              .start());
    }
    for (int i = 0; i < GATEWAYS; i++) {
      gateways.add(gateway("switch-" + i));
    }
  }

  private void define() {
    AdminClient admin = AdminClient.of(channel);
    admin
        .defineAll(
            Definitions.capacityProfile("phone", CAPACITY, Map.of(Channel.CHANNEL_PHONE, CAPACITY)),
            Definitions.queue("billing", queue -> queue.setWaitingMax(1_000).setWrapUpMs(1)))
        .join();
    for (int i = 0; i < AGENTS; i++) {
      admin.defineAll(Definitions.agent("agent-" + i, "phone")).join();
    }
  }

  private RouterLink gateway(String name) {
    Switch told = new Switch();
    RouterLink link = RouterLink.builder(wire, name).listener(told).build();
    told.link.complete(link);
    link.start();
    for (int i = 0; i < CUSTOMERS_PER_GATEWAY; i++) {
      callIn(link);
    }
    return link;
  }

  private void callIn(RouterLink link) {
    int number = called.getAndIncrement();
    String key = (number % 5 == 0 ? "impatient-" : "patient-") + number;
    link.arrive(Arrival.of(key, Channel.CHANNEL_PHONE, "billing").build());
  }

  /** Nobody calls any more; who is there is served. */
  void callNoMore() {
    enough = true;
  }

  /** How many customers have called. */
  int called() {
    return called.get();
  }

  /** Whether no gateway has a customer left. */
  boolean idle() {
    return gateways.stream().allMatch(link -> link.customers() == 0);
  }

  @Override
  public void close() {
    agents.forEach(AgentClient::close);
    gateways.forEach(RouterLink::close);
    board.close();
    events.close();
    channel.close();
    wire.shutdownNow();
  }

  /** One gateway's side. */
  private final class Switch implements RouterLinkListener {
    private final CompletableFuture<RouterLink> link = new CompletableFuture<>();

    @Override
    public void onQueued(String key, long interactionId, String queueId, int ahead) {
      witness.arrived(key, interactionId);
      if (key.startsWith("impatient-")) {
        link.join().abandon(key);
      }
    }

    @Override
    public void onEnded(String key, EndReason reason, String agentId) {
      witness.ended(key);
      if (!enough) {
        callIn(link.join());
      }
    }
  }

  private final class TakesAndEndsEverything implements AgentListener {
    @Override
    public void onOffer(Offer offer) {
      // If the connection breaks first, the snapshot brings it again.
      var _ = offer.accept().thenRun(() -> witness.accepted.add(offer.offerId()));
    }

    @Override
    public void onAssignmentStarted(Assignment assignment) {
      if (assignment.phase() == Phase.PHASE_ACTIVE) {
        long interaction = assignment.interactionId();
        var _ = assignment.end().thenRun(() -> witness.endedByAgent.add(interaction));
      }
    }

    @Override
    public void onSnapshot(Snapshot present) {
      present.offers().forEach(this::onOffer);
      present.assignments().forEach(this::onAssignmentStarted);
    }
  }

  private final class Follower implements EventListener {
    @Override
    public void onEntry(EventEntry entry) {
      witness.followed(entry.getSequence());
    }

    @Override
    public void onFailed(RuntimeException failure) {
      witness.complaints.add("the event stream ended: " + failure);
    }
  }
}

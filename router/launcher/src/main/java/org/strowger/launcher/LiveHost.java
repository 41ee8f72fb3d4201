package org.strowger.launcher;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.client.AdminClient;
import org.strowger.client.StrowgerChannel;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.proto.v1.Definition;
import org.strowger.server.RouterClock;
import org.strowger.server.wire.WireConfiguration;
import org.strowger.simulator.Call;
import org.strowger.simulator.ReplayReport;
import org.strowger.simulator.RouterDoor;
import org.strowger.simulator.Scenario;

/**
 * Plays a scenario against a running router, over gRPC, as gateways and agents would: a gateway for
 * each channel, a connection for each agent on duty. It is to a network what {@link
 * org.strowger.simulator.VirtualHost} is to a core.
 *
 * <p>People act at their instant in router time, and what they are told is dated by the router. So
 * at high speed a step shows as late as it was under way, times the speed; but errors do not add
 * up, as the next step counts from the router's time of the last.
 *
 * <p>Used by the thread that made it, but for {@link #stop}.
 */
final class LiveHost implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LiveHost.class);

  /** How long the router may take for one answer before or after the play, wall time. */
  private static final long ANSWER_SECONDS_MAX = 60;

  private final Scenario scenario;
  private final LivePlay play;
  private final ManagedChannel gatewayNetwork;
  private final StrowgerChannel agentNetwork;
  private final Map<Channel, LiveGateway> gateways = new EnumMap<>(Channel.class);

  /** Everybody's latest session; belongs to the play's thread. */
  private final Map<AgentId, LiveDesk> desks = new HashMap<>();

  /**
   * @param target the router's gRPC address, {@code host:port}
   * @param clock runs as the router's
   * @param customersGone is told on the play's thread how many customers have gone, as that changes
   */
  LiveHost(String target, RouterClock clock, Scenario scenario, IntConsumer customersGone) {
    this.scenario = scenario;
    this.play = new LivePlay(clock, scenario, new Door(), customersGone);
    this.gatewayNetwork =
        Grpc.newChannelBuilder(target, InsecureChannelCredentials.create())
            .directExecutor()
            .build();
    this.agentNetwork = StrowgerChannel.builder(target).executor(play.thread()).open();
    for (Channel channel : scenario.channels()) {
      gateways.put(channel, new LiveGateway(channel, gatewayNetwork, play));
    }
  }

  /** Tells the router what the scenario defines, and connects the gateways. */
  void prepare() throws InterruptedException {
    List<Definition> definitions =
        scenario.definitions().stream().map(WireConfiguration::toWire).toList();
    answer(AdminClient.of(agentNetwork).defineAll(definitions));
    List<CompletableFuture<Void>> connecting = new ArrayList<>();
    gateways.values().forEach(one -> connecting.add(one.connect()));
    for (CompletableFuture<Void> one : connecting) {
      answer(one);
    }
  }

  /** Lets the play begin; what is overdue by then is done at once. */
  void begin() {
    play.begin();
  }

  /** Waits for the end of the play: everybody has gone, it breaks off, or it was stopped. */
  void await() throws InterruptedException {
    while (!await(Integer.MAX_VALUE)) {
      // So long a play takes more than one look.
    }
  }

  /**
   * Waits so long for the end of the play; returns whether it is over. A play that failed is
   * thrown.
   */
  boolean await(long wallMs) throws InterruptedException {
    try {
      play.finished().get(wallMs, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw new PlayFailed("the play failed: " + e.getCause(), e.getCause());
    }
  }

  /** Ends the play as it stands. For any thread. */
  void stop() {
    play.stop();
  }

  /** Ends the play because of something that happened elsewhere. For any thread. */
  void fail(String reason) {
    play.fail(new IllegalStateException(reason));
  }

  /** What became of everybody so far. */
  ReplayReport report() throws InterruptedException {
    return answer(play.read((people, _) -> ReplayReport.of(people)));
  }

  /** How many requests of agents were refused because they came too late. */
  long lateRequests() throws InterruptedException {
    return answer(play.read((_, late) -> late));
  }

  /** Breaks all connections. Whoever is still signed in is left to the router's grace. */
  @Override
  public void close() {
    play.stop();
    gateways.values().forEach(LiveGateway::close);
    try {
      answer(
          play.read((_, _) -> {
            desks.values().forEach(LiveDesk::close);
            return desks.size();
          }));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (PlayFailed e) {
      log.warn("not everybody could leave", e);
    }
    agentNetwork.close();
    gatewayNetwork.shutdownNow();
    play.close();
  }

  private static <T> T answer(Future<T> future) throws InterruptedException {
    try {
      return future.get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new PlayFailed("the router refused: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      throw new PlayFailed("the router did not answer in " + ANSWER_SECONDS_MAX + " s", e);
    }
  }

  /** Hands what people do to their gateway or desk; on the play's thread. */
  private final class Door implements RouterDoor {
    @Override
    public void arrive(int number, Call call) {
      gateway(call).arrive(number, call);
    }

    @Override
    public void abandon(int number, Call call) {
      gateway(call).abandon(number);
    }

    @Override
    public void signIn(AgentId agent) {
      LiveDesk desk = new LiveDesk(agent, agentNetwork, play);
      desks.put(agent, desk);
      desk.signIn();
    }

    @Override
    public void setActivity(AgentId agent, Activity activity) {
      desk(agent).setActivity(activity);
    }

    @Override
    public void signOut(AgentId agent) {
      desk(agent).signOut();
    }

    @Override
    public void acceptOffer(AgentId agent, OfferId offer) {
      desk(agent).accept(offer);
    }

    @Override
    public void declineOffer(AgentId agent, OfferId offer, String note) {
      desk(agent).decline(offer, note);
    }

    @Override
    public void endInteraction(AgentId agent, InteractionId interaction) {
      desk(agent).end(interaction);
    }

    @Override
    public void completeWrapUp(AgentId agent, InteractionId interaction) {
      desk(agent).completeWrapUp(interaction);
    }

    private LiveGateway gateway(Call call) {
      LiveGateway gateway = gateways.get(call.channel());
      if (gateway == null) {
        throw new IllegalStateException("no gateway for " + call.channel());
      }
      return gateway;
    }

    private LiveDesk desk(AgentId agent) {
      LiveDesk desk = desks.get(agent);
      if (desk == null) {
        throw new IllegalStateException("agent " + agent + " has not signed in");
      }
      return desk;
    }
  }
}

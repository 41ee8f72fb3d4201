package org.strowger.bench.wire;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.strowger.proto.v1.AcceptOffer;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AdminServiceGrpc;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.Arrive;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ChannelLimit;
import org.strowger.proto.v1.CommandRejected;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.DefineResult;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.EndInteraction;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayServiceGrpc;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Hello;
import org.strowger.proto.v1.Proficiency;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Requirement;
import org.strowger.proto.v1.RouteRequest;
import org.strowger.proto.v1.RouteResponse;
import org.strowger.proto.v1.SignIn;
import org.strowger.proto.v1.Skill;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/**
 * Gateways and agents of a whole life: a customer arrives, an agent is offered it, accepts, ends
 * it; the gateway hears of each. What counts as a message is each command and each piece of news or
 * answer in it, in whatever frame it came.
 */
final class RouterLoad extends Load {
  private static final int SKILLS = 10;
  private static final long STARTING_SECONDS_MAX = 60;
  private static final int DEFINED_AT_ONCE = 100;
  private static final long MINUTE_MS = 60_000;
  private static final int KEYS_KEPT = 1 << 20;

  /** Customers under way for each agent while all are kept busy: one served, two waiting. */
  private static final int UNDER_WAY = 3;

  private final Wire wire;
  private final int perFrame;
  private final List<Gateway> gateways = new ArrayList<>();
  private final int agents;
  private final CountDownLatch started;
  private volatile boolean again;

  /** When those whose key ends like this were meant to be sent. */
  private final long[] intendedNanos = new long[KEYS_KEPT];

  private int next;

  /**
   * @param perFrame 1 = each message has a frame of its own, from here; else gateways send so many
   *     customers in one frame, agents have room for so many and answer a frame with a frame
   */
  RouterLoad(int port, int gateways, int agents, int perFrame) throws InterruptedException {
    this.perFrame = perFrame;
    this.wire = new Wire(port);
    this.agents = agents;
    this.started = new CountDownLatch(gateways + agents);
    define();
    for (int i = 0; i < agents; i++) {
      new Desk(i).signIn();
    }
    for (int i = 0; i < gateways; i++) {
      Gateway gateway = new Gateway(i);
      gateway.hello();
      this.gateways.add(gateway);
    }
    if (!started.await(STARTING_SECONDS_MAX, TimeUnit.SECONDS)) {
      throw new IllegalStateException("not all of the agents and gateways were let in");
    }
  }

  private void define() {
    List<Definition> all = new ArrayList<>();
    all.add(
        Definition.newBuilder()
            .setCapacityProfile(
                CapacityProfile.newBuilder()
                    .setCapacityProfileId("as-many")
                    .setTotal(perFrame)
                    .addLimits(
                        ChannelLimit.newBuilder()
                            .setChannel(Channel.CHANNEL_CHAT)
                            .setMax(perFrame)))
            .build());
    for (int i = 0; i < SKILLS; i++) {
      all.add(Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId("skill" + i)).build());
      all.add(
          Definition.newBuilder()
              .setQueue(
                  Queue.newBuilder()
                      .setQueueId("queue" + i)
                      .setServiceTargetMs(20_000)
                      .setOfferTimeoutMs(MINUTE_MS)
                      .setCoolDownMs(MINUTE_MS)
                      .setWaitingMax(100_000)
                      .addRequirements(
                          Requirement.newBuilder().setSkillId("skill" + i).setLevelMin(1)))
              .build());
    }
    for (int i = 0; i < agents; i++) {
      Agent.Builder agent =
          Agent.newBuilder().setAgentId("agent" + i).setCapacityProfileId("as-many");
      for (int skill : new int[] {i % SKILLS, (i + 3) % SKILLS, (i + 5) % SKILLS}) {
        agent.addProficiencies(Proficiency.newBuilder().setSkillId("skill" + skill).setLevel(5));
      }
      all.add(Definition.newBuilder().setAgent(agent).build());
    }
    AdminServiceGrpc.AdminServiceBlockingStub admin =
        AdminServiceGrpc.newBlockingStub(wire.channel());
    for (int i = 0; i < all.size(); i += DEFINED_AT_ONCE) {
      List<Definition> some = all.subList(i, Math.min(all.size(), i + DEFINED_AT_ONCE));
      for (DefineResult result :
          admin
              .define(DefineRequest.newBuilder().addAllDefinitions(some).build())
              .getResultsList()) {
        if (result.hasRejected()) {
          throw new IllegalStateException("not defined: " + result);
        }
      }
    }
  }

  private final class Gateway implements StreamObserver<RouteResponse> {
    private final int number;
    private final StreamObserver<RouteRequest> out =
        GatewayServiceGrpc.newStub(wire.channel()).route(this);
    private final RouteRequest.Builder frame = RouteRequest.newBuilder();
    private long commands;

    Gateway(int number) {
      this.number = number;
    }

    void hello() {
      send(
          GatewayCommand.newBuilder()
              .setHello(Hello.newBuilder().setGatewayId("gateway" + number).setEpoch(1)));
      flush();
    }

    /** The next customer, whose key says which one it is. */
    void arrive() {
      int customer = next++;
      send(
          GatewayCommand.newBuilder()
              .setArrive(
                  Arrive.newBuilder()
                      .setKey(Integer.toString(customer))
                      .setChannel(Channel.CHANNEL_CHAT)
                      .setQueueId("queue" + customer % SKILLS)));
    }

    private void send(GatewayCommand.Builder command) {
      frame.addCommands(command.setNumber(++commands));
      if (frame.getCommandsCount() == perFrame || !again) {
        flush();
      }
    }

    void flush() {
      if (frame.getCommandsCount() > 0) {
        count(frame.getCommandsCount());
        out.onNext(frame.build());
        frame.clear();
      }
    }

    @Override
    public void onNext(RouteResponse response) {
      count(response.getUpdatesCount());
      for (GatewayUpdate update : response.getUpdatesList()) {
        switch (update.getUpdateCase()) {
          case WELCOME -> started.countDown();
          case ENDED -> {
            if (again) {
              arrive();
            }
          }
          case REJECTED -> rejected(update.getRejected());
          default -> {}
        }
      }
    }

    /** At a fixed rate there may be more than the router can do; then it says so. */
    private void rejected(CommandRejected rejected) {
      if (rejected.getRejected().getReason() != Reason.REASON_OVERLOADED) {
        throw new IllegalStateException("refused: " + rejected);
      }
      countRefused();
    }

    @Override
    public void onError(Throwable gone) {
      complain(gone);
    }

    @Override
    public void onCompleted() {}
  }

  private final class Desk implements StreamObserver<WorkResponse> {
    private final String agent;
    private final StreamObserver<WorkRequest> out =
        AgentServiceGrpc.newStub(wire.channel()).work(this);
    private final WorkRequest.Builder frame = WorkRequest.newBuilder();
    private long requests;

    Desk(int number) {
      agent = "agent" + number;
    }

    void signIn() {
      send(
          WorkRequest.newBuilder()
              .setSignIn(
                  SignIn.newBuilder()
                      .setAgentId(agent)
                      .setActivity(Activity.ACTIVITY_AVAILABLE)
                      .setTakesSeveral(perFrame > 1)));
      flush();
    }

    private void send(WorkRequest.Builder request) {
      request.setRequestNumber(++requests);
      if (perFrame == 1) {
        count(1);
        out.onNext(request.build());
      } else {
        frame.addRequests(request);
      }
    }

    private void flush() {
      if (frame.getRequestsCount() > 0) {
        count(frame.getRequestsCount());
        out.onNext(frame.build());
        frame.clear();
      }
    }

    @Override
    public void onNext(WorkResponse response) {
      if (response.getResponsesCount() == 0) {
        count(1);
        take(response);
      } else {
        count(response.getResponsesCount());
        response.getResponsesList().forEach(this::take);
      }
      flush();
    }

    private void take(WorkResponse response) {
      switch (response.getResponseCase()) {
        case SNAPSHOT -> started.countDown();
        case OFFER_MADE -> {
          int customer = Integer.parseInt(response.getOfferMade().getInteraction().getKey());
          arrived(intendedNanos[customer % KEYS_KEPT]);
          send(
              WorkRequest.newBuilder()
                  .setAcceptOffer(
                      AcceptOffer.newBuilder().setOfferId(response.getOfferMade().getOfferId())));
        }
        case ASSIGNMENT_STARTED -> {
          countAssignment();
          send(
              WorkRequest.newBuilder()
                  .setEndInteraction(
                      EndInteraction.newBuilder()
                          .setInteractionId(
                              response
                                  .getAssignmentStarted()
                                  .getInteraction()
                                  .getInteractionId())));
        }
        default -> {}
      }
    }

    @Override
    public void onError(Throwable gone) {
      complain(gone);
    }

    @Override
    public void onCompleted() {}
  }

  private static void complain(Throwable gone) {
    if (!String.valueOf(gone.getMessage()).contains("shutdownNow")) {
      System.err.println("a stream has ended: " + gone.getMessage() + ", " + gone.getCause());
    }
  }

  @Override
  void saturate() {
    again = true;
    wire.execute(() -> {
      for (int i = 0; i < UNDER_WAY * agents * perFrame; i++) {
        gateways.get(i % gateways.size()).arrive();
      }
    });
  }

  @Override
  void pause() {
    again = false;
    wire.execute(() -> gateways.forEach(Gateway::flush));
  }

  @Override
  void send(long intended) {
    intendedNanos[next % KEYS_KEPT] = intended;
    gateways.get(next % gateways.size()).arrive();
  }

  @Override
  public void close() {
    pause();
    wire.close();
  }
}

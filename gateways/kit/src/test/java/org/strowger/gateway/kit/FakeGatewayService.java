package org.strowger.gateway.kit;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.Arrive;
import org.strowger.proto.v1.ArriveDirect;
import org.strowger.proto.v1.Assigned;
import org.strowger.proto.v1.Callback;
import org.strowger.proto.v1.CommandRejected;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Ended;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayServiceGrpc;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.OfferWithdrawn;
import org.strowger.proto.v1.Offered;
import org.strowger.proto.v1.Parked;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.Queued;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Reconciled;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.RouteRequest;
import org.strowger.proto.v1.RouteResponse;
import org.strowger.proto.v1.Standing;
import org.strowger.proto.v1.Welcome;

/**
 * The gateways' side of a scripted router for one gateway: it knows its interactions, keeps the
 * updates, and decides commands when the test says so. What is not decided when the connection
 * breaks is lost, as in life.
 */
class FakeGatewayService extends GatewayServiceGrpc.GatewayServiceImplBase {
  /** One interaction of the gateway. */
  static final class Interaction {
    long id;
    final String key;
    Phase phase = Phase.PHASE_WAITING;

    /** Who has it, or had it before it fell asleep; while offered, the first it is offered to. */
    String agentId = "";

    /** Everybody it is offered to. */
    List<String> offeredTo = List.of();

    String queueId = "";

    /** When it enters its line, if it is scheduled. */
    long enterMs;

    boolean direct;

    Callback callback = Callback.getDefaultInstance();

    Interaction(long id, String key) {
      this.id = id;
      this.key = key;
    }
  }

  /** Commands in the order in which they were decided, hellos and reconciliations included. */
  final List<GatewayCommand> decided = new ArrayList<>();

  /** Sizes of the frames that came. */
  final List<Integer> frames = new ArrayList<>();

  /** By key, in order of arrival; those that ended stay. */
  final Map<String, Interaction> interactions = new LinkedHashMap<>();

  /** Updates that are sent again to whom missed them. */
  final List<GatewayUpdate> kept = new ArrayList<>();

  /** Says whether a command is refused, and why; null = carried out. */
  Function<GatewayCommand, @Nullable Rejected> verdict = command -> null;

  /** Whether commands are decided at once instead of when the test says so. */
  boolean prompt = true;

  /** Whether the next hello finds that what it missed is no longer kept. */
  boolean forgetful;

  /** Frames to the gateway that still come through; then the connection is broken. */
  int framesUntilBreak = Integer.MAX_VALUE;

  private final Deque<GatewayCommand> undecided = new ArrayDeque<>();
  private @Nullable StreamObserver<RouteResponse> stream;
  private long sequence = 100;
  private long lastInteractionId;
  private long lastNumber;
  private long forgottenUpTo;

  @Override
  public StreamObserver<RouteRequest> route(StreamObserver<RouteResponse> responses) {
    stream = responses;
    undecided.clear();
    lastNumber = 0;
    return new StreamObserver<>() {
      @Override
      public void onNext(RouteRequest request) {
        if (!responses.equals(stream)) {
          return;
        }
        frames.add(request.getCommandsCount());
        for (GatewayCommand command : request.getCommandsList()) {
          lastNumber++;
          if (command.getNumber() != lastNumber) {
            throw new AssertionError("number " + command.getNumber() + " is not " + lastNumber);
          }
          undecided.add(command);
        }
        if (prompt || request.getCommands(0).hasHello()) {
          decide(Integer.MAX_VALUE);
        }
      }

      @Override
      public void onError(Throwable cause) {
        forget(responses);
      }

      @Override
      public void onCompleted() {
        forget(responses);
        responses.onCompleted();
      }
    };
  }

  boolean connected() {
    return stream != null;
  }

  int undecided() {
    return undecided.size();
  }

  List<GatewayCommand> decided(GatewayCommand.CommandCase kind) {
    return decided.stream().filter(command -> command.getCommandCase() == kind).toList();
  }

  /** Decides the oldest commands that wait, each in an entry of its own. */
  void decide(int count) {
    for (int i = 0; i < count && !undecided.isEmpty(); i++) {
      decide(undecided.remove());
    }
  }

  void offer(String key, String agentId) {
    Interaction interaction = find(key);
    interaction.phase = Phase.PHASE_OFFERED;
    interaction.agentId = agentId;
    interaction.offeredTo = List.of(agentId);
    happen(update(key).setOffered(Offered.newBuilder().setAgentId(agentId).setDeadlineMs(9_000)));
  }

  /** Offers and assigns at one sequence, of which the connection may carry only a part. */
  void assign(String key, String agentId, int carried) {
    Interaction interaction = find(key);
    interaction.phase = Phase.PHASE_ACTIVE;
    interaction.agentId = agentId;
    happen(
        carried,
        List.of(
            update(key).setOffered(Offered.newBuilder().setAgentId(agentId)),
            update(key).setAssigned(Assigned.newBuilder().setAgentId(agentId))));
  }

  /** Offers to several at one sequence, of which the connection may carry only a part. */
  void ring(String key, List<String> agentIds, int carried) {
    Interaction interaction = find(key);
    interaction.phase = Phase.PHASE_OFFERED;
    interaction.agentId = agentIds.get(0);
    interaction.offeredTo = agentIds;
    happen(
        carried,
        agentIds.stream()
            .map(agentId -> update(key).setOffered(Offered.newBuilder().setAgentId(agentId)))
            .toList());
  }

  /** One of those it rings at accepts, and the others are rescinded at the same sequence. */
  void accept(String key, String agentId, int carried) {
    Interaction interaction = find(key);
    interaction.phase = Phase.PHASE_ACTIVE;
    interaction.agentId = agentId;
    List<GatewayUpdate.Builder> updates = new ArrayList<>();
    for (String other : interaction.offeredTo) {
      if (!other.equals(agentId)) {
        updates.add(update(key).setOfferWithdrawn(OfferWithdrawn.newBuilder().setAgentId(other)));
      }
    }
    updates.add(update(key).setAssigned(Assigned.newBuilder().setAgentId(agentId)));
    interaction.offeredTo = List.of();
    happen(Math.min(carried, updates.size()), updates);
  }

  /** Nobody wrote for long. */
  void sleep(String key) {
    Interaction interaction = find(key);
    interaction.phase = Phase.PHASE_PARKED;
    happen(parked(interaction));
  }

  /** What was scheduled enters its line. */
  void enter(String key) {
    Interaction interaction = find(key);
    interaction.phase = Phase.PHASE_WAITING;
    interaction.enterMs = 0;
    happen(queued(interaction));
  }

  /** Somebody wrote in a conversation that slept. */
  void wake(String key) {
    Interaction interaction = find(key);
    interaction.phase = Phase.PHASE_ACTIVE;
    happen(update(key).setAssigned(Assigned.newBuilder().setAgentId(interaction.agentId)));
  }

  void requeue(String key) {
    Interaction interaction = find(key);
    String agentId = interaction.agentId;
    interaction.phase = Phase.PHASE_WAITING;
    interaction.agentId = "";
    GatewayUpdate.Builder update = update(key);
    update.getRequeuedBuilder().setAgentId(agentId);
    happen(update);
  }

  void end(String key, EndReason reason) {
    Interaction interaction = find(key);
    interaction.phase = Phase.PHASE_ENDED;
    happen(
        update(key).setEnded(Ended.newBuilder().setReason(reason).setAgentId(interaction.agentId)));
  }

  /** Something happens at one sequence. */
  void happen(GatewayUpdate.Builder... updates) {
    happen(updates.length, List.of(updates));
  }

  /** Something happens and is kept, but never sent, as by a fault of the router. */
  void swallow(GatewayUpdate.Builder update) {
    StreamObserver<RouteResponse> open = stream;
    stream = null;
    happen(update);
    stream = open;
  }

  /** Tells what is never sent again. */
  void tell(GatewayUpdate.Builder update) {
    send(RouteResponse.newBuilder().addUpdates(update.setSequence(sequence)));
  }

  void breakConnection() {
    StreamObserver<RouteResponse> broken = stream;
    if (broken != null) {
      stream = null;
      undecided.clear();
      broken.onError(Status.UNAVAILABLE.withDescription("pulled the plug").asRuntimeException());
    }
  }

  /** The router loses an interaction, as one whose journal was lost would. */
  void lose(String key) {
    interactions.remove(key);
  }

  static GatewayUpdate.Builder update(String key) {
    return GatewayUpdate.newBuilder().setKey(key);
  }

  private void happen(int carried, List<GatewayUpdate.Builder> updates) {
    sequence++;
    for (int i = 0; i < updates.size(); i++) {
      long previous = kept.isEmpty() ? 0 : kept.getLast().getSequence();
      GatewayUpdate update =
          updates.get(i).setSequence(sequence).setPreviousSequence(previous).build();
      kept.add(update);
      if (i < carried) {
        send(RouteResponse.newBuilder().addUpdates(update));
      }
    }
    if (carried < updates.size()) {
      breakConnection();
    }
  }

  private void decide(GatewayCommand command) {
    Rejected rejected = verdict.apply(command);
    sequence++;
    RouteResponse.Builder response = RouteResponse.newBuilder().setAckedNumber(command.getNumber());
    if (rejected != null) {
      send(response.addUpdates(refusal(command, rejected)));
      return;
    }
    decided.add(command);
    switch (command.getCommandCase()) {
      case HELLO -> hello(command.getHello().getResumeAfterSequence(), response);
      case ARRIVE -> send(response.addAllUpdates(arrived(command.getArrive())));
      case ARRIVE_DIRECT -> send(response.addAllUpdates(arrived(command.getArriveDirect())));
      case UPDATE, REQUEST_CALLBACK, ANSWER_CALLBACK, FAIL_CALLBACK, REPORT_MUTE -> send(response);
      case TOUCH -> {
        Interaction known = interactions.get(command.getTouch().getKey());
        if (known == null) {
          send(response.addUpdates(refusal(command, unknown())));
        } else if (known.phase == Phase.PHASE_ENDED) {
          Rejected over = Rejected.newBuilder().setReason(Reason.REASON_INTERACTION_ENDED).build();
          send(response.addUpdates(refusal(command, over)));
        } else {
          send(response);
          if (known.phase == Phase.PHASE_PARKED && !known.agentId.isEmpty()) {
            wake(known.key);
          }
        }
      }
      case ABANDON -> {
        Interaction known = interactions.get(command.getAbandon().getKey());
        if (known == null) {
          send(response.addUpdates(refusal(command, unknown())));
        } else if (known.phase == Phase.PHASE_ENDED) {
          send(response);
        } else {
          known.phase = Phase.PHASE_ENDED;
          send(response.addUpdates(keep(ended(known, EndReason.END_REASON_ABANDONED))));
        }
      }
      case END -> {
        Interaction known = interactions.get(command.getEnd().getKey());
        if (known == null) {
          send(response.addUpdates(refusal(command, unknown())));
        } else if (known.phase == Phase.PHASE_ACTIVE) {
          known.phase = Phase.PHASE_ENDED;
          send(response.addUpdates(keep(ended(known, EndReason.END_REASON_CUSTOMER_ENDED))));
        } else if (known.phase == Phase.PHASE_ENDED) {
          send(response);
        } else {
          Rejected notActive =
              Rejected.newBuilder().setReason(Reason.REASON_INTERACTION_NOT_ACTIVE).build();
          send(response.addUpdates(refusal(command, notActive)));
        }
      }
      case RECONCILE -> reconcile(keysOf(command), response);
      case COMMAND_NOT_SET -> throw new AssertionError("an empty command");
    }
  }

  private void hello(long after, RouteResponse.Builder response) {
    boolean resumed = !forgetful && after >= forgottenUpTo;
    if (forgetful) {
      forgottenUpTo = sequence;
      forgetful = false;
    }
    send(
        response.addUpdates(
            GatewayUpdate.newBuilder()
                .setSequence(sequence)
                .setWelcome(Welcome.newBuilder().setResumed(resumed))));
    if (resumed) {
      for (GatewayUpdate update : List.copyOf(kept)) {
        if (update.getSequence() > after) {
          send(RouteResponse.newBuilder().addUpdates(update));
        }
      }
    }
  }

  /** The answer to an arrival; to a repeated one, where the customer stands now. */
  private List<GatewayUpdate> arrived(Arrive arrive) {
    Interaction known = interactions.get(arrive.getKey());
    if (known != null) {
      return standing(known);
    }
    Interaction interaction = newInteraction(arrive.getKey(), arrive.getQueueId());
    interaction.enterMs = arrive.getEnterMs();
    if (interaction.enterMs != 0) {
      interaction.phase = Phase.PHASE_PARKED;
      return List.of(keep(parked(interaction)));
    }
    return List.of(keep(queued(interaction)));
  }

  private List<GatewayUpdate> arrived(ArriveDirect arrive) {
    Interaction known = interactions.get(arrive.getKey());
    if (known != null) {
      return standing(known);
    }
    Interaction interaction = newInteraction(arrive.getKey(), arrive.getQueueId());
    interaction.phase = Phase.PHASE_ACTIVE;
    interaction.agentId = arrive.getAgentId();
    interaction.direct = true;
    return List.of(
        keep(
            update(arrive.getKey())
                .setAssigned(Assigned.newBuilder().setAgentId(arrive.getAgentId()))));
  }

  private Interaction newInteraction(String key, String queueId) {
    Interaction interaction = new Interaction(++lastInteractionId, key);
    interaction.queueId = queueId;
    interactions.put(key, interaction);
    return interaction;
  }

  private List<GatewayUpdate> standing(Interaction known) {
    if (known.phase == Phase.PHASE_PARKED) {
      return List.of(parked(known).setSequence(sequence).build());
    }
    List<GatewayUpdate> answer = new ArrayList<>();
    answer.add(queued(known).setSequence(sequence).build());
    GatewayUpdate.Builder standing = update(known.key).setSequence(sequence);
    switch (known.phase) {
      case PHASE_OFFERED ->
          known.offeredTo.forEach(agentId ->
              answer.add(
                  update(known.key)
                      .setSequence(sequence)
                      .setOffered(Offered.newBuilder().setAgentId(agentId))
                      .build()));
      case PHASE_ACTIVE ->
          answer.add(standing.setAssigned(Assigned.newBuilder().setAgentId(known.agentId)).build());
      case PHASE_ENDED ->
          answer.add(ended(known, EndReason.END_REASON_FORCED).setSequence(sequence).build());
      default -> {}
    }
    return answer;
  }

  private void reconcile(List<String> keys, RouteResponse.Builder response) {
    TreeSet<String> there = new TreeSet<>(keys);
    for (Interaction interaction : interactions.values()) {
      if (!there.contains(interaction.key) && interaction.phase != Phase.PHASE_ENDED) {
        interaction.phase = Phase.PHASE_ENDED;
        response.addUpdates(keep(ended(interaction, EndReason.END_REASON_MISSING_AT_GATEWAY)));
      }
    }
    Reconciled.Builder reconciled = Reconciled.newBuilder();
    for (String key : keys) {
      Interaction known = interactions.get(key);
      reconciled.addStandings(
          known == null
              ? Standing.newBuilder().setKey(key)
              : Standing.newBuilder()
                  .setKey(key)
                  .setInteractionId(known.id)
                  .setCallback(known.callback)
                  .setPhase(known.phase)
                  .setAgentId(known.agentId));
    }
    send(
        response.addUpdates(
            GatewayUpdate.newBuilder().setSequence(sequence).setReconciled(reconciled)));
  }

  private static GatewayUpdate.Builder queued(Interaction interaction) {
    return update(interaction.key)
        .setQueued(
            Queued.newBuilder().setInteractionId(interaction.id).setQueueId(interaction.queueId));
  }

  static GatewayUpdate.Builder parked(Interaction interaction) {
    return update(interaction.key)
        .setParked(
            Parked.newBuilder()
                .setInteractionId(interaction.id)
                .setQueueId(interaction.queueId)
                .setUntilMs(interaction.enterMs)
                .setAgentId(interaction.agentId));
  }

  private static GatewayUpdate.Builder ended(Interaction interaction, EndReason reason) {
    return update(interaction.key)
        .setEnded(Ended.newBuilder().setReason(reason).setAgentId(interaction.agentId));
  }

  private GatewayUpdate keep(GatewayUpdate.Builder update) {
    GatewayUpdate built = update.setSequence(sequence).build();
    kept.add(built);
    return built;
  }

  private GatewayUpdate refusal(GatewayCommand command, Rejected rejected) {
    return update(keyOf(command))
        .setSequence(sequence)
        .setRejected(
            CommandRejected.newBuilder().setNumber(command.getNumber()).setRejected(rejected))
        .build();
  }

  private static Rejected unknown() {
    return Rejected.newBuilder().setReason(Reason.REASON_INTERACTION_UNKNOWN).build();
  }

  static List<String> keysOf(GatewayCommand reconcile) {
    return IntStream.range(0, reconcile.getReconcile().getKeysCount())
        .mapToObj(reconcile.getReconcile()::getKeys)
        .toList();
  }

  static String keyOf(GatewayCommand command) {
    return switch (command.getCommandCase()) {
      case ARRIVE -> command.getArrive().getKey();
      case ARRIVE_DIRECT -> command.getArriveDirect().getKey();
      case UPDATE -> command.getUpdate().getKey();
      case TOUCH -> command.getTouch().getKey();
      case REQUEST_CALLBACK -> command.getRequestCallback().getKey();
      case ANSWER_CALLBACK -> command.getAnswerCallback().getKey();
      case FAIL_CALLBACK -> command.getFailCallback().getKey();
      case REPORT_MUTE -> command.getReportMute().getKey();
      case ABANDON -> command.getAbandon().getKey();
      case END -> command.getEnd().getKey();
      case HELLO, RECONCILE, COMMAND_NOT_SET -> "";
    };
  }

  Interaction find(String key) {
    Interaction known = interactions.get(key);
    if (known == null) {
      throw new AssertionError("no interaction " + key);
    }
    return known;
  }

  private void send(RouteResponse.Builder response) {
    if (framesUntilBreak == 0) {
      framesUntilBreak = Integer.MAX_VALUE;
      breakConnection();
    } else if (stream != null) {
      framesUntilBreak--;
      stream.onNext(response.build());
    }
  }

  private void forget(StreamObserver<RouteResponse> responses) {
    if (responses.equals(stream)) {
      stream = null;
      undecided.clear();
    }
  }
}

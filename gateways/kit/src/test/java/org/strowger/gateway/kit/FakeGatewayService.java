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
import org.strowger.proto.v1.Assigned;
import org.strowger.proto.v1.CommandRejected;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Ended;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayServiceGrpc;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Offered;
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
    final long id;
    final String key;
    Phase phase = Phase.PHASE_WAITING;
    String agentId = "";

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
      GatewayUpdate update = updates.get(i).setSequence(sequence).build();
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
      case UPDATE -> send(response);
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
    if (known == null) {
      Interaction interaction = new Interaction(++lastInteractionId, arrive.getKey());
      interactions.put(arrive.getKey(), interaction);
      return List.of(keep(queued(interaction, arrive)));
    }
    List<GatewayUpdate> answer = new ArrayList<>();
    answer.add(queued(known, arrive).setSequence(sequence).build());
    GatewayUpdate.Builder standing = update(known.key).setSequence(sequence);
    switch (known.phase) {
      case PHASE_OFFERED ->
          answer.add(standing.setOffered(Offered.newBuilder().setAgentId(known.agentId)).build());
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
              : Standing.newBuilder().setKey(key).setPhase(known.phase).setAgentId(known.agentId));
    }
    send(
        response.addUpdates(
            GatewayUpdate.newBuilder().setSequence(sequence).setReconciled(reconciled)));
  }

  private static GatewayUpdate.Builder queued(Interaction interaction, Arrive arrive) {
    return update(interaction.key)
        .setQueued(
            Queued.newBuilder().setInteractionId(interaction.id).setQueueId(arrive.getQueueId()));
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
      case UPDATE -> command.getUpdate().getKey();
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

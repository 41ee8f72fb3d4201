package org.strowger.client;

import io.grpc.Status;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AnswerHelp;
import org.strowger.proto.v1.AssignInteraction;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.DrainQueue;
import org.strowger.proto.v1.ForceActivity;
import org.strowger.proto.v1.ForceEnd;
import org.strowger.proto.v1.ForceSignOut;
import org.strowger.proto.v1.GetBoardRequest;
import org.strowger.proto.v1.GetBoardResponse;
import org.strowger.proto.v1.GetInteractionRequest;
import org.strowger.proto.v1.GetInteractionResponse;
import org.strowger.proto.v1.InteractionView;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.proto.v1.ListInteractionsRequest;
import org.strowger.proto.v1.ListInteractionsResponse;
import org.strowger.proto.v1.ListInterventionsRequest;
import org.strowger.proto.v1.ListInterventionsResponse;
import org.strowger.proto.v1.MoveInteraction;
import org.strowger.proto.v1.PreviewInterventionRequest;
import org.strowger.proto.v1.PreviewInterventionResponse;
import org.strowger.proto.v1.Reprioritise;
import org.strowger.proto.v1.RescindOffers;
import org.strowger.proto.v1.SupervisorServiceGrpc;

/**
 * A supervisor: sees queues, agents and interactions, and intervenes. Thread-safe, holds nothing,
 * needs no closing.
 *
 * <p>Interventions complete once they are durable, and fail with {@link RejectedException} if the
 * router refused. All futures fail with {@link NotConnectedException} if the router can't be
 * reached, and with {@code io.grpc.StatusRuntimeException} if it can't answer; nothing is repeated
 * by itself.
 */
public final class SupervisorClient {
  private final StrowgerChannel channel;
  private final String supervisorId;

  private SupervisorClient(StrowgerChannel channel, String supervisorId) {
    this.channel = Objects.requireNonNull(channel, "channel");
    this.supervisorId = Objects.requireNonNull(supervisorId, "supervisorId");
  }

  /** A supervisor of this id, which is recorded with every intervention. */
  public static SupervisorClient of(StrowgerChannel channel, String supervisorId) {
    return new SupervisorClient(channel, supervisorId);
  }

  /** Queues and agents as they stand at one sequence. */
  public CompletableFuture<Board> board() {
    return Call.<GetBoardResponse>send(
            channel, call -> stub().getBoard(GetBoardRequest.getDefaultInstance(), call))
        .thenApply(GetBoardResponse::getBoard);
  }

  /** Tells the board now and whenever it changes, until the watch is closed. */
  public BoardWatch watchBoard(BoardListener listener) {
    BoardWatch watch = new BoardWatch(channel, Objects.requireNonNull(listener, "listener"));
    watch.start();
    return watch;
  }

  /** A page of interactions, oldest due first. The empty request asks for the first 100 of all. */
  public CompletableFuture<ListInteractionsResponse> interactions(ListInteractionsRequest request) {
    return Call.send(channel, call -> stub().listInteractions(request, call));
  }

  /** One interaction; empty if it is not in the tables (any more). */
  public CompletableFuture<Optional<InteractionView>> interaction(long interactionId) {
    GetInteractionRequest request =
        GetInteractionRequest.newBuilder().setInteractionId(interactionId).build();
    return Call.<GetInteractionResponse>send(channel, call -> stub().getInteraction(request, call))
        .thenApply(response -> Optional.of(response.getInteraction()))
        .exceptionally(failure -> {
          if (Status.fromThrowable(failure).getCode() == Status.Code.NOT_FOUND) {
            return Optional.empty();
          }
          throw failure instanceof CompletionException wrapped
              ? wrapped
              : new CompletionException(failure);
        });
  }

  /** Moves a waiting or offered interaction to another queue; its age counts there. */
  public CompletableFuture<Void> move(long interactionId, String queueId) {
    return intervene(request ->
        request.setMoveInteraction(
            MoveInteraction.newBuilder().setInteractionId(interactionId).setQueueId(queueId)));
  }

  /** Gives a waiting or offered interaction another priority, 0 (ordinary) to 10. */
  public CompletableFuture<Void> reprioritise(long interactionId, int priority) {
    return intervene(request ->
        request.setReprioritise(
            Reprioritise.newBuilder().setInteractionId(interactionId).setPriority(priority)));
  }

  /**
   * Gives a waiting or offered interaction to an agent who is signed in, whatever the agent's
   * skills and activity.
   *
   * @param beyondCapacity whether the agent gets it also without having room
   * @param note why, recorded with the effect; may be empty
   */
  public CompletableFuture<Void> assign(
      long interactionId, String agentId, boolean beyondCapacity, String note) {
    return intervene(request ->
        request
            .setAssignInteraction(
                AssignInteraction.newBuilder()
                    .setInteractionId(interactionId)
                    .setAgentId(agentId)
                    .setBeyondCapacity(beyondCapacity))
            .setNote(note));
  }

  /**
   * Takes the pending offers of an interaction back; it waits at its old place, and those agents
   * are left out for a while.
   *
   * @param note why, recorded with the effect; may be empty
   */
  public CompletableFuture<Void> rescindOffers(long interactionId, String note) {
    return intervene(request ->
        request
            .setRescindOffers(RescindOffers.newBuilder().setInteractionId(interactionId))
            .setNote(note));
  }

  /**
   * Moves whoever waits or is offered in a queue to another, the oldest first, 1,000 at most; their
   * age counts there.
   *
   * @param note why, recorded with the effect; may be empty
   */
  public CompletableFuture<Void> drain(String queueId, String toQueueId, String note) {
    return intervene(request ->
        request
            .setDrainQueue(DrainQueue.newBuilder().setQueueId(queueId).setToQueueId(toQueueId))
            .setNote(note));
  }

  /** Ends an interaction in whatever phase; an active one still gets its wrap-up. */
  public CompletableFuture<Void> forceEnd(long interactionId) {
    return intervene(
        request -> request.setForceEnd(ForceEnd.newBuilder().setInteractionId(interactionId)));
  }

  /** Sets an agent's activity: {@code ACTIVITY_AVAILABLE} or {@code ACTIVITY_AWAY}. */
  public CompletableFuture<Void> forceActivity(String agentId, Activity activity) {
    return intervene(request ->
        request.setForceActivity(
            ForceActivity.newBuilder().setAgentId(agentId).setActivity(activity)));
  }

  /** Signs an agent out; active interactions go back to their place in line. */
  public CompletableFuture<Void> forceSignOut(String agentId) {
    return intervene(
        request -> request.setForceSignOut(ForceSignOut.newBuilder().setAgentId(agentId)));
  }

  /** Says to an agent who asks for help that the supervisor is coming. */
  public CompletableFuture<Void> answerHelp(String agentId, long interactionId) {
    return intervene(request ->
        request.setAnswerHelp(
            AnswerHelp.newBuilder().setAgentId(agentId).setInteractionId(interactionId)));
  }

  /**
   * Carries out any intervention.
   *
   * @param intervention what is done, and the note; the supervisor's id is set here
   */
  public CompletableFuture<Void> intervene(InterveneRequest intervention) {
    InterveneRequest request = signed(intervention);
    return Call.<InterveneResponse>send(channel, call -> stub().intervene(request, call))
        .thenAccept(response -> {
          if (response.hasRejected()) {
            throw new RejectedException(response.getRejected());
          }
        });
  }

  /**
   * What the same intervention would lead to if it were sent now. Nothing changes. That it would be
   * refused is an answer, not a failure.
   *
   * @param most how many events are told at most, 1 to 5,000; 0 = 100
   */
  public CompletableFuture<PreviewInterventionResponse> preview(
      InterveneRequest intervention, int most) {
    PreviewInterventionRequest request =
        PreviewInterventionRequest.newBuilder()
            .setIntervention(signed(intervention))
            .setMost(most)
            .build();
    return Call.send(channel, call -> stub().previewIntervention(request, call));
  }

  /**
   * What supervisors did, newest first. To go on further back, ask again with the {@code
   * from_sequence} of the answer as {@code before_sequence}.
   */
  public CompletableFuture<ListInterventionsResponse> interventions(
      ListInterventionsRequest request) {
    return Call.send(channel, call -> stub().listInterventions(request, call));
  }

  private CompletableFuture<Void> intervene(UnaryOperator<InterveneRequest.Builder> what) {
    return intervene(what.apply(InterveneRequest.newBuilder()).build());
  }

  private InterveneRequest signed(InterveneRequest intervention) {
    return intervention.toBuilder().setSupervisorId(supervisorId).build();
  }

  private SupervisorServiceGrpc.SupervisorServiceStub stub() {
    return SupervisorServiceGrpc.newStub(channel.grpc());
  }
}

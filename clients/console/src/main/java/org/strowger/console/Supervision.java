package org.strowger.console;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.strowger.client.ExplainClient;
import org.strowger.client.NotConnectedException;
import org.strowger.client.RejectedException;
import org.strowger.client.StrowgerChannel;
import org.strowger.client.SupervisorClient;
import org.strowger.proto.v1.ExplainAgentRequest;
import org.strowger.proto.v1.ExplainInteractionRequest;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.ListInteractionsRequest;
import org.strowger.proto.v1.PreviewInterventionResponse;

/**
 * Asks a router what supervisors ask, and has it do what they want; what it answers is told in
 * lines. Thread-safe.
 */
public final class Supervision {
  /** A preview or an explanation of a large centre takes a second; more is a fault. */
  private static final int ANSWER_SECONDS_MAX = 30;

  private final SupervisorClient supervisor;
  private final ExplainClient explain;

  private Supervision(SupervisorClient supervisor, ExplainClient explain) {
    this.supervisor = supervisor;
    this.explain = explain;
  }

  /** For a supervisor of this id, which is recorded with everything that is done. */
  public static Supervision of(StrowgerChannel channel, String supervisorId) {
    return new Supervision(SupervisorClient.of(channel, supervisorId), ExplainClient.of(channel));
  }

  SupervisorClient supervisor() {
    return supervisor;
  }

  /**
   * What the intervention would lead to.
   *
   * @param most how many events are told at most
   */
  public CompletableFuture<PreviewInterventionResponse> preview(
      InterveneRequest request, int most) {
    return inTime(supervisor.preview(request, most));
  }

  /** Carries the intervention out. */
  public CompletableFuture<Void> carryOut(InterveneRequest request) {
    return inTime(supervisor.intervene(request));
  }

  /**
   * Why an interaction is or is not offered, as things stand.
   *
   * @param most how many agents are listed
   */
  public CompletableFuture<List<String>> explainInteraction(long interactionId, int most) {
    return inTime(
        explain
            .interaction(
                ExplainInteractionRequest.newBuilder()
                    .setInteractionId(interactionId)
                    .setMost(most)
                    .build())
            .thenApply(ExplanationText::lines));
  }

  /**
   * Why an agent is not offered what waits, as things stand.
   *
   * @param most how many lines are listed
   */
  public CompletableFuture<List<String>> explainAgent(String agentId, int most) {
    return inTime(
        explain
            .agent(ExplainAgentRequest.newBuilder().setAgentId(agentId).setMost(most).build())
            .thenApply(ExplanationText::lines));
  }

  /**
   * Interactions, the oldest due first.
   *
   * @param queueId only this queue's; empty = all
   * @param most how many are listed
   * @param width characters in a line
   */
  public CompletableFuture<List<String>> list(String queueId, int most, int width) {
    return inTime(
        supervisor
            .interactions(
                ListInteractionsRequest.newBuilder().setQueueId(queueId).setPageSize(most).build())
            .thenApply(page -> InteractionList.lines(page, width)));
  }

  private static <T> CompletableFuture<T> inTime(CompletableFuture<T> future) {
    return future.orTimeout(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
  }

  /** Why there is no answer, in one line. */
  public static String problem(Throwable failure) {
    return switch (cause(failure)) {
      case RejectedException refused -> "it was refused: " + refused.detail();
      case StatusRuntimeException status -> description(status.getStatus());
      case TimeoutException _ -> "the router has not answered within " + ANSWER_SECONDS_MAX + " s";
      case Throwable other -> String.valueOf(other.getMessage());
    };
  }

  /** The same of something that was to be done, which may have been done all the same. */
  public static String problemDoing(Throwable failure) {
    Throwable cause = cause(failure);
    boolean unknown =
        cause instanceof TimeoutException
            || (cause instanceof NotConnectedException lost && lost.maybeDone());
    return problem(failure) + (unknown ? " It may have been done: look before you repeat it." : "");
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  private static String description(Status status) {
    String description = status.getDescription();
    return description == null ? "the router answers " + status.getCode() : description;
  }
}

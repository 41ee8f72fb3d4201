package org.strowger.client;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.strowger.proto.v1.ExplainAgentRequest;
import org.strowger.proto.v1.ExplainAgentResponse;
import org.strowger.proto.v1.ExplainInteractionRequest;
import org.strowger.proto.v1.ExplainInteractionResponse;
import org.strowger.proto.v1.ExplainServiceGrpc;
import org.strowger.proto.v1.ExplainServiceGrpc.ExplainServiceStub;

/**
 * Why anything was or was not offered, now or as of any past entry, and what would have changed it.
 * Thread-safe, holds nothing, needs no closing.
 *
 * <p>All futures fail with {@link NotConnectedException} if the router can't be reached, and with
 * {@code io.grpc.StatusRuntimeException}, whose description says what to do, if it refuses.
 */
public final class ExplainClient {
  /** As {@code atSequence}: as things stand when the question reaches the router. */
  public static final long NOW = 0;

  private final StrowgerChannel channel;

  private ExplainClient(StrowgerChannel channel) {
    this.channel = Objects.requireNonNull(channel, "channel");
  }

  /** Explanations over this channel. */
  public static ExplainClient of(StrowgerChannel channel) {
    return new ExplainClient(channel);
  }

  /** Why an interaction was or was not offered: of an entry of the journal, or {@link #NOW}. */
  public CompletableFuture<ExplainInteractionResponse> interaction(long id, long atSequence) {
    return interaction(
        ExplainInteractionRequest.newBuilder()
            .setInteractionId(id)
            .setAtSequence(atSequence)
            .build());
  }

  /** The same, with another page of agents. */
  public CompletableFuture<ExplainInteractionResponse> interaction(
      ExplainInteractionRequest request) {
    return Call.send(channel, call -> stub().explainInteraction(request, call));
  }

  /** Why an agent is not offered what waits: of an entry of the journal, or {@link #NOW}. */
  public CompletableFuture<ExplainAgentResponse> agent(String id, long atSequence) {
    return agent(ExplainAgentRequest.newBuilder().setAgentId(id).setAtSequence(atSequence).build());
  }

  /** The same, with another page of lines. */
  public CompletableFuture<ExplainAgentResponse> agent(ExplainAgentRequest request) {
    return Call.send(channel, call -> stub().explainAgent(request, call));
  }

  private ExplainServiceStub stub() {
    return ExplainServiceGrpc.newStub(channel.grpc());
  }
}

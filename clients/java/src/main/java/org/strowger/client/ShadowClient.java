package org.strowger.client;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.strowger.proto.v1.GetShadowRequest;
import org.strowger.proto.v1.GetShadowResponse;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.ShadowServiceGrpc;
import org.strowger.proto.v1.ShadowServiceGrpc.ShadowServiceStub;
import org.strowger.proto.v1.StartShadowRequest;
import org.strowger.proto.v1.StartShadowResponse;
import org.strowger.proto.v1.StopShadowRequest;
import org.strowger.proto.v1.StopShadowResponse;
import org.strowger.proto.v1.SwitchBackRequest;
import org.strowger.proto.v1.SwitchBackResponse;
import org.strowger.proto.v1.SwitchToShadowRequest;
import org.strowger.proto.v1.SwitchToShadowResponse;

/**
 * Shadow routing: lets a candidate configuration decide beside the live one, without effect, and
 * switches to it and back. A router has one shadow at a time. Thread-safe, holds nothing, needs no
 * closing.
 *
 * <p>All futures fail with {@link NotConnectedException} if the router can't be reached, and with
 * {@code io.grpc.StatusRuntimeException}, whose description says what to do, if it refuses.
 */
public final class ShadowClient {
  private final StrowgerChannel channel;

  private ShadowClient(StrowgerChannel channel) {
    this.channel = Objects.requireNonNull(channel, "channel");
  }

  /** Shadow routing over this channel. */
  public static ShadowClient of(StrowgerChannel channel) {
    return new ShadowClient(channel);
  }

  /**
   * Starts a shadow in which these queues differ, each given whole as it would be defined. Returns
   * the sequence after which every decision is compared.
   */
  public CompletableFuture<Long> start(List<Queue> queues) {
    StartShadowRequest request = StartShadowRequest.newBuilder().addAllQueues(queues).build();
    return Call.<StartShadowResponse>send(channel, call -> stub().startShadow(request, call))
        .thenApply(StartShadowResponse::getSinceSequence);
  }

  /** How the shadow compares, in everything decided when the question reached the router. */
  public CompletableFuture<GetShadowResponse> comparison() {
    return Call.send(
        channel, call -> stub().getShadow(GetShadowRequest.getDefaultInstance(), call));
  }

  /** Ends the comparison. What was switched to stays live. */
  public CompletableFuture<Void> stop() {
    return Call.<StopShadowResponse>send(
            channel, call -> stub().stopShadow(StopShadowRequest.getDefaultInstance(), call))
        .thenAccept(done -> {});
  }

  /** Makes the candidate live, in one entry; tells which, and what was defined before. */
  public CompletableFuture<SwitchToShadowResponse> switchTo() {
    return Call.send(
        channel, call -> stub().switchToShadow(SwitchToShadowRequest.getDefaultInstance(), call));
  }

  /** Makes the former configuration live again; returns the sequence of the entry. */
  public CompletableFuture<Long> switchBack() {
    return Call.<SwitchBackResponse>send(
            channel, call -> stub().switchBack(SwitchBackRequest.getDefaultInstance(), call))
        .thenApply(SwitchBackResponse::getSequence);
  }

  private ShadowServiceStub stub() {
    return ShadowServiceGrpc.newStub(channel.grpc());
  }
}

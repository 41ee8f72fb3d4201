package org.strowger.client;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.strowger.proto.v1.DeadLetter;
import org.strowger.proto.v1.ListDeadLettersRequest;
import org.strowger.proto.v1.ListDeadLettersResponse;
import org.strowger.proto.v1.ListWebhooksRequest;
import org.strowger.proto.v1.ListWebhooksResponse;
import org.strowger.proto.v1.RetryDeadLettersRequest;
import org.strowger.proto.v1.RetryDeadLettersResponse;
import org.strowger.proto.v1.WebhookServiceGrpc;
import org.strowger.proto.v1.WebhookServiceGrpc.WebhookServiceStub;
import org.strowger.proto.v1.WebhookStatus;

/**
 * The webhooks of a router: how they do, and what could not be delivered. Thread-safe, holds
 * nothing, needs no closing.
 *
 * <p>All futures fail with {@link NotConnectedException} if the router can't be reached, and with
 * {@code io.grpc.StatusRuntimeException}, whose description says what to do, if it refuses.
 */
public final class WebhookClient {
  private final StrowgerChannel channel;

  private WebhookClient(StrowgerChannel channel) {
    this.channel = Objects.requireNonNull(channel, "channel");
  }

  /** The webhooks of the router that this channel leads to. */
  public static WebhookClient of(StrowgerChannel channel) {
    return new WebhookClient(channel);
  }

  /** Every endpoint, in the order of the configuration. */
  public CompletableFuture<List<WebhookStatus>> webhooks() {
    return Call.<ListWebhooksResponse>send(
            channel, call -> stub().listWebhooks(ListWebhooksRequest.getDefaultInstance(), call))
        .thenApply(ListWebhooksResponse::getWebhooksList);
  }

  /** The oldest 1,000 deliveries of this endpoint that were given up. */
  public CompletableFuture<List<DeadLetter>> deadLetters(String name) {
    ListDeadLettersRequest request = ListDeadLettersRequest.newBuilder().setName(name).build();
    return Call.<ListDeadLettersResponse>send(
            channel, call -> stub().listDeadLetters(request, call))
        .thenApply(ListDeadLettersResponse::getDeadLettersList);
  }

  /**
   * Sends up to 100 of them again, the oldest first and once each, until one fails; ask again while
   * some are left and none has failed.
   */
  public CompletableFuture<RetryDeadLettersResponse> retry(String name) {
    RetryDeadLettersRequest request = RetryDeadLettersRequest.newBuilder().setName(name).build();
    return Call.send(channel, call -> stub().retryDeadLetters(request, call));
  }

  private WebhookServiceStub stub() {
    return WebhookServiceGrpc.newStub(channel.grpc());
  }
}

package org.strowger.server.webhook;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;
import org.strowger.proto.v1.DeadLetter;
import org.strowger.proto.v1.ListDeadLettersRequest;
import org.strowger.proto.v1.ListDeadLettersResponse;
import org.strowger.proto.v1.ListWebhooksRequest;
import org.strowger.proto.v1.ListWebhooksResponse;
import org.strowger.proto.v1.RetryDeadLettersRequest;
import org.strowger.proto.v1.RetryDeadLettersResponse;
import org.strowger.proto.v1.WebhookServiceGrpc.WebhookServiceImplBase;
import org.strowger.proto.v1.WebhookStatus;

/**
 * What administrators ask of webhooks. Called on the event loop; what needs the network or the disk
 * for long is done by the threads of the webhooks.
 */
public final class WebhookEdge extends WebhookServiceImplBase {
  private final Webhooks webhooks;

  public WebhookEdge(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public void listWebhooks(
      ListWebhooksRequest request, StreamObserver<ListWebhooksResponse> responses) {
    ListWebhooksResponse.Builder response = ListWebhooksResponse.newBuilder();
    webhooks.statuses().forEach(status -> response.addWebhooks(toMessage(status)));
    responses.onNext(response.build());
    responses.onCompleted();
  }

  private static WebhookStatus toMessage(WebhookCourier.Status status) {
    return WebhookStatus.newBuilder()
        .setName(status.endpoint().name())
        .setUrl(status.endpoint().url().toString())
        .setNextSequence(status.nextSequence())
        .setLag(status.lag())
        .setDelivered(status.delivered())
        .setFailed(status.failed())
        .setDeadLetters(status.deadLetters())
        .setProblem(status.problem())
        .build();
  }

  @Override
  public void listDeadLetters(
      ListDeadLettersRequest request, StreamObserver<ListDeadLettersResponse> responses) {
    find(
        request.getName(),
        responses,
        courier -> {
          if (!webhooks.deadLetters(courier, letters -> answer(letters, responses))) {
            busy(responses);
          }
        });
  }

  private static void answer(
      Webhooks.Listed listed, StreamObserver<ListDeadLettersResponse> responses) {
    if (listed.letters() == null) {
      responses.onError(
          Status.INTERNAL
              .withDescription("the dead letters can't be read: " + listed.failure())
              .asRuntimeException());
      return;
    }
    ListDeadLettersResponse.Builder response = ListDeadLettersResponse.newBuilder();
    for (DeadLetters.Letter letter : listed.letters()) {
      response.addDeadLetters(
          DeadLetter.newBuilder()
              .setWebhookId(letter.delivery().id())
              .setGivenUpMs(letter.givenUpMs())
              .setAttempts(letter.attempts())
              .setReason(letter.reason()));
    }
    responses.onNext(response.build());
    responses.onCompleted();
  }

  @Override
  public void retryDeadLetters(
      RetryDeadLettersRequest request, StreamObserver<RetryDeadLettersResponse> responses) {
    find(
        request.getName(),
        responses,
        courier -> {
          if (!webhooks.retry(courier, retried -> answer(retried, responses))) {
            busy(responses);
          }
        });
  }

  private static void answer(
      Webhooks.Retried retried, StreamObserver<RetryDeadLettersResponse> responses) {
    responses.onNext(
        RetryDeadLettersResponse.newBuilder()
            .setDelivered(retried.delivered())
            .setLeft(retried.left())
            .setFailure(retried.failure())
            .build());
    responses.onCompleted();
  }

  private void find(String name, StreamObserver<?> responses, Consumer<WebhookCourier> act) {
    WebhookCourier courier = webhooks.courier(name);
    if (courier == null) {
      responses.onError(
          Status.NOT_FOUND
              .withDescription("there is no webhook \"" + name + "\": list them for their names")
              .asRuntimeException());
    } else {
      act.accept(courier);
    }
  }

  private static void busy(StreamObserver<?> responses) {
    responses.onError(
        Status.RESOURCE_EXHAUSTED
            .withDescription("dead letters are being looked at already: ask again in a while")
            .asRuntimeException());
  }
}

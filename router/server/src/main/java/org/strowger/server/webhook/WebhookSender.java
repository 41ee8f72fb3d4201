package org.strowger.server.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.strowger.server.config.WebhookEndpoint;

/**
 * Calls an endpoint once, with the headers of Standard Webhooks. Whatever it answers, it keeps no
 * more than its status; it follows no redirects, which could lead anywhere. For any thread, which
 * waits for the answer.
 */
final class WebhookSender implements AutoCloseable {
  private final HttpClient http;
  private final Duration timeout;
  private final WebhookTime time;

  /**
   * @param timeout how long all of a call may take
   */
  WebhookSender(Duration timeout, WebhookTime time) {
    this.http =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
    this.timeout = timeout;
    this.time = time;
  }

  /** Why the call failed, in words that follow the endpoint's name; empty = it was taken. */
  String send(WebhookEndpoint endpoint, Delivery delivery) throws InterruptedException {
    CompletableFuture<HttpResponse<Void>> call =
        http.sendAsync(request(endpoint, delivery), BodyHandlers.discarding());
    try {
      int status = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status / 100 == 2 ? "" : "it answered " + status;
    } catch (TimeoutException late) {
      return "it did not answer within " + timeout.toMillis() + " ms";
    } catch (ExecutionException broken) {
      return "it can't be reached: " + why(broken);
    } finally {
      call.cancel(true);
    }
  }

  private HttpRequest request(WebhookEndpoint endpoint, Delivery delivery) {
    long timestampS = time.timeMs() / 1_000;
    return HttpRequest.newBuilder(endpoint.url())
        .header("content-type", delivery.contentType())
        .header("user-agent", "Strowger")
        .header("webhook-id", delivery.id())
        .header("webhook-timestamp", Long.toString(timestampS))
        .header(
            "webhook-signature",
            WebhookSignature.sign(endpoint.secret(), delivery.id(), timestampS, delivery.body()))
        .POST(BodyPublishers.ofString(delivery.body()))
        .build();
  }

  private static String why(ExecutionException broken) {
    Throwable cause = broken.getCause() == null ? broken : broken.getCause();
    String message = cause.getMessage();
    return cause instanceof IOException && message != null ? message : cause.toString();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}

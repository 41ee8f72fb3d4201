package org.strowger.server.webhook;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.config.WebhookEndpoint;
import org.strowger.server.events.CloudEvents;
import org.strowger.server.events.PublishedHead;
import org.strowger.server.snapshot.History;
import org.strowger.server.webhook.DeadLetters.Letter;

/**
 * All endpoints of a router, each with its courier. Started and closed by the server, which closes
 * this before the journal; asked by any thread.
 */
public final class Webhooks implements AutoCloseable {
  /** Dead letters sent again in one request. */
  private static final int RETRIES = 100;

  /** Dead letters told in one answer. */
  private static final int LISTED = 1_000;

  private static final int REQUESTS_MAX = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ServerConfig.Webhooks config;
  private final CloudEvents form;
  private final History history;
  private final PublishedHead head;
  private final WebhookTime time;
  private final WebhookSender sender;
  private final ThreadPoolExecutor retries;
  private volatile List<WebhookCourier> couriers = List.of();

  public Webhooks(
      ServerConfig.Webhooks config,
      CloudEvents form,
      History history,
      PublishedHead head,
      PrometheusRegistry registry) {
    this(config, form, history, head, registry, WebhookTime.WALL);
  }

  Webhooks(
      ServerConfig.Webhooks config,
      CloudEvents form,
      History history,
      PublishedHead head,
      PrometheusRegistry registry,
      WebhookTime time) {
    this.config = config;
    this.form = form;
    this.history = history;
    this.head = head;
    this.time = time;
    this.sender = new WebhookSender(Duration.ofMillis(config.timeoutMs()), time);
    this.retries =
        new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(REQUESTS_MAX),
            task -> {
              Thread thread = new Thread(task, "strowger-webhook-retries");
              thread.setDaemon(true);
              return thread;
            });
    new WebhookMetrics(this::statuses).register(registry);
  }

  /** Throws, with the name and the directory, where a directory can't be used. */
  public void start() throws IOException {
    List<WebhookCourier> made = new ArrayList<>();
    for (WebhookEndpoint endpoint : config.endpoints()) {
      Path directory = config.directory().resolve(endpoint.name());
      try {
        made.add(
            new WebhookCourier(
                endpoint,
                Files.createDirectories(directory),
                config,
                history,
                head,
                form,
                sender,
                time));
      } catch (IOException cannot) {
        throw new IOException(
            "the webhook " + endpoint.name() + " can't use " + directory + ": " + cannot, cannot);
      }
    }
    couriers = List.copyOf(made);
    couriers.forEach(WebhookCourier::start);
  }

  /** The oldest entry that an endpoint has yet to be told of; the largest number if none has. */
  public long neededSequence() {
    return couriers.stream().mapToLong(WebhookCourier::neededSequence).min().orElse(Long.MAX_VALUE);
  }

  /** In the order of the configuration. */
  List<WebhookCourier.Status> statuses() {
    return couriers.stream().map(WebhookCourier::status).toList();
  }

  /** Null if there is no such endpoint. */
  @Nullable WebhookCourier courier(String name) {
    for (WebhookCourier courier : couriers) {
      if (courier.endpoint().name().equals(name)) {
        return courier;
      }
    }
    return null;
  }

  /** The oldest dead letters; or null, and why they can't be read. */
  record Listed(@Nullable List<Letter> letters, String failure) {}

  /** Has the oldest dead letters told; false = too much is under way. */
  boolean deadLetters(WebhookCourier courier, Consumer<Listed> answer) {
    return isTaken(() -> answer.accept(list(courier)));
  }

  private static Listed list(WebhookCourier courier) {
    try {
      return new Listed(courier.deadLetters().oldest(LISTED), "");
    } catch (IOException e) {
      return new Listed(null, e.toString());
    }
  }

  /**
   * What came of sending again.
   *
   * @param delivered sent, and no dead letters any more
   * @param left dead letters left
   * @param failure why one failed; empty = none did
   */
  record Retried(int delivered, int left, String failure) {}

  /** Has some dead letters sent again and tells what came of it; false = too much is under way. */
  boolean retry(WebhookCourier courier, Consumer<Retried> answer) {
    return isTaken(() -> answer.accept(retry(courier)));
  }

  private boolean isTaken(Runnable task) {
    try {
      retries.execute(task);
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  private Retried retry(WebhookCourier courier) {
    DeadLetters letters = courier.deadLetters();
    int delivered = 0;
    String failure = "";
    try {
      for (Letter letter : letters.oldest(RETRIES)) {
        failure = sender.send(courier.endpoint(), letter.delivery());
        if (!failure.isEmpty()) {
          break;
        }
        letters.remove(letter);
        delivered++;
      }
    } catch (IOException e) {
      failure = "the dead letters can't be used: " + e;
    } catch (InterruptedException closing) {
      failure = "the router is closing";
    }
    return new Retried(delivered, letters.count(), failure);
  }

  @Override
  public void close() {
    couriers.forEach(WebhookCourier::end);
    sender.close();
    retries.shutdownNow();
    couriers.forEach(courier -> courier.join(PATIENCE));
  }
}

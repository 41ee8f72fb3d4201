package org.strowger.server.webhook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.config.WebhookEndpoint;
import org.strowger.server.events.CloudEvents;
import org.strowger.server.events.PublishedHead;
import org.strowger.server.snapshot.History;
import org.strowger.server.webhook.Deliveries.Made;

/**
 * Serves one endpoint, on a thread of its own: one delivery at a time and in order, each until it
 * is taken, or tried so often that it is put aside. Where the place for what is put aside is full,
 * it stands still and goes on trying: the journal keeps everything meanwhile.
 */
final class WebhookCourier implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(WebhookCourier.class);

  /** Beyond so many doublings every sensible pause is reached, and none overflows. */
  private static final int DOUBLINGS_MAX = 30;

  /** How often progress over what is not wanted is written, wall time. */
  private static final long KEEP_EVERY_MS = 1_000;

  private final WebhookEndpoint endpoint;
  private final ServerConfig.Webhooks rules;
  private final History history;
  private final PublishedHead head;
  private final CloudEvents form;
  private final WebhookSender sender;
  private final WebhookTime time;
  private final ProgressFile file;
  private final DeadLetters deadLetters;
  private final Thread thread;
  private final AtomicLong delivered = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private volatile long nextSequence;
  private volatile long neededSequence;
  private volatile String problem = "";
  private volatile boolean closed;
  private EventPlace kept = EventPlace.before(0);
  private long keptMs;

  /** What everybody may know of it. */
  record Status(
      WebhookEndpoint endpoint,
      long nextSequence,
      long lag,
      long delivered,
      long failed,
      int deadLetters,
      String problem) {}

  /** {@code directory} is the endpoint's own, and there. */
  WebhookCourier(
      WebhookEndpoint endpoint,
      Path directory,
      ServerConfig.Webhooks rules,
      History history,
      PublishedHead head,
      CloudEvents form,
      WebhookSender sender,
      WebhookTime time)
      throws IOException {
    this.endpoint = endpoint;
    this.rules = rules;
    this.history = history;
    this.head = head;
    this.form = form;
    this.sender = sender;
    this.time = time;
    this.deadLetters = new DeadLetters(directory, rules.deadLetters());
    this.file = new ProgressFile(directory);
    this.thread = new Thread(this, "strowger-webhook-" + endpoint.name());
    thread.setDaemon(true);
  }

  void start() {
    try {
      // Now is when the router starts, not when the thread comes to it.
      nextSequence = begin().next().sequence();
    } catch (IOException fault) {
      standStill(fault); // The thread tries again and again; the router does without.
    }
    head.wake(thread);
    thread.start();
  }

  /** Sends nothing more; the call under way is broken off by closing the sender. */
  void end() {
    closed = true;
    LockSupport.unpark(thread);
  }

  void join(Duration patience) {
    try {
      if (thread.isAlive() && !thread.join(patience)) {
        log.error("webhook {} still runs after {}", endpoint.name(), patience);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  WebhookEndpoint endpoint() {
    return endpoint;
  }

  DeadLetters deadLetters() {
    return deadLetters;
  }

  /** Any thread. */
  Status status() {
    long next = nextSequence;
    return new Status(
        endpoint,
        next,
        Math.max(0, head.sequence() - next + 1),
        delivered.get(),
        failed.get(),
        deadLetters.count(),
        problem);
  }

  @Override
  public void run() {
    while (!closed) {
      try {
        follow();
      } catch (IOException | RuntimeException fault) {
        standStill(fault);
        time.pause(rules.retryLongestMs(), () -> closed);
      }
    }
    head.forget(thread);
  }

  private void standStill(Exception fault) {
    problem = "it stands still: " + fault.getMessage();
    log.error("webhook {} stands still; it is tried again", endpoint.name(), fault);
  }

  private void follow() throws IOException {
    Progress progress = begin();
    try (Deliveries deliveries = new Deliveries(history, endpoint, form, progress.next())) {
      if (progress.isSending()) {
        Made made = deliveries.again(progress.sendingTo(), head.sequence());
        if (made != null) {
          deliver(made);
        }
      }
      while (!closed) {
        long published = head.sequence();
        Made made = deliveries.next(published);
        if (made != null) {
          deliver(made);
        } else {
          nextSequence = deliveries.reached().sequence();
          keep(deliveries.reached());
          if (deliveries.hasReached(published)) {
            idle(deliveries.reached());
          }
        }
      }
    }
  }

  private void write(Progress progress) throws IOException {
    file.write(progress);
    neededSequence = progress.next().sequence();
  }

  /** The oldest entry that a restart would go on at; 0 while that is not known. Any thread. */
  long neededSequence() {
    return neededSequence;
  }

  /** Where to go on, which is written down for an endpoint that is new. */
  private Progress begin() throws IOException {
    Progress progress = file.read();
    long published = head.sequence();
    if (progress == null) {
      long first = endpoint.fromSequence() == 0 ? published + 1 : endpoint.fromSequence();
      progress = Progress.at(EventPlace.before(first));
      write(progress);
    }
    if (progress.next().sequence() > published + 1) {
      throw new IOException(
          "it is to go on at sequence "
              + progress.next().sequence()
              + ", but the journal ends at "
              + published
              + ": is the journal an older copy? Give the endpoint another name to begin anew");
    }
    neededSequence = progress.next().sequence();
    return progress;
  }

  private void deliver(Made made) throws IOException {
    nextSequence = made.from().sequence();
    write(new Progress(made.from(), made.to()));
    for (int attempt = 1; !closed; attempt++) {
      String failure = send(made.delivery());
      if (failure.isEmpty()) {
        delivered.incrementAndGet();
        problem = "";
        nextSequence = made.to().sequence();
        return;
      }
      if (closed) {
        return;
      }
      failed.incrementAndGet();
      problem = failure;
      if (attempt == 1) {
        log.warn("webhook {}: {}; it is tried again", endpoint.name(), failure);
      }
      if (attempt >= rules.attempts() && isPutAside(made, attempt, failure)) {
        nextSequence = made.to().sequence();
        return;
      }
      time.pause(pauseMs(attempt), () -> closed);
    }
  }

  private String send(Delivery delivery) {
    try {
      return sender.send(endpoint, delivery);
    } catch (InterruptedException impossible) {
      throw new IllegalStateException("nobody interrupts a courier", impossible);
    }
  }

  private boolean isPutAside(Made made, int attempts, String failure) throws IOException {
    if (!deadLetters.hasRoom()) {
      problem =
          failure
              + "; it stands still, for it has "
              + deadLetters.count()
              + " dead letters already: mend it, then send them with strowger webhooks retry "
              + endpoint.name();
      return false;
    }
    deadLetters.put(made.from(), made.delivery(), time.timeMs(), attempts, failure);
    log.error(
        "webhook {}: {} is put aside after {} attempts: {}",
        endpoint.name(),
        made.delivery().id(),
        attempts,
        failure);
    return true;
  }

  private long pauseMs(int attempt) {
    return Math.min(
        rules.retryLongestMs(), rules.retryFirstMs() << Math.min(attempt - 1, DOUBLINGS_MAX));
  }

  /** Nothing is under way: waits until something is published, or it is time to write progress. */
  private void idle(EventPlace reached) throws IOException {
    // Never for good: what blocks in between, such as a lock, may have used up a wake.
    LockSupport.parkNanos(Duration.ofMillis(KEEP_EVERY_MS).toNanos());
    if (closed) {
      write(Progress.at(reached));
    }
  }

  /** Every so often only: much may pass by that this endpoint does not want. */
  private void keep(EventPlace reached) throws IOException {
    long nowMs = time.timeMs();
    if (!kept.equals(reached) && Math.abs(nowMs - keptMs) >= KEEP_EVERY_MS) {
      write(Progress.at(reached));
      kept = reached;
      keptMs = nowMs;
    }
  }
}

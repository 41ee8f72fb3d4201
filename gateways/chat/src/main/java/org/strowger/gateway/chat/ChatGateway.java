package org.strowger.gateway.chat;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.gateway.chat.file.AttachmentFolder;
import org.strowger.gateway.chat.socket.ChatEndpoint;
import org.strowger.gateway.chat.store.ConversationStore;
import org.strowger.gateway.chat.store.StoreFault;
import org.strowger.gateway.chat.token.VisitorTokens;
import org.strowger.gateway.kit.RouterLink;
import org.strowger.token.SignedTokens;

/**
 * A chat gateway, put together here by hand. {@link #start} takes up the conversations that were
 * open, tells the router of their customers, and then lets sockets in; {@link #close} does the
 * reverse, on any thread, and loses nothing that was answered.
 */
public final class ChatGateway implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ChatGateway.class);

  /** The router refuses what is good for longer than its configuration says; this is a day. */
  private static final long TOKEN_MAX_MS = 86_400_000;

  private static final long CLOSE_SECONDS_MAX = 10;

  private final ScheduledThreadPoolExecutor thread = conversationsThread();
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private final ConversationStore store;
  private final List<ConversationStore.Recovered> recovered;
  private final AttachmentFolder attachments;
  private final ManagedChannel router;
  private final ChatParts parts;
  private final ChatSockets sockets;
  private final ChatEndpoint endpoint;
  private boolean isClosed;

  /** Opens the store; {@code clock} tells milliseconds since 1970. */
  public ChatGateway(ChatConfig config, LongSupplier clock) throws StoreFault {
    PrometheusRegistry registry = new PrometheusRegistry();
    ChatMetrics metrics = new ChatMetrics(registry);
    store = ConversationStore.open(config.folder());
    recovered = store.recover();
    Conversations conversations = new Conversations(store, clock, config.limits(), metrics);
    router = Grpc.newChannelBuilder(config.router(), InsecureChannelCredentials.create()).build();
    Desks desks = new Desks();
    Letters letters = new Letters(conversations, config.letterQueueId(), config.limits(), clock);
    metrics.watch(conversations::count, letters::waiting, store::waiting);
    attachments = attachments(config);
    Routing routing =
        new Routing(
            conversations,
            desks,
            config.queues(),
            letters,
            metrics,
            clock,
            failure::complete,
            RouterLink.builder(router, config.gatewayId()).thread(thread));
    parts =
        new ChatParts(
            conversations,
            new Readers(store, thread, clock),
            routing,
            new VideoCalls(
                config.queues(), routing, config.video(), new VideoMetrics(registry), clock),
            letters,
            desks,
            store,
            new VisitorTokens(store.secret("visitor-tokens", fresh(VisitorTokens.KEY_BYTES))),
            new SignedTokens(config.tokenKeys(), TOKEN_MAX_MS),
            new Uploads(
                conversations,
                attachments,
                config.attachmentLimits(),
                config.limits().entries(),
                thread,
                clock),
            new Downloads(store, attachments, clock),
            config.queues(),
            config.limits(),
            metrics,
            clock,
            config.socketLimits().heartbeatMs());
    sockets = new ChatSockets(parts, thread);
    endpoint =
        new ChatEndpoint(
            config.sockets(),
            config.pages(),
            config.origins(),
            config.socketLimits(),
            sockets,
            registry,
            this::trouble);
  }

  /**
   * Serves from now on. Throws an {@link IOException} that names the address it can't listen on.
   */
  public void start() throws IOException {
    store.start(thread, broken -> failure.complete(String.valueOf(broken.getMessage())));
    thread.execute(this::takeUp);
    endpoint.start();
  }

  /** Where customers and staff connect. */
  public int socketPort() {
    return endpoint.socketPort();
  }

  /** Where health and metrics are read. */
  public int pagePort() {
    return endpoint.pagePort();
  }

  /** Completes with why, if the gateway can't go on: end the process then. */
  public CompletableFuture<String> failure() {
    return failure;
  }

  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    onThread(sockets::sendAway);
    endpoint.close();
    parts.uploads().close();
    // What was asked is written and answered before the thread that is answered ends.
    store.close();
    onThread(parts.routing().link()::close);
    router.shutdownNow();
    thread.shutdown();
    try {
      thread.awaitTermination(CLOSE_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static AttachmentFolder attachments(ChatConfig config) throws StoreFault {
    Path folder = config.folder().resolve("attachments");
    try {
      return AttachmentFolder.open(folder, config.attachmentLimits().totalMaxBytes());
    } catch (IOException cannot) {
      throw new StoreFault(
          "attachments can't be kept in " + folder + ": give a folder that can be written", cannot);
    }
  }

  private void takeUp() {
    for (ConversationStore.Recovered open : recovered) {
      Conversation conversation = new Conversation(open.row());
      conversation.remember(open.clientIds());
      parts.conversations().add(conversation);
      parts.routing().arriveAgain(conversation);
    }
    log.info("{} open conversations were taken up", recovered.size());
    parts.routing().link().start();
    Upkeep upkeep = new Upkeep(parts, attachments::forget);
    var _ =
        thread.scheduleWithFixedDelay(
            () -> safely(upkeep), Upkeep.MOMENT_MS, Upkeep.MOMENT_MS, TimeUnit.MILLISECONDS);
  }

  /** A repeated task that throws would never be run again. */
  private void safely(Upkeep upkeep) {
    try {
      upkeep.run();
    } catch (RuntimeException fault) {
      log.error("the upkeep failed", fault);
      failure.complete("the upkeep failed: " + fault.getMessage());
    }
  }

  private String trouble() {
    if (failure.isDone()) {
      return failure.join();
    }
    return parts.routing().isConnected() ? "" : "not connected to the router";
  }

  private void onThread(Runnable task) {
    CountDownLatch done = new CountDownLatch(1);
    thread.execute(() -> {
      try {
        task.run();
      } finally {
        done.countDown();
      }
    });
    try {
      var _ = done.await(CLOSE_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] fresh(int bytes) {
    byte[] secret = new byte[bytes];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  private static ScheduledThreadPoolExecutor conversationsThread() {
    ScheduledThreadPoolExecutor single =
        new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "strowger-chat"));
    single.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    single.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    single.setRemoveOnCancelPolicy(true);
    return single;
  }
}

package org.strowger.gateway.kit;

import io.grpc.ManagedChannel;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.client.resume.Backoff;
import org.strowger.client.resume.ResumePoint;
import org.strowger.gateway.kit.Customer.Command;
import org.strowger.proto.v1.CommandRejected;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayServiceGrpc;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Hello;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Reconcile;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.RouteResponse;
import org.strowger.proto.v1.Standing;
import org.strowger.proto.v1.Update;

/**
 * The life of a link: say hello, reconcile if the router asks for it, send and hear, lose the
 * connection, wait, say hello again. Everything here runs on the link's one thread.
 */
final class LinkConnection implements LinkStream.Owner {
  /** The largest answer: where each of 200,000 customers stands. */
  private static final int MESSAGE_BYTES_MAX = 64 << 20;

  /** How long the router may take to close its half after ours. */
  private static final long FAREWELL_MS = 5_000;

  private static final long HELLO_NUMBER = 1;

  private static final Logger log = LoggerFactory.getLogger(LinkConnection.class);

  private enum State {
    NEW,
    /** Hello is sent; commands wait for the welcome. */
    GREETING,
    /** Everything the gateway has is told; commands wait for the answer. */
    RECONCILING,
    LIVE,
    /** Between two attempts. */
    WAITING,
    STOPPED
  }

  private final String gatewayId;
  private final long epoch;
  private final ManagedChannel channel;
  private final ScheduledExecutorService thread;
  private final RouterLinkListener listener;
  private final Backoff reconnecting;
  private final Backoff overload;
  private final RandomGenerator random;
  private final Runnable whenStopped;

  private final Customers customers;
  private final CommandLine line = new CommandLine();
  private final Narrator narrator;
  private final ResumePoint<GatewayUpdate> resumePoint = new ResumePoint<>();

  private State state = State.NEW;
  private @Nullable LinkStream stream;
  private int failures;
  private int overloads;
  private boolean paused;
  private boolean flushQueued;
  private long lastOrder;
  private long reconcileNumber;

  /**
   * Whether there is a gap to be reconciled; stays so if the connection breaks before the answer.
   */
  private boolean somethingMissed;

  LinkConnection(
      RouterLink.Builder builder,
      ScheduledExecutorService thread,
      Customers customers,
      Runnable whenStopped) {
    gatewayId = builder.gatewayId;
    epoch = builder.epoch;
    channel = builder.channel;
    listener = builder.listener;
    reconnecting = builder.reconnecting;
    overload = builder.overload;
    random = builder.random;
    this.thread = thread;
    this.whenStopped = whenStopped;
    this.customers = customers;
    narrator = new Narrator(customers, line, listener);
  }

  void start() {
    if (state == State.NEW) {
      connect();
    }
  }

  void arrive(Customer customer) {
    if (customers.find(customer.key) != null || state == State.STOPPED) {
      customers.returnPlace();
      return;
    }
    customers.add(customer);
    send(customer.arrive(++lastOrder));
  }

  void update(Update update) {
    Customer customer = customers.find(update.getKey());
    if (customer != null && !customer.awaits(CommandKind.ABANDON)) {
      Command command = customer.update(update, ++lastOrder);
      if (command != null) {
        send(command);
      }
    }
  }

  void touch(String key) {
    Customer customer = customers.find(key);
    if (customer != null && !customer.awaitsLeave()) {
      Command command = customer.touch(++lastOrder);
      if (command != null) {
        send(command);
      }
    }
  }

  /** One of the commands about calling back; the same is not asked twice at a time. */
  void callback(String key, CommandKind kind) {
    Customer customer = customers.find(key);
    if (customer != null && !customer.awaitsLeave() && !customer.awaits(kind)) {
      send(customer.callback(kind, ++lastOrder));
    }
  }

  void reportMute(String key, boolean muted) {
    Customer customer = customers.find(key);
    if (customer != null && !customer.awaitsLeave()) {
      Command command = customer.reportMute(muted, ++lastOrder);
      if (command != null) {
        send(command);
      }
    }
  }

  void abandon(String key) {
    Customer customer = customers.find(key);
    if (customer != null && !customer.awaits(CommandKind.ABANDON)) {
      send(customer.abandon(++lastOrder));
    }
  }

  void end(String key) {
    Customer customer = customers.find(key);
    if (customer != null && !customer.awaitsLeave()) {
      send(customer.end(++lastOrder));
    }
  }

  void close() {
    if (state != State.STOPPED) {
      stop();
    }
  }

  @Override
  public void received(LinkStream from, RouteResponse response) {
    if (from != stream) {
      return;
    }
    // What was refused comes with or before the acknowledgement that covers it.
    for (GatewayUpdate update : response.getUpdatesList()) {
      if (from == stream) {
        received(update);
      }
    }
    if (from == stream) {
      if (line.acknowledged(response.getAckedNumber())) {
        overloads = 0;
      }
      from.handled();
      flushSoon();
    }
  }

  @Override
  public void ready(LinkStream from) {
    if (from == stream) {
      flush();
    }
  }

  @Override
  public void closed(LinkStream from, String reason) {
    if (from == stream) {
      lost(reason);
    }
  }

  private void connect() {
    state = State.GREETING;
    reconcileNumber = 0;
    resumePoint.connecting();
    LinkStream opened = new LinkStream(this, thread);
    stream = opened;
    opened.open(GatewayServiceGrpc.newStub(channel).withMaxInboundMessageSize(MESSAGE_BYTES_MAX));
    opened.send(
        List.of(
            GatewayCommand.newBuilder()
                .setNumber(HELLO_NUMBER)
                .setHello(
                    Hello.newBuilder()
                        .setGatewayId(gatewayId)
                        .setEpoch(epoch)
                        .setResumeAfterSequence(resumePoint.resumeAfterSequence()))
                .build()));
  }

  private void received(GatewayUpdate update) {
    switch (update.getUpdateCase()) {
      case WELCOME -> welcomed(update.getSequence(), update.getWelcome().getResumed());
      case REJECTED -> rejected(update.getKey(), update.getRejected());
      case RECONCILED ->
          reconciled(update.getSequence(), update.getReconciled().getStandingsList());
      case FENCED -> fenced(update.getFenced().getEpoch());
      case POSITION_CHANGED -> narrator.tell(update);
      case QUEUED,
          OFFERED,
          ASSIGNED,
          OFFER_WITHDRAWN,
          HELD_CHANGED,
          MUTE_WANTED,
          REQUEUED,
          PARKED,
          CALLBACK_OFFERED,
          TRANSFERRED,
          CHANNEL_CHANGED,
          CONSULTATION_OPENED,
          JOINED,
          HANDED_OVER,
          SEND_OUTSIDE,
          CALLBACK_WANTED,
          DIAL,
          DIAL_FAILED,
          ENDED ->
          happened(update);
      case UPDATE_NOT_SET -> log.debug("{}: an update of a newer router", gatewayId);
    }
  }

  /**
   * While it is being found out where everybody stands, steps are passed over whose beginning may
   * have been missed: the answer is newer and says what came of them.
   */
  private void happened(GatewayUpdate update) {
    if (state == State.RECONCILING) {
      return;
    }
    if (resumePoint.isGapBefore(update.getPreviousSequence())) {
      resumePoint.gapFound();
      lost("Something is missing before sequence " + update.getSequence() + ".");
    } else if (resumePoint.isNew(update.getSequence(), update)) {
      narrator.tell(update);
    }
  }

  private void welcomed(long sequence, boolean resumed) {
    if (state != State.GREETING) {
      return;
    }
    failures = 0;
    if (!resumed) {
      resumePoint.startAfter(sequence);
      somethingMissed = true;
    }
    if (!somethingMissed) {
      live();
    } else {
      state = State.RECONCILING;
      LinkStream open = openStream();
      reconcileNumber = open.nextNumber();
      open.send(
          List.of(
              GatewayCommand.newBuilder()
                  .setNumber(reconcileNumber)
                  .setReconcile(Reconcile.newBuilder().addAllKeys(customers.keys()))
                  .build()));
    }
  }

  private void reconciled(long sequence, List<Standing> standings) {
    if (state != State.RECONCILING) {
      return;
    }
    // What else happened at the same sequence is told after this.
    resumePoint.startAfter(sequence - 1);
    for (Standing standing : standings) {
      Customer customer = customers.find(standing.getKey());
      if (customer != null) {
        narrator.reconcile(customer, standing, customer.arrive(++lastOrder));
      }
    }
    somethingMissed = false;
    live();
  }

  private void live() {
    state = State.LIVE;
    Narrator.safely(listener::onConnected);
    flushSoon();
  }

  private void rejected(String key, CommandRejected refusal) {
    Rejected rejected = refusal.getRejected();
    long number = refusal.getNumber();
    switch (rejected.getReason()) {
      case REASON_GATEWAY_FENCED -> fenced(0);
      case REASON_GATEWAY_NOT_CONNECTED, REASON_NOT_INTRODUCED ->
          lost("The router does not know this connection: " + rejected.getDetail());
      case REASON_OVERLOADED -> overloaded(number);
      default -> {
        if (number == HELLO_NUMBER) {
          refused(rejected);
        } else if (number == reconcileNumber) {
          lost("The router refused to reconcile: " + rejected.getDetail());
        } else {
          commandRejected(key, number, rejected);
        }
      }
    }
  }

  private void commandRejected(String key, long number, Rejected rejected) {
    Command command = line.rejected(number);
    if (command == null || command.customer.gone) {
      log.debug("{}: a refusal of nothing that is under way", key);
      return;
    }
    Reason reason = rejected.getReason();
    boolean arriving =
        command.kind == CommandKind.ARRIVE || command.kind == CommandKind.ARRIVE_DIRECT;
    boolean leaving = command.kind == CommandKind.ABANDON || command.kind == CommandKind.END;
    boolean unknown =
        reason == Reason.REASON_INTERACTION_UNKNOWN || reason == Reason.REASON_INTERACTION_ENDED;
    if (arriving || (leaving && unknown)) {
      narrator.forget(command.customer);
    }
    Narrator.safely(() -> listener.onRejected(command.customer.key, command.kind, rejected));
  }

  /** Everything waits a while, so that a router with too much to do gets air. */
  private void overloaded(long number) {
    if (number == HELLO_NUMBER || number == reconcileNumber) {
      lost("The router is overloaded.");
      return;
    }
    if (line.postponed(number) && !paused) {
      paused = true;
      after(
          overload.delayMs(overloads, random),
          () -> {
            paused = false;
            flushSoon();
          });
      overloads++;
    }
  }

  private void send(Command command) {
    if (state != State.STOPPED) {
      line.add(command);
      flushSoon();
    }
  }

  /** Sends after what else is waiting on this thread, so that a burst shares frames. */
  private void flushSoon() {
    if (!flushQueued && state == State.LIVE) {
      flushQueued = true;
      thread.execute(() -> {
        flushQueued = false;
        flush();
      });
    }
  }

  private void flush() {
    LinkStream open = stream;
    if (open == null || state != State.LIVE || paused) {
      return;
    }
    while (open.isReady()) {
      List<GatewayCommand> frame = line.nextFrame(open.nextNumber());
      if (frame.isEmpty()) {
        return;
      }
      open.send(frame);
    }
  }

  private void lost(String reason) {
    boolean wasLive = state == State.LIVE;
    state = State.WAITING;
    release();
    long delayMs = reconnecting.delayMs(failures, random);
    if (wasLive || failures == 0) {
      log.warn("{}: {} Trying again in {} ms.", gatewayId, reason, delayMs);
    } else {
      log.debug("{}: {} Trying again in {} ms.", gatewayId, reason, delayMs);
    }
    failures++;
    after(delayMs, this::tryAgain);
    if (wasLive) {
      Narrator.safely(() -> listener.onDisconnected(reason));
    }
  }

  private void tryAgain() {
    if (state == State.WAITING) {
      // gRPC's own wait between attempts may be minutes; ours is the one that counts.
      channel.resetConnectBackoff();
      connect();
    }
  }

  private void fenced(long newerEpoch) {
    log.warn("{}: a newer instance has taken over; this one has stopped", gatewayId);
    stop();
    Narrator.safely(() -> listener.onFenced(newerEpoch));
  }

  private void refused(Rejected rejected) {
    log.error("{}: the router refused this gateway: {}", gatewayId, rejected.getDetail());
    stop();
    Narrator.safely(() -> listener.onRefused(rejected));
  }

  private void stop() {
    state = State.STOPPED;
    release();
    whenStopped.run();
  }

  private void release() {
    LinkStream released = stream;
    stream = null;
    line.streamLost();
    if (released != null && released.finish()) {
      after(FAREWELL_MS, released::cancel);
    }
  }

  private LinkStream openStream() {
    if (stream == null) {
      throw new IllegalStateException("no stream in state " + state);
    }
    return stream;
  }

  private void after(long delayMs, Runnable task) {
    try {
      var _ = thread.schedule(task, delayMs, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      log.debug("{}: the link's thread has ended", gatewayId);
    }
  }
}

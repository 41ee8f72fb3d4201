package org.strowger.gateway.kit;

import io.grpc.ManagedChannel;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.strowger.client.resume.Backoff;
import org.strowger.proto.v1.NewRequirements;
import org.strowger.proto.v1.Update;

/**
 * A gateway's stream to the router. All methods may be called from any thread and none blocks;
 * callbacks come on the link's one thread.
 *
 * <p>What the gateway asks is kept until the router has acknowledged it, and sent again after a
 * broken connection; keys make that harmless. Commands about one customer are never reordered. An
 * overloaded router gets pauses that grow. When the router can no longer tell what was missed, the
 * link asks where each customer stands, tells the difference, and brings again whom the router has
 * lost.
 *
 * <p>The one bound is the number of customers: {@link #arrive} and {@link #arriveDirect} throw
 * {@link OverloadedException} when the link is full, and whoever was taken can always be updated,
 * touched, abandoned and ended. What is said of customers who are not there (any more) is dropped:
 * they have ended in the meantime.
 *
 * <p>A gateway that was restarted has a higher epoch and takes over from its older self. If it
 * still has its customers, let it call {@link #arrive} (or {@link #arriveDirect}) for each before
 * {@link #start}; whoever it does not name is ended by the router.
 */
public final class RouterLink implements AutoCloseable {
  /** As many customers as one reconciliation may name. */
  public static final int CUSTOMERS_MAX = 200_000;

  private final Customers customers;
  private final LinkConnection connection;
  private final ScheduledExecutorService thread;
  private final boolean threadIsOurs;
  private volatile boolean stopped;

  private RouterLink(Builder builder) {
    customers = new Customers(builder.customersMax);
    threadIsOurs = builder.thread == null;
    thread = builder.thread == null ? singleThread(builder.gatewayId) : builder.thread;
    connection = new LinkConnection(builder, thread, customers, () -> stopped = true);
  }

  /** A link of this gateway over this channel, which is not closed with the link. */
  public static Builder builder(ManagedChannel channel, String gatewayId) {
    return new Builder(channel, gatewayId);
  }

  /** Connects, and keeps connected until {@link #close} or fenced. Starting twice does nothing. */
  public void start() {
    hand(connection::start);
  }

  /**
   * A customer wants to be served. The same key again, while the customer is there, does nothing.
   *
   * @throws OverloadedException if the link is full; the customer was not taken
   * @throws IllegalStateException if the link has stopped
   */
  public void arrive(Arrival arrival) {
    Objects.requireNonNull(arrival, "arrival");
    takePlace();
    hand(() -> connection.arrive(new Customer(arrival.message())));
  }

  /**
   * A customer is with an agent already, without having been routed. The same key again, while the
   * customer is there, does nothing.
   *
   * @throws OverloadedException if the link is full; the customer was not taken
   * @throws IllegalStateException if the link has stopped
   */
  public void arriveDirect(DirectArrival arrival) {
    Objects.requireNonNull(arrival, "arrival");
    takePlace();
    hand(() -> connection.arrive(new Customer(arrival.message())));
  }

  /**
   * The customer wrote in a conversation, so that it is not idle; wakes one that sleeps. Only that,
   * never what was written. May be called for each message: what was not sent yet is sent once.
   */
  public void touch(String key) {
    Objects.requireNonNull(key, "key");
    hand(() -> connection.touch(key));
  }

  /** Replaces all routing attributes of a customer. */
  public void update(String key, Map<String, String> attributes) {
    Update update =
        Update.newBuilder().setKey(key).addAllAttributes(Arrival.messages(attributes)).build();
    hand(() -> connection.update(update));
  }

  /** Replaces all routing attributes of a customer, and all that they need beside their queue. */
  public void update(String key, Map<String, String> attributes, NewRequirements requirements) {
    Update update =
        Update.newBuilder()
            .setKey(key)
            .addAllAttributes(Arrival.messages(attributes))
            .setRequirements(requirements)
            .build();
    hand(() -> connection.update(update));
  }

  /**
   * The customer hangs up and wants to be called back: the place is kept. {@link
   * RouterLinkListener#onCallbackWanted} says that it is so, {@link RouterLinkListener#onDial} when
   * to call. Refused once an agent has accepted.
   */
  public void requestCallback(String key) {
    Objects.requireNonNull(key, "key");
    hand(() -> connection.callback(key, CommandKind.REQUEST_CALLBACK));
  }

  /** The customer who was called back has answered; after {@link RouterLinkListener#onDial}. */
  public void answerCallback(String key) {
    Objects.requireNonNull(key, "key");
    hand(() -> connection.callback(key, CommandKind.ANSWER_CALLBACK));
  }

  /**
   * The customer who was called back did not answer, or could not be reached; the router tries
   * again later, as often as the queue says.
   */
  public void failCallback(String key) {
    Objects.requireNonNull(key, "key");
    hand(() -> connection.callback(key, CommandKind.FAIL_CALLBACK));
  }

  /**
   * Says whether the microphone of the agent who has the customer is muted: after {@link
   * RouterLinkListener#onMuteWanted}, and whenever it has changed otherwise. Refused while no agent
   * has the customer.
   */
  public void reportMute(String key, boolean muted) {
    Objects.requireNonNull(key, "key");
    hand(() -> connection.reportMute(key, muted));
  }

  /** The customer has gone, whatever the phase. */
  public void abandon(String key) {
    Objects.requireNonNull(key, "key");
    hand(() -> connection.abandon(key));
  }

  /** The conversation is over from the customer's side; refused while nobody has accepted. */
  public void end(String key) {
    Objects.requireNonNull(key, "key");
    hand(() -> connection.end(key));
  }

  /** How many customers are there, those not yet known to the router included. */
  public int customers() {
    return customers.count();
  }

  /**
   * Ends the link. What the router has not acknowledged is lost, and the router keeps the customers
   * for its grace, in case another instance comes. Closing twice does nothing.
   */
  @Override
  public void close() {
    stopped = true;
    hand(connection::close);
    if (threadIsOurs) {
      thread.shutdown();
    }
  }

  private void takePlace() {
    if (stopped) {
      throw new IllegalStateException("The link has stopped; build a new one.");
    }
    customers.takePlace();
  }

  private static ScheduledExecutorService singleThread(String gatewayId) {
    return Executors.newSingleThreadScheduledExecutor(task -> {
      Thread single = new Thread(task, "strowger-link-" + gatewayId);
      single.setDaemon(true);
      return single;
    });
  }

  private void hand(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException closed) {
      stopped = true;
    }
  }

  /** Collects what a link needs. */
  public static final class Builder {
    final ManagedChannel channel;
    final String gatewayId;
    long epoch = System.currentTimeMillis();
    RouterLinkListener listener = new RouterLinkListener() {};
    int customersMax = 100_000;
    Backoff reconnecting = new Backoff(500, 10_000);
    Backoff overload = new Backoff(100, 5_000);
    RandomGenerator random = RandomGenerator.getDefault();
    private @Nullable ScheduledExecutorService thread;

    private Builder(ManagedChannel channel, String gatewayId) {
      this.channel = Objects.requireNonNull(channel, "channel");
      this.gatewayId = Objects.requireNonNull(gatewayId, "gatewayId");
    }

    /** Numbers the instances of this gateway; the time of building in milliseconds unless said. */
    public Builder epoch(long instance) {
      this.epoch = instance;
      return this;
    }

    /** Who is told what becomes of the customers. */
    public Builder listener(RouterLinkListener told) {
      this.listener = Objects.requireNonNull(told, "listener");
      return this;
    }

    /** How many customers may be there at once; 100,000 unless said. */
    public Builder customersMax(int max) {
      if (max < 1 || max > CUSTOMERS_MAX) {
        throw new IllegalArgumentException(
            "customersMax must be 1 to " + CUSTOMERS_MAX + ", but it is " + max + ".");
      }
      this.customersMax = max;
      return this;
    }

    /** Runs the link on a thread of yours: exactly one, and closing it stays with you. */
    public Builder thread(ScheduledExecutorService single) {
      this.thread = Objects.requireNonNull(single, "thread");
      return this;
    }

    /** Draws the random part of the delays before the link tries again; for simulations. */
    public Builder random(RandomGenerator chance) {
      this.random = Objects.requireNonNull(chance, "chance");
      return this;
    }

    /** A link that has not started yet. */
    public RouterLink build() {
      return new RouterLink(this);
    }
  }
}

package org.strowger.server.edge;

import io.grpc.Attributes;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerTransportFilter;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.http.RouterMetrics;

/**
 * Counts calls and streams, in all and for each connection, and refuses one too many at once with a
 * sentence that names the limit. What a caller does not read is held in memory until it does or
 * goes away, so the number of those who may be owed something is what bounds that memory. Called on
 * the event loops.
 */
public final class CallLimits extends ServerTransportFilter implements ServerInterceptor {
  private static final Attributes.Key<Connection> CONNECTION =
      Attributes.Key.create("strowger-connection");

  /** At most so many at once of something. */
  private static final class Limit {
    private final String key;
    private final String what;
    private final String remedy;
    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    Limit(String key, int most, String what, String remedy) {
      this.key = key;
      this.most = most;
      this.what = what;
      this.remedy = remedy;
    }

    boolean enter() {
      if (open.incrementAndGet() <= most) {
        return true;
      }
      leave();
      return false;
    }

    void leave() {
      open.decrementAndGet();
    }

    Status refusal() {
      return Status.RESOURCE_EXHAUSTED.withDescription(
          most + " " + what + " and no more are taken (" + key + "): " + remedy);
    }
  }

  /** What is counted for one connection. */
  private record Connection(Limit watches, Limit calls) {}

  private final ServerConfig.Admission admission;
  private final RouterMetrics metrics;
  private final Limit streams;
  private final Limit watches;
  private final Limit calls;

  public CallLimits(ServerConfig.Admission admission, RouterMetrics metrics) {
    this.admission = admission;
    this.metrics = metrics;
    this.streams =
        new Limit(
            "admission.streams",
            admission.streams(),
            "streams are open",
            "close some, or try again later");
    this.watches =
        new Limit(
            "admission.watches",
            admission.watches(),
            "watches are open",
            "close some, share one, or try again later");
    this.calls =
        new Limit(
            "admission.calls",
            admission.calls(),
            "calls are under way",
            "wait 100 ms, then twice as long each time, and call again");
  }

  @Override
  public Attributes transportReady(Attributes transport) {
    return transport.toBuilder()
        .set(
            CONNECTION,
            new Connection(
                new Limit(
                    "admission.watches-per-connection",
                    admission.watchesPerConnection(),
                    "watches are open on this connection",
                    "close some, or share one"),
                new Limit(
                    "admission.calls-per-connection",
                    admission.callsPerConnection(),
                    "calls are under way on this connection",
                    "wait for answers before calling again")))
        .build();
  }

  @Override
  public <A, B> ServerCall.Listener<A> interceptCall(
      ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
    List<Limit> entered = new ArrayList<>();
    for (Limit limit :
        limits(call.getMethodDescriptor().getType(), call.getAttributes().get(CONNECTION))) {
      if (!limit.enter()) {
        entered.forEach(Limit::leave);
        metrics.refused(limit.key);
        call.close(limit.refusal(), new Metadata());
        return new ServerCall.Listener<>() {};
      }
      entered.add(limit);
    }
    try {
      return new Leaving<>(next.startCall(call, headers), entered);
    } catch (RuntimeException broken) {
      entered.forEach(Limit::leave);
      throw broken;
    }
  }

  private List<Limit> limits(MethodType type, @Nullable Connection connection) {
    return switch (type) {
      case UNARY -> with(connection == null ? null : connection.calls(), calls);
      case SERVER_STREAMING ->
          with(connection == null ? null : connection.watches(), watches, streams);
      case BIDI_STREAMING, CLIENT_STREAMING, UNKNOWN -> List.of(streams);
    };
  }

  private static List<Limit> with(@Nullable Limit own, Limit... common) {
    List<Limit> all = new ArrayList<>(List.of(common));
    if (own != null) {
      all.addFirst(own);
    }
    return all;
  }

  /** Exactly one of its two ends comes, when everything has been written or the caller is gone. */
  private static final class Leaving<A> extends SimpleForwardingServerCallListener<A> {
    private final List<Limit> entered;

    Leaving(ServerCall.Listener<A> listener, List<Limit> entered) {
      super(listener);
      this.entered = entered;
    }

    @Override
    public void onCancel() {
      entered.forEach(Limit::leave);
      super.onCancel();
    }

    @Override
    public void onComplete() {
      entered.forEach(Limit::leave);
      super.onComplete();
    }
  }
}

package org.strowger.server.edge;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.model.GatewayId;
import org.strowger.proto.v1.GatewayServiceGrpc.GatewayServiceImplBase;
import org.strowger.proto.v1.RouteRequest;
import org.strowger.proto.v1.RouteResponse;
import org.strowger.server.RouterClock;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.publish.GatewayPublisher;
import org.strowger.server.publish.Outlets;
import org.strowger.server.ring.CommandGate;
import org.strowger.server.ring.Origin;

/**
 * Gateways' streams. Makes one {@link GatewayStream} per call, and knows which stream of each
 * gateway came last: an instance that reconnects has the same epoch as before, so only the edge can
 * tell that the end of its old stream is not the end of the new one.
 *
 * <p>The lock is held for the length of one submission, so that coming and going stand in the ring
 * in the order that this class knows.
 */
public final class GatewayEdge extends GatewayServiceImplBase {
  /** The stream of a gateway that came last, and its instance. */
  private record Newest(GatewayStream stream, long epoch) {}

  final CommandGate gate;
  final GatewayPublisher publisher;
  final Outlets outlets;
  final RouterClock clock;
  final RouterMetrics metrics;
  final LongSupplier lots;
  final ServerConfig.Admission admission;
  final int unsentMax;
  private final Map<GatewayId, Newest> newest = new HashMap<>();

  /** {@code lots} gives each arrival the number that chance is made of; any thread. */
  public GatewayEdge(
      CommandGate gate,
      GatewayPublisher publisher,
      Outlets outlets,
      RouterClock clock,
      RouterMetrics metrics,
      LongSupplier lots,
      ServerConfig.Admission admission,
      int unsentMax) {
    this.gate = gate;
    this.publisher = publisher;
    this.outlets = outlets;
    this.clock = clock;
    this.metrics = metrics;
    this.lots = lots;
    this.admission = admission;
    this.unsentMax = unsentMax;
  }

  @Override
  public StreamObserver<RouteRequest> route(StreamObserver<RouteResponse> responses) {
    var call = (ServerCallStreamObserver<RouteResponse>) responses;
    GatewayStream stream = new GatewayStream(this, new ResponseStream<>(call));
    call.disableAutoRequest();
    call.setOnReadyHandler(stream::onReady);
    call.setOnCancelHandler(stream::lost);
    call.request(1);
    return stream;
  }

  /** Submits a hello; false = the ring is full and the stream has not become the newest. */
  synchronized boolean connect(GatewayStream stream, ConnectGateway connect, Origin origin) {
    if (!gate.submit(connect, origin)) {
      return false;
    }
    Newest before = newest.get(connect.gateway());
    if (before == null || before.epoch() <= connect.epoch()) {
      newest.put(connect.gateway(), new Newest(stream, connect.epoch()));
      if (before != null) {
        before.stream().superseded();
      }
    }
    return true;
  }

  /** The core has refused this stream's hello. */
  synchronized void refused(GatewayStream stream, GatewayId gateway) {
    Newest last = newest.get(gateway);
    if (last != null && last.stream() == stream) {
      newest.remove(gateway);
    }
  }

  /** Says that this stream is gone, unless another of its gateway has come since. */
  void lost(GatewayStream stream, GatewayId gateway) {
    gate.insist(() -> tryLose(stream, gateway));
  }

  private synchronized boolean tryLose(GatewayStream stream, GatewayId gateway) {
    Newest last = newest.get(gateway);
    if (last == null || last.stream() != stream) {
      return true;
    }
    boolean submitted =
        gate.submit(new LoseGatewayConnection(gateway, last.epoch()), Origin.NOBODY);
    if (submitted) {
      newest.remove(gateway);
    }
    return submitted;
  }
}

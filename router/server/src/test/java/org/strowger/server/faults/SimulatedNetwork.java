package org.strowger.server.faults;

import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.RouteResponse;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/**
 * Everything between the clients and the router. Whoever connects gets a {@link SimulatedLink},
 * which is a gRPC channel; what the router serves is called beneath gRPC's own stubs. So both sides
 * are the real code, and only what is between them is played.
 */
final class SimulatedNetwork {
  private final Agenda agenda;
  private final Consumer<String> complaints;
  private final Map<String, ServerMethodDefinition<?, ?>> methods = new TreeMap<>();
  private final List<SimulatedLink> links = new ArrayList<>();
  private int severalRequests;
  private int severalResponses;

  /** Whatever no router may do is told to {@code complaints}. */
  SimulatedNetwork(Agenda agenda, Consumer<String> complaints) {
    this.agenda = agenda;
    this.complaints = complaints;
  }

  /** A router listens from now on. */
  void listen(List<ServerServiceDefinition> services) {
    methods.clear();
    for (ServerServiceDefinition service : services) {
      for (ServerMethodDefinition<?, ?> method : service.getMethods()) {
        methods.put(method.getMethodDescriptor().getFullMethodName(), method);
      }
    }
  }

  /** The router is gone without a word; what it had sent and the network still has may arrive. */
  void routerIsGone() {
    methods.clear();
    links.forEach(SimulatedLink::routerIsGone);
  }

  /** Null while no router listens. */
  @Nullable ServerMethodDefinition<?, ?> method(String name) {
    return methods.get(name);
  }

  SimulatedLink link(String name) {
    SimulatedLink link = new SimulatedLink(agenda, this, name);
    links.add(link);
    return link;
  }

  void forget(SimulatedLink link) {
    links.remove(link);
  }

  /** A message is on its way. */
  void carries(Object message) {
    if (message instanceof WorkRequest request && request.getRequestsCount() > 1) {
      severalRequests++;
    }
    if (message instanceof WorkResponse response && response.getResponsesCount() > 1) {
      severalResponses++;
    }
  }

  /**
   * A gateway forgets what was acknowledged, so what became of a command is told no later than that
   * it is. Returns how far commands are acknowledged by that message and those before it.
   *
   * @param acked how far they were before
   */
  long acknowledges(Object message, long acked) {
    if (!(message instanceof RouteResponse response)) {
      return acked;
    }
    for (GatewayUpdate update : response.getUpdatesList()) {
      if (update.hasRejected() && update.getRejected().getNumber() <= acked) {
        complaints.accept("command was acknowledged up to " + acked + " before this: " + update);
      }
    }
    return Math.max(acked, response.getAckedNumber());
  }

  /** Messages so far that carried several requests of an agent. */
  int severalRequests() {
    return severalRequests;
  }

  /** Messages so far that carried several responses to an agent. */
  int severalResponses() {
    return severalResponses;
  }

  /** Whether nothing is on its way. */
  boolean isQuiet() {
    return links.stream().allMatch(SimulatedLink::isQuiet);
  }
}

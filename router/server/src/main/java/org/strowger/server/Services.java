package org.strowger.server;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strowger.server.board.BoardMessages;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.edge.AdminEdge;
import org.strowger.server.edge.AgentEdge;
import org.strowger.server.edge.EventEdge;
import org.strowger.server.edge.ExplainEdge;
import org.strowger.server.edge.FiguresEdge;
import org.strowger.server.edge.GatewayEdge;
import org.strowger.server.edge.Sessions;
import org.strowger.server.edge.ShadowEdge;
import org.strowger.server.edge.StrictRequests;
import org.strowger.server.edge.SupervisorEdge;
import org.strowger.server.events.EventStreams;
import org.strowger.server.explain.PastQuestions;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.preview.Previews;
import org.strowger.server.publish.WaitFollower;
import org.strowger.server.ring.CommandGate;
import org.strowger.server.webhook.WebhookEdge;
import org.strowger.server.webhook.Webhooks;

/**
 * What can be called: every edge of the router, with what it needs of the rest.
 *
 * @param waits null = what waits are due to is not followed
 * @param lots drawn for each arrival; called by any thread
 */
record Services(
    ServerConfig config,
    CommandGate gate,
    LiveBoard board,
    BoardMessages messages,
    Publishers publishers,
    @Nullable WaitFollower waits,
    EventStreams events,
    Webhooks webhooks,
    PastQuestions past,
    Previews previews,
    RouterClock clock,
    LongSupplier lots,
    RouterMetrics metrics) {
  /**
   * What is called, by whichever wire.
   *
   * @param gateways the edge of gateways, whose messages are large; they come over gRPC alone
   * @param people the edges of everyone else
   */
  record Edges(BindableService gateways, List<BindableService> people) {
    /** As gRPC serves them. */
    List<ServerServiceDefinition> overGrpc(ServerConfig.Admission admission) {
      StrictRequests requests = new StrictRequests(admission);
      return Stream.concat(
              Stream.of(requests.large(gateways)), people.stream().map(requests::small))
          .toList();
    }

    /** As sockets serve them, which check frames themselves. */
    List<ServerServiceDefinition> overSockets() {
      return people.stream().map(BindableService::bindService).toList();
    }
  }

  /** Those of a run that began at {@code startMs}, epoch ms; sessions are numbered from there. */
  Edges since(long startMs) {
    ServerConfig.Streams streams = config.streams();
    return new Edges(
        new GatewayEdge(
            gate,
            publishers.gateways(),
            publishers.outlets(),
            clock,
            metrics,
            lots,
            config.admission(),
            streams.gatewayOutbox()),
        List.of(
            new AgentEdge(
                gate,
                publishers.agents(),
                publishers.outlets(),
                new Sessions(startMs),
                clock,
                metrics,
                config.admission(),
                streams.agentOutbox(),
                board,
                publishers.counts()),
            new SupervisorEdge(
                gate,
                board,
                messages,
                publishers.boards(),
                publishers.interventions(),
                previews,
                past),
            new FiguresEdge(gate, board::timeMs, publishers.counts(), waits),
            new AdminEdge(gate, board, past),
            new ShadowEdge(gate, publishers.shadow()),
            new ExplainEdge(gate, past),
            new EventEdge(events),
            new WebhookEdge(webhooks)));
  }
}

package org.strowger.server;

import io.grpc.ServerServiceDefinition;
import java.util.List;
import java.util.function.LongSupplier;
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
 * What can be called over gRPC: every edge of the router, with what it needs of the rest.
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
  /** Those of a run that began at {@code startMs}, epoch ms; sessions are numbered from there. */
  List<ServerServiceDefinition> since(long startMs) {
    ServerConfig.Streams streams = config.streams();
    StrictRequests requests = new StrictRequests(config.admission());
    return List.of(
        requests.small(
            new AgentEdge(
                gate,
                publishers.agents(),
                publishers.outlets(),
                new Sessions(startMs),
                clock,
                metrics,
                config.admission(),
                streams.agentOutbox())),
        requests.large(
            new GatewayEdge(
                gate,
                publishers.gateways(),
                publishers.outlets(),
                clock,
                metrics,
                lots,
                config.admission(),
                streams.gatewayOutbox())),
        requests.small(new SupervisorEdge(gate, board, messages, publishers.boards(), previews)),
        requests.small(new FiguresEdge(gate, board::timeMs, publishers.counts(), waits)),
        requests.small(new AdminEdge(gate, board)),
        requests.small(new ShadowEdge(gate, publishers.shadow())),
        requests.small(new ExplainEdge(gate, past)),
        requests.small(new EventEdge(events)),
        requests.small(new WebhookEdge(webhooks)));
  }
}

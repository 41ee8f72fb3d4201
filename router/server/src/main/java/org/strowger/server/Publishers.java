package org.strowger.server;

import io.grpc.Status;
import org.strowger.server.board.BoardMessages;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.events.PublishedHead;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.publish.AgentPublisher;
import org.strowger.server.publish.BoardPublisher;
import org.strowger.server.publish.Budget;
import org.strowger.server.publish.FiguresPublisher;
import org.strowger.server.publish.GatewayPublisher;
import org.strowger.server.publish.InterventionPublisher;
import org.strowger.server.publish.Outlets;
import org.strowger.server.shadow.ShadowDesk;

/** Those who hear of every durable entry; the outlets come last, to send what the others told. */
record Publishers(
    AgentPublisher agents,
    GatewayPublisher gateways,
    BoardPublisher boards,
    InterventionPublisher interventions,
    FiguresPublisher counts,
    ShadowDesk shadow,
    PublishedHead head,
    Outlets outlets) {
  private static final long MIB = 1 << 20;

  /** Those of a router that goes on after entry {@code startSequence}. */
  static Publishers of(
      ServerConfig config,
      RouterParts parts,
      long startSequence,
      BoardMessages messages,
      RouterMetrics metrics) {
    ServerConfig.Streams streams = config.streams();
    LiveBoard board = parts.board();
    Budget kept = new Budget(MIB * config.admission().keptMaxMib());
    return new Publishers(
        // Whoever stays away for longer than the grace is signed out, or has put everything down:
        // there is nothing to resume that a snapshot would not tell better.
        new AgentPublisher(
            board, streams.agentOutbox(), 2 * config.limits().agentGraceMs(), kept, startSequence),
        new GatewayPublisher(
            board, streams.gatewayOutbox(), streams.positionIntervalMs(), kept, startSequence),
        new BoardPublisher(messages, streams.boardIntervalMs()),
        new InterventionPublisher(streams.boardIntervalMs()),
        new FiguresPublisher(parts.figures(), board::timeMs, streams.boardIntervalMs()),
        new ShadowDesk(board, metrics),
        new PublishedHead(startSequence),
        new Outlets(new Budget(MIB * config.admission().unsentMaxMib())));
  }

  void endAll(Status status) {
    shadow.end();
    agents.endAll(status);
    gateways.endAll(status);
    boards.endAll(status);
    interventions.endAll(status);
    counts.endAll(status);
  }
}

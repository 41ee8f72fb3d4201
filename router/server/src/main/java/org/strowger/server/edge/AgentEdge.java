package org.strowger.server.edge;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.AgentServiceGrpc.AgentServiceImplBase;
import org.strowger.proto.v1.GetDayRequest;
import org.strowger.proto.v1.GetDayResponse;
import org.strowger.proto.v1.ListDispositionsRequest;
import org.strowger.proto.v1.ListDispositionsResponse;
import org.strowger.proto.v1.ListTargetsRequest;
import org.strowger.proto.v1.ListTargetsResponse;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.RouterClock;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.publish.AgentPublisher;
import org.strowger.server.publish.FiguresPublisher;
import org.strowger.server.publish.Outlets;
import org.strowger.server.ring.CommandGate;

/**
 * Agents' streams, and what their desks ask beside them. Makes one {@link AgentStream} per call;
 * called on the event loop. Questions ride through the ring to the publishing thread, which owns
 * the board.
 */
public final class AgentEdge extends AgentServiceImplBase {
  final CommandGate gate;
  final AgentPublisher publisher;
  final Outlets outlets;
  final Sessions sessions;
  final RouterClock clock;
  final RouterMetrics metrics;
  final ServerConfig.Admission admission;
  final int unsentMax;
  private final LiveBoard board;
  private final OwnDays days;

  public AgentEdge(
      CommandGate gate,
      AgentPublisher publisher,
      Outlets outlets,
      Sessions sessions,
      RouterClock clock,
      RouterMetrics metrics,
      ServerConfig.Admission admission,
      int unsentMax,
      LiveBoard board,
      FiguresPublisher counts) {
    this.gate = gate;
    this.publisher = publisher;
    this.outlets = outlets;
    this.sessions = sessions;
    this.clock = clock;
    this.metrics = metrics;
    this.admission = admission;
    this.unsentMax = unsentMax;
    this.board = board;
    this.days = new OwnDays(board, counts);
  }

  @Override
  public StreamObserver<WorkRequest> work(StreamObserver<WorkResponse> responses) {
    var call = (ServerCallStreamObserver<WorkResponse>) responses;
    AgentStream stream = new AgentStream(this, new ResponseStream<>(call));
    call.disableAutoRequest();
    call.setOnReadyHandler(stream::onReady);
    call.setOnCancelHandler(stream::lost);
    call.request(1);
    return stream;
  }

  @Override
  public void listTargets(
      ListTargetsRequest request, StreamObserver<ListTargetsResponse> responses) {
    Unary<ListTargetsResponse> call = new Unary<>(responses);
    try {
      TargetSearch search = TargetSearch.of(request);
      call.answerBy(gate, () -> search.read(board));
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  @Override
  public void listDispositions(
      ListDispositionsRequest request, StreamObserver<ListDispositionsResponse> responses) {
    new Unary<>(responses).answerBy(gate, () -> dispositions(board));
  }

  @Override
  public void getDay(GetDayRequest request, StreamObserver<GetDayResponse> responses) {
    Unary<GetDayResponse> call = new Unary<>(responses);
    try {
      AgentId agent = new AgentId(request.getAgentId());
      call.answerBy(gate, () -> days.read(agent));
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  private static ListDispositionsResponse dispositions(LiveBoard board) {
    ListDispositionsResponse.Builder all = ListDispositionsResponse.newBuilder();
    board.definitions().dispositions().forEach(one -> all.addDispositionIds(one.value()));
    return all.build();
  }
}

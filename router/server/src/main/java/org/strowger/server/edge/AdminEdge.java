package org.strowger.server.edge;

import io.grpc.stub.StreamObserver;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.AdminServiceGrpc.AdminServiceImplBase;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.DefineResponse;
import org.strowger.proto.v1.ListDefinitionsRequest;
import org.strowger.proto.v1.ListDefinitionsResponse;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.ring.CommandGate;

/** What administrators define. Called on the event loop. */
public final class AdminEdge extends AdminServiceImplBase {
  private final CommandGate gate;
  private final LiveBoard board;

  public AdminEdge(CommandGate gate, LiveBoard board) {
    this.gate = gate;
    this.board = board;
  }

  @Override
  public void define(DefineRequest request, StreamObserver<DefineResponse> responses) {
    Unary<DefineResponse> call = new Unary<>(responses);
    int count = request.getDefinitionsCount();
    if (count > EdgeLimits.DEFINITIONS) {
      call.invalid(
          new InvalidValue(
              "definitions",
              "has " + count + " items: at most " + EdgeLimits.DEFINITIONS + " are taken"));
      return;
    }
    new DefineCall(gate, call, request.getDefinitionsList()).start();
  }

  @Override
  public void listDefinitions(
      ListDefinitionsRequest request, StreamObserver<ListDefinitionsResponse> responses) {
    new Unary<>(responses).answerBy(gate, () -> AdminMapper.toMessage(board));
  }
}

package org.strowger.server.edge;

import io.grpc.stub.StreamObserver;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.AdminServiceGrpc.AdminServiceImplBase;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.DefineResponse;
import org.strowger.proto.v1.ListChangesRequest;
import org.strowger.proto.v1.ListChangesResponse;
import org.strowger.proto.v1.ListDefinitionsRequest;
import org.strowger.proto.v1.ListDefinitionsResponse;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.explain.PastQuestions;
import org.strowger.server.ring.CommandGate;

/**
 * What administrators define. Called on the event loop; what was defined in the past is read from
 * the journal, beside the router.
 */
public final class AdminEdge extends AdminServiceImplBase {
  private final CommandGate gate;
  private final LiveBoard board;
  private final Expectations expectations;
  private final PastLooks past;
  private final DefineLine line = new DefineLine();

  public AdminEdge(CommandGate gate, LiveBoard board, PastQuestions past) {
    this.gate = gate;
    this.board = board;
    this.past = new PastLooks(gate, board, past);
    this.expectations = new Expectations(board);
  }

  @Override
  public void define(DefineRequest request, StreamObserver<DefineResponse> responses) {
    Unary<DefineResponse> call = new Unary<>(responses);
    try {
      check(request);
      line.enter(new DefineCall(gate, expectations, call, request));
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  private static void check(DefineRequest request) {
    int count = request.getDefinitionsCount();
    if (count > EdgeLimits.DEFINITIONS) {
      throw new InvalidValue(
          "definitions",
          "has " + count + " items: at most " + EdgeLimits.DEFINITIONS + " are taken");
    }
    int expected = request.getExpectedCount();
    if (expected != 0 && expected != count) {
      throw new InvalidValue(
          "expected",
          "has "
              + expected
              + " items: give one for each of the "
              + count
              + " definitions, or none");
    }
  }

  @Override
  public void listDefinitions(
      ListDefinitionsRequest request, StreamObserver<ListDefinitionsResponse> responses) {
    new Unary<>(responses).answerBy(gate, () -> AdminMapper.toMessage(board));
  }

  @Override
  public void listChanges(
      ListChangesRequest request, StreamObserver<ListChangesResponse> responses) {
    Unary<ListChangesResponse> call = new Unary<>(responses);
    try {
      PastDefinitions wanted = PastDefinitions.of(request);
      LookBack look = LookBack.of(request.getMost(), request.getBeforeSequence());
      past.answer(call, look, wanted::isIn, wanted::toMessage);
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }
}

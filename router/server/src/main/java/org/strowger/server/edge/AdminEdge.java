package org.strowger.server.edge;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;
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
import org.strowger.server.journal.JournalUnusable;
import org.strowger.server.ring.CommandGate;

/**
 * What administrators define. Called on the event loop; what was defined in the past is read from
 * the journal, beside the router.
 */
public final class AdminEdge extends AdminServiceImplBase {
  private static final Status BUSY =
      Status.RESOURCE_EXHAUSTED.withDescription(
          "too many look into the past at present: ask again in a while");

  private final CommandGate gate;
  private final LiveBoard board;
  private final Expectations expectations;
  private final PastQuestions past;
  private final Authors authors = new Authors();
  private final DefineLine line = new DefineLine();

  public AdminEdge(CommandGate gate, LiveBoard board, PastQuestions past) {
    this.gate = gate;
    this.board = board;
    this.past = past;
    this.expectations = new Expectations(board);
  }

  @Override
  public void define(DefineRequest request, StreamObserver<DefineResponse> responses) {
    Unary<DefineResponse> call = new Unary<>(responses);
    try {
      check(request);
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
      return;
    }
    line.enter(new DefineCall(gate, expectations, authors, call, request));
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
    PastDefinitions question;
    try {
      question = PastDefinitions.of(request);
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
      return;
    }
    // The publishing thread knows up to where the journal may be shown.
    if (!gate.ask(() -> look(call, question, board.sequence()))) {
      call.overloaded();
    }
  }

  private void look(Unary<ListChangesResponse> call, PastDefinitions question, long head) {
    boolean asked =
        past.look(
            (history, closing) -> question.look(history.journal(), head, authors, closing),
            (found, fault) -> {
              if (found != null) {
                call.answer(found);
              } else {
                call.fail(whyNot(fault));
              }
            });
    if (!asked) {
      call.fail(BUSY);
    }
  }

  private static Status whyNot(@Nullable Throwable fault) {
    return fault instanceof JournalUnusable gone
        ? Status.OUT_OF_RANGE.withDescription(gone.getMessage())
        : Status.INTERNAL.withDescription(
            "the journal could not be read; the router's log says why");
  }
}

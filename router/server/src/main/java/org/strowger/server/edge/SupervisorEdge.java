package org.strowger.server.edge;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import org.strowger.core.Preview;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.GetBoardRequest;
import org.strowger.proto.v1.GetBoardResponse;
import org.strowger.proto.v1.GetInteractionRequest;
import org.strowger.proto.v1.GetInteractionResponse;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.proto.v1.ListInteractionsRequest;
import org.strowger.proto.v1.ListInteractionsResponse;
import org.strowger.proto.v1.ListInterventionsRequest;
import org.strowger.proto.v1.ListInterventionsResponse;
import org.strowger.proto.v1.PreviewInterventionRequest;
import org.strowger.proto.v1.PreviewInterventionResponse;
import org.strowger.proto.v1.SupervisorServiceGrpc.SupervisorServiceImplBase;
import org.strowger.proto.v1.WatchBoardRequest;
import org.strowger.proto.v1.WatchBoardResponse;
import org.strowger.proto.v1.WatchInterventionsRequest;
import org.strowger.proto.v1.WatchInterventionsResponse;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.BoardMessages;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.explain.PastQuestions;
import org.strowger.server.preview.PreviewMessages;
import org.strowger.server.preview.Previews;
import org.strowger.server.publish.BoardPublisher;
import org.strowger.server.publish.InterventionPublisher;
import org.strowger.server.ring.CommandGate;

/**
 * What supervisors ask. Called on the event loop; questions ride through the ring to the publishing
 * thread, which owns the board, so that whoever intervenes and then looks sees the effect.
 */
public final class SupervisorEdge extends SupervisorServiceImplBase {
  private static final Status BUSY =
      Status.RESOURCE_EXHAUSTED.withDescription(
          "too many previews are being made: ask again in a while");

  private final CommandGate gate;
  private final LiveBoard board;
  private final BoardMessages messages;
  private final BoardPublisher publisher;
  private final InterventionPublisher interventions;
  private final Previews previews;
  private final PastLooks past;

  public SupervisorEdge(
      CommandGate gate,
      LiveBoard board,
      BoardMessages messages,
      BoardPublisher publisher,
      InterventionPublisher interventions,
      Previews previews,
      PastQuestions past) {
    this.gate = gate;
    this.board = board;
    this.messages = messages;
    this.publisher = publisher;
    this.interventions = interventions;
    this.previews = previews;
    this.past = new PastLooks(gate, board, past);
  }

  @Override
  public void getBoard(GetBoardRequest request, StreamObserver<GetBoardResponse> responses) {
    new Unary<>(responses)
        .answerBy(gate, () -> GetBoardResponse.newBuilder().setBoard(messages.whole()).build());
  }

  @Override
  public void watchBoard(WatchBoardRequest request, StreamObserver<WatchBoardResponse> responses) {
    Unary<WatchBoardResponse> call = new Unary<>(responses);
    call.goOnBy(gate, () -> publisher.watch(call.stream()));
  }

  @Override
  public void listInteractions(
      ListInteractionsRequest request, StreamObserver<ListInteractionsResponse> responses) {
    Unary<ListInteractionsResponse> call = new Unary<>(responses);
    try {
      InteractionPage page = InteractionPage.toQuery(request);
      call.answerBy(gate, () -> page.read(board));
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  @Override
  public void getInteraction(
      GetInteractionRequest request, StreamObserver<GetInteractionResponse> responses) {
    Unary<GetInteractionResponse> call = new Unary<>(responses);
    try {
      InteractionId id = new InteractionId(request.getInteractionId());
      call.answerBy(gate, () -> interaction(id));
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  private GetInteractionResponse interaction(InteractionId id) {
    BoardInteraction interaction = board.interaction(id);
    if (interaction == null || interaction.gone()) {
      throw new Unary.NotThere(
          "interaction_id is " + id + ": it is not in the tables; it is over, or never arrived");
    }
    return GetInteractionResponse.newBuilder()
        .setInteraction(BoardMessages.toMessage(interaction))
        .setSequence(board.sequence())
        .build();
  }

  @Override
  public void intervene(InterveneRequest request, StreamObserver<InterveneResponse> responses) {
    Unary<InterveneResponse> call = new Unary<>(responses);
    try {
      SupervisorCommand command = SupervisorMapper.toCommand(request);
      if (!gate.submit(command, entry -> call.answer(SupervisorMapper.toMessage(entry)))) {
        call.overloaded();
      }
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  @Override
  public void listInterventions(
      ListInterventionsRequest request, StreamObserver<ListInterventionsResponse> responses) {
    Unary<ListInterventionsResponse> call = new Unary<>(responses);
    try {
      LookBack look = LookBack.of(request.getMost(), request.getBeforeSequence());
      past.answer(call, look, PastInterventions::isIn, PastInterventions::toMessage);
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  @Override
  public void watchInterventions(
      WatchInterventionsRequest request, StreamObserver<WatchInterventionsResponse> responses) {
    Unary<WatchInterventionsResponse> call = new Unary<>(responses);
    call.goOnBy(gate, () -> interventions.watch(call.stream()));
  }

  @Override
  public void previewIntervention(
      PreviewInterventionRequest request, StreamObserver<PreviewInterventionResponse> responses) {
    Unary<PreviewInterventionResponse> call = new Unary<>(responses);
    try {
      SupervisorCommand command = SupervisorMapper.toCommand(request.getIntervention());
      int most = SupervisorMapper.toMost(request);
      switch (previews.ask(gate, command, asker(call, most))) {
        case TAKEN -> {}
        case BUSY -> call.fail(BUSY);
        case OVERLOADED -> call.overloaded();
      }
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  private static Previews.Asker asker(Unary<PreviewInterventionResponse> call, int most) {
    return new Previews.Asker() {
      @Override
      public void answer(Preview preview) {
        call.answer(PreviewMessages.toMessage(preview, most));
      }

      @Override
      public void fail(RuntimeException why) {
        call.fail(
            Status.INTERNAL.withDescription(
                "the preview could not be made; the router's log says why"));
      }
    };
  }
}

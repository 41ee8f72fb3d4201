package org.strowger.client;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.GetBoardRequest;
import org.strowger.proto.v1.GetBoardResponse;
import org.strowger.proto.v1.GetInteractionRequest;
import org.strowger.proto.v1.GetInteractionResponse;
import org.strowger.proto.v1.InteractionView;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.proto.v1.ListInterventionsRequest;
import org.strowger.proto.v1.ListInterventionsResponse;
import org.strowger.proto.v1.PreviewInterventionRequest;
import org.strowger.proto.v1.PreviewInterventionResponse;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.proto.v1.WatchBoardRequest;
import org.strowger.proto.v1.WatchBoardResponse;

/** The supervisors' side of a scripted router: interaction 1 exists, and agent "ghost" does not. */
final class FakeSupervisorService extends SupervisorServiceGrpc.SupervisorServiceImplBase {
  final List<InterveneRequest> interventions = new ArrayList<>();
  final List<PreviewInterventionRequest> previews = new ArrayList<>();
  Board board = Board.getDefaultInstance();
  int watches;
  private @Nullable StreamObserver<WatchBoardResponse> watcher;

  @Override
  public void getBoard(GetBoardRequest request, StreamObserver<GetBoardResponse> responses) {
    responses.onNext(GetBoardResponse.newBuilder().setBoard(board).build());
    responses.onCompleted();
  }

  @Override
  public void watchBoard(WatchBoardRequest request, StreamObserver<WatchBoardResponse> responses) {
    watches++;
    watcher = responses;
    change(board);
  }

  void change(Board rows) {
    if (watcher != null) {
      watcher.onNext(WatchBoardResponse.newBuilder().setBoard(rows).build());
    }
  }

  void breakWatch() {
    if (watcher != null) {
      watcher.onError(Status.UNAVAILABLE.asRuntimeException());
      watcher = null;
    }
  }

  @Override
  public void getInteraction(
      GetInteractionRequest request, StreamObserver<GetInteractionResponse> responses) {
    switch ((int) request.getInteractionId()) {
      case 1 -> {
        responses.onNext(
            GetInteractionResponse.newBuilder()
                .setInteraction(InteractionView.newBuilder().setInteractionId(1))
                .build());
        responses.onCompleted();
      }
      case 2 -> responses.onError(Status.NOT_FOUND.asRuntimeException());
      default -> responses.onError(Status.UNAVAILABLE.asRuntimeException());
    }
  }

  @Override
  public void intervene(InterveneRequest request, StreamObserver<InterveneResponse> responses) {
    interventions.add(request);
    InterveneResponse.Builder response = InterveneResponse.newBuilder();
    if (request.getForceSignOut().getAgentId().equals("ghost")) {
      response.setRejected(Rejected.newBuilder().setReason(Reason.REASON_AGENT_UNKNOWN));
    }
    responses.onNext(response.build());
    responses.onCompleted();
  }

  @Override
  public void listInterventions(
      ListInterventionsRequest request, StreamObserver<ListInterventionsResponse> responses) {
    ListInterventionsResponse.Builder response = ListInterventionsResponse.newBuilder();
    int first = Math.max(0, interventions.size() - request.getMost());
    for (int i = interventions.size() - 1; i >= first; i--) {
      response.addInterventionsBuilder().setRequest(interventions.get(i));
    }
    responses.onNext(response.build());
    responses.onCompleted();
  }

  @Override
  public void previewIntervention(
      PreviewInterventionRequest request, StreamObserver<PreviewInterventionResponse> responses) {
    previews.add(request);
    responses.onNext(
        PreviewInterventionResponse.newBuilder().setSentence("it would change nothing").build());
    responses.onCompleted();
  }
}

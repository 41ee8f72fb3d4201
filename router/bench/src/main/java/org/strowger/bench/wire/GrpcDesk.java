package org.strowger.bench.wire;

import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import org.strowger.proto.v1.AcceptOffer;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.EndInteraction;
import org.strowger.proto.v1.SignIn;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/** An agent's stream over gRPC. */
final class GrpcDesk implements Desk, StreamObserver<WorkResponse> {
  private final RouterLoad load;
  private final int number;
  private final StreamObserver<WorkRequest> out;
  private final boolean several;
  private final WorkRequest.Builder frame = WorkRequest.newBuilder();
  private long requests;

  /**
   * @param several whether what is said together shares a frame
   */
  GrpcDesk(RouterLoad load, int number, Channel channel, boolean several) {
    this.load = load;
    this.number = number;
    this.several = several;
    this.out = AgentServiceGrpc.newStub(channel).work(this);
  }

  @Override
  public void signIn() {
    send(
        WorkRequest.newBuilder()
            .setSignIn(
                SignIn.newBuilder()
                    .setAgentId(Centre.agent(number))
                    .setActivity(Activity.ACTIVITY_AVAILABLE)
                    .setTakesSeveral(several)));
    flush();
  }

  private void send(WorkRequest.Builder request) {
    request.setRequestNumber(++requests);
    if (several) {
      frame.addRequests(request);
    } else {
      load.count(1);
      out.onNext(request.build());
    }
  }

  private void flush() {
    if (frame.getRequestsCount() > 0) {
      load.count(frame.getRequestsCount());
      out.onNext(frame.build());
      frame.clear();
    }
  }

  @Override
  public void onNext(WorkResponse response) {
    if (response.getResponsesCount() == 0) {
      load.count(1);
      take(response);
    } else {
      load.count(response.getResponsesCount());
      response.getResponsesList().forEach(this::take);
    }
    flush();
  }

  private void take(WorkResponse response) {
    switch (response.getResponseCase()) {
      case SNAPSHOT -> load.letIn();
      case OFFER_MADE -> {
        load.offered(Integer.parseInt(response.getOfferMade().getInteraction().getKey()));
        send(
            WorkRequest.newBuilder()
                .setAcceptOffer(
                    AcceptOffer.newBuilder().setOfferId(response.getOfferMade().getOfferId())));
      }
      case ASSIGNMENT_STARTED -> {
        load.countAssignment();
        send(
            WorkRequest.newBuilder()
                .setEndInteraction(
                    EndInteraction.newBuilder()
                        .setInteractionId(
                            response.getAssignmentStarted().getInteraction().getInteractionId())));
      }
      default -> {}
    }
  }

  @Override
  public void onError(Throwable gone) {
    load.complain(gone);
  }

  @Override
  public void onCompleted() {}
}

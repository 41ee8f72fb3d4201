package org.strowger.server;

import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Consumer;
import org.strowger.proto.v1.AcceptOffer;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.DeclineOffer;
import org.strowger.proto.v1.EndInteraction;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.SetActivity;
import org.strowger.proto.v1.SignIn;
import org.strowger.proto.v1.SignOut;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.proto.v1.WorkResponse.ResponseCase;

/** One stream of one agent, over the generated stub. */
final class AgentDesk {
  private final Received<WorkRequest, WorkResponse> received;
  private final StreamObserver<WorkRequest> requests;
  private long number;

  private AgentDesk(Channel channel, boolean reads) {
    received = new Received<>(reads);
    requests = AgentServiceGrpc.newStub(channel).work(received);
  }

  static AgentDesk open(Channel channel) {
    return new AgentDesk(channel, true);
  }

  static AgentDesk openWithoutReading(Channel channel) {
    return new AgentDesk(channel, false);
  }

  static AgentDesk available(Channel channel, String agent) {
    AgentDesk desk = open(channel);
    desk.signIn(agent, Activity.ACTIVITY_AVAILABLE, 0);
    desk.next(ResponseCase.SNAPSHOT);
    return desk;
  }

  WorkReply signIn(String agent, Activity activity, long resumeAfter) {
    return ask(request ->
        request.setSignIn(
            SignIn.newBuilder()
                .setAgentId(agent)
                .setActivity(activity)
                .setResumeAfterSequence(resumeAfter)));
  }

  WorkReply signOut() {
    return ask(request -> request.setSignOut(SignOut.getDefaultInstance()));
  }

  WorkReply set(Activity activity) {
    return ask(request -> request.setSetActivity(SetActivity.newBuilder().setActivity(activity)));
  }

  WorkReply accept(long offer) {
    return ask(request -> request.setAcceptOffer(AcceptOffer.newBuilder().setOfferId(offer)));
  }

  WorkReply decline(long offer) {
    return ask(request -> request.setDeclineOffer(DeclineOffer.newBuilder().setOfferId(offer)));
  }

  WorkReply end(long interaction) {
    return ask(request ->
        request.setEndInteraction(EndInteraction.newBuilder().setInteractionId(interaction)));
  }

  /** Sends a request and waits for its answer. */
  WorkReply ask(Consumer<WorkRequest.Builder> filling) {
    return reply(send(filling));
  }

  /** The answer to the request of that number. */
  WorkReply reply(long sent) {
    return received
        .next(
            "reply to " + sent,
            message -> message.hasReply() && message.getReply().getRequestNumber() == sent)
        .getReply();
  }

  /** Returns the number of the request. */
  long send(Consumer<WorkRequest.Builder> filling) {
    WorkRequest.Builder request = WorkRequest.newBuilder().setRequestNumber(++number);
    filling.accept(request);
    requests.onNext(request.build());
    return number;
  }

  WorkResponse next(ResponseCase kind) {
    return received.next(kind.name(), message -> message.getResponseCase() == kind);
  }

  /** Takes the next offer and returns the interaction. */
  long acceptNext() {
    var offer = next(ResponseCase.OFFER_MADE).getOfferMade();
    WorkReply reply = accept(offer.getOfferId());
    if (reply.hasRejected()) {
      throw new AssertionError("not accepted: " + reply);
    }
    return offer.getInteraction().getInteractionId();
  }

  List<WorkResponse> rest() {
    return received.rest();
  }

  void readAll() {
    received.readAll();
  }

  Status status() {
    return received.status();
  }

  /** Breaks the stream as a lost connection would. */
  void drop() {
    requests.onError(Status.CANCELLED.asRuntimeException());
  }

  static Reason reason(WorkReply reply) {
    return reply.getRejected().getReason();
  }
}

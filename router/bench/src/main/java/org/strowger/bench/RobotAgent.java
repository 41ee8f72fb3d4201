package org.strowger.bench;

import io.grpc.Channel;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.AcceptOffer;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.EndInteraction;
import org.strowger.proto.v1.SetActivity;
import org.strowger.proto.v1.SignIn;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/** An agent who takes and ends everything at once, or sits there, or does not even read. */
final class RobotAgent implements ClientResponseObserver<WorkRequest, WorkResponse> {
  /** What all agents of a kind have met. */
  static final class Tally {
    final Latencies accepts = new Latencies();
    final AtomicInteger signedIn = new AtomicInteger();
    final AtomicInteger broken = new AtomicInteger();
    final AtomicLong refused = new AtomicLong();
  }

  private final Tally tally;
  private final boolean reads;
  private volatile @Nullable ClientCallStreamObserver<WorkRequest> requests;
  private long number;
  private long acceptNumber;
  private long acceptNanos;
  private long interaction;

  private RobotAgent(Tally tally, boolean reads) {
    this.tally = tally;
    this.reads = reads;
  }

  static RobotAgent signIn(
      Channel channel, String name, Activity activity, Tally tally, boolean reads) {
    RobotAgent agent = new RobotAgent(tally, reads);
    AgentServiceGrpc.newStub(channel).work(agent);
    agent.send(
        WorkRequest.newBuilder()
            .setSignIn(SignIn.newBuilder().setAgentId(name).setActivity(activity)));
    return agent;
  }

  /** Changes activity so many times, as far as the stream takes it. */
  void fidget(int times) {
    for (int i = 0; i < times && stream().isReady(); i++) {
      send(
          WorkRequest.newBuilder()
              .setSetActivity(
                  SetActivity.newBuilder()
                      .setActivity(
                          i % 2 == 0 ? Activity.ACTIVITY_AVAILABLE : Activity.ACTIVITY_AWAY)));
    }
  }

  private synchronized long send(WorkRequest.Builder request) {
    stream().onNext(request.setRequestNumber(++number).build());
    return number;
  }

  private ClientCallStreamObserver<WorkRequest> stream() {
    return Objects.requireNonNull(requests, "the call has not begun");
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<WorkRequest> stream) {
    requests = stream;
    if (!reads) {
      stream.disableAutoRequestWithInitial(1);
    }
  }

  @Override
  public void onNext(WorkResponse response) {
    switch (response.getResponseCase()) {
      case OFFER_MADE -> {
        interaction = response.getOfferMade().getInteraction().getInteractionId();
        acceptNanos = System.nanoTime();
        acceptNumber =
            send(
                WorkRequest.newBuilder()
                    .setAcceptOffer(
                        AcceptOffer.newBuilder().setOfferId(response.getOfferMade().getOfferId())));
      }
      case REPLY -> {
        if (response.getReply().getRequestNumber() == 1) {
          tally.signedIn.incrementAndGet();
        }
        if (response.getReply().hasRejected()) {
          tally.refused.incrementAndGet();
        } else if (response.getReply().getRequestNumber() == acceptNumber) {
          tally.accepts.add(System.nanoTime() - acceptNanos);
          send(
              WorkRequest.newBuilder()
                  .setEndInteraction(EndInteraction.newBuilder().setInteractionId(interaction)));
        }
      }
      default -> {}
    }
  }

  @Override
  public void onError(Throwable problem) {
    tally.broken.incrementAndGet();
  }

  @Override
  public void onCompleted() {
    tally.broken.incrementAndGet();
  }
}

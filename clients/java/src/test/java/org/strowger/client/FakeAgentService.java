package org.strowger.client;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.AgentSnapshot;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.SignIn;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/**
 * The agents' side of a scripted router for one agent. It keeps what happened and sends again what
 * a sign-in missed, as the contract says; what happens, and when the connection breaks, the test
 * decides.
 */
final class FakeAgentService extends AgentServiceGrpc.AgentServiceImplBase {
  /** All that was asked for, sign-ins included. */
  final List<WorkRequest> requests = new ArrayList<>();

  /** How many requests each message carried. */
  final List<Integer> carried = new ArrayList<>();

  /** Whether this router says that it takes several requests in one message. */
  boolean takesSeveral;

  /** Connections that the client has closed its half of. */
  int finished;

  /** Says whether a request is refused, and why; null = carried out. */
  Function<WorkRequest, @Nullable Rejected> verdict = request -> null;

  /** Whether requests get an answer at all. */
  boolean answers = true;

  /** The interaction that each request is said to have begun; 0 = none. */
  long begins;

  /** Whether a sign-in is answered before what was missed is sent, or after it. */
  boolean answersFirst;

  /** Whether the next sign-in finds that what it missed is no longer kept. */
  boolean forgetful;

  private final List<WorkResponse> kept = new ArrayList<>();
  private @Nullable StreamObserver<WorkResponse> stream;
  private long sequence = 100;

  @Override
  public StreamObserver<WorkRequest> work(StreamObserver<WorkResponse> responses) {
    stream = responses;
    return new StreamObserver<>() {
      @Override
      public void onNext(WorkRequest message) {
        carried.add(Math.max(1, message.getRequestsCount()));
        if (message.getRequestsCount() == 0) {
          take(message);
        }
        message.getRequestsList().forEach(this::take);
      }

      private void take(WorkRequest request) {
        requests.add(request);
        if (request.hasSignIn()) {
          signIn(request);
        } else if (answers) {
          sequence++;
          send(reply(request));
        }
      }

      @Override
      public void onError(Throwable cause) {
        forget(responses);
      }

      @Override
      public void onCompleted() {
        finished++;
        forget(responses);
        responses.onCompleted();
      }
    };
  }

  boolean connected() {
    return stream != null;
  }

  WorkRequest lastRequest() {
    return requests.get(requests.size() - 1);
  }

  List<SignIn> signIns() {
    return requests.stream().filter(WorkRequest::hasSignIn).map(WorkRequest::getSignIn).toList();
  }

  /** Things happen at one sequence. The connection, if there is one, carries only the first few. */
  void happen(int carried, List<WorkResponse.Builder> happenings) {
    sequence++;
    for (int i = 0; i < happenings.size(); i++) {
      long previous = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).getSequence();
      WorkResponse happening =
          happenings.get(i).setSequence(sequence).setPreviousSequence(previous).build();
      kept.add(happening);
      if (i < carried) {
        send(happening);
      }
    }
    if (carried < happenings.size()) {
      breakConnection();
    }
  }

  /** One happens and is kept, but never sent, as by a fault of the router. */
  void swallow(WorkResponse.Builder happening) {
    StreamObserver<WorkResponse> open = stream;
    stream = null;
    happen(happening);
    stream = open;
  }

  void happen(WorkResponse.Builder... happenings) {
    happen(happenings.length, List.of(happenings));
  }

  /** Tells what concerns this connection only, and is never sent again. */
  void tell(WorkResponse.Builder response) {
    sequence++;
    send(response.setSequence(sequence).build());
  }

  /** All of these in one message. */
  void tellTogether(List<WorkResponse.Builder> responses) {
    WorkResponse.Builder several = WorkResponse.newBuilder();
    for (WorkResponse.Builder one : responses) {
      several.addResponses(one.setSequence(++sequence));
    }
    send(several.build());
  }

  void breakConnection() {
    StreamObserver<WorkResponse> broken = stream;
    if (broken != null) {
      stream = null;
      broken.onError(Status.UNAVAILABLE.withDescription("pulled the plug").asRuntimeException());
    }
  }

  List<WorkResponse> kept() {
    return kept;
  }

  private void signIn(WorkRequest request) {
    sequence++;
    WorkResponse reply = reply(request);
    long after = request.getSignIn().getResumeAfterSequence();
    if (reply.getReply().hasRejected()) {
      send(reply);
    } else if (after == 0 || forgetful) {
      forgetful = false;
      send(reply);
      send(
          WorkResponse.newBuilder()
              .setSequence(sequence)
              .setSnapshot(
                  AgentSnapshot.newBuilder()
                      .setAgentId(request.getSignIn().getAgentId())
                      .setActivity(request.getSignIn().getActivity()))
              .build());
    } else {
      if (answersFirst) {
        send(reply);
      }
      kept.stream().filter(happening -> happening.getSequence() > after).forEach(this::send);
      if (!answersFirst) {
        send(reply);
      }
    }
  }

  private WorkResponse reply(WorkRequest request) {
    WorkReply.Builder reply =
        WorkReply.newBuilder()
            .setRequestNumber(request.getRequestNumber())
            .setInteractionId(begins)
            .setTakesSeveral(takesSeveral && request.hasSignIn());
    Rejected rejected = verdict.apply(request);
    if (rejected != null) {
      reply.setRejected(rejected);
    }
    return WorkResponse.newBuilder().setSequence(sequence).setReply(reply).build();
  }

  private void send(WorkResponse response) {
    if (stream != null) {
      stream.onNext(response);
    }
  }

  private void forget(StreamObserver<WorkResponse> responses) {
    if (responses.equals(stream)) {
      stream = null;
    }
  }
}

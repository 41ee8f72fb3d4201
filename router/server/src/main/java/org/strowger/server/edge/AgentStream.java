package org.strowger.server.edge;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.Reply;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.SessionId;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkRequest.RequestCase;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.publish.Line;
import org.strowger.server.publish.Outlet;
import org.strowger.server.ring.Origin;

/**
 * One connection of one agent. Requests come in on the event loop, are translated and submitted;
 * answers and news go out from the publishing thread through the outlet. The end of the stream,
 * however it comes, is the loss of the connection and never of the session.
 */
final class AgentStream implements StreamObserver<WorkRequest>, Line<WorkResponse> {
  private static final String REQUESTS_PER_SECOND = "admission.agent-requests-per-second";

  /** Who this stream speaks for, from its sign-in on. */
  private record Session(AgentId agent, SessionId id) {}

  private final AgentEdge edge;
  private final ResponseStream<WorkResponse> responses;
  private final Outlet<WorkResponse> outlet;
  private final Credit credit;
  private final Rate rate;
  private final AtomicBoolean gone = new AtomicBoolean();
  private final AtomicBoolean flushAsked = new AtomicBoolean();

  /** Set by the event loop when a sign-in is submitted, taken back if it is rejected. */
  private volatile @Nullable Session session;

  /** Whether the other side reads several responses in one message. */
  private volatile boolean takesSeveral;

  /** The newest sequence told here, which a refusal at the edge repeats. */
  private volatile long toldSequence;

  AgentStream(AgentEdge edge, ResponseStream<WorkResponse> responses) {
    this.edge = edge;
    this.responses = responses;
    this.outlet = new Outlet<>(this, edge.outlets, edge.unsentMax);
    this.credit =
        new Credit(edge.admission.agentRequests(), responses::isReady, responses::requestOne);
    this.rate = new Rate(edge.admission.agentRequestsPerSecond(), edge.clock.timeMs());
  }

  @Override
  public void onNext(WorkRequest message) {
    if (gone.get()) {
      return;
    }
    if (message.getRequestsCount() == 0) {
      take(message);
    } else {
      takeAll(message);
    }
    credit.handled();
  }

  private void takeAll(WorkRequest message) {
    if (message.getRequestCase() != RequestCase.REQUEST_NOT_SET) {
      refuse(
          message,
          Rejections.invalid(
              "requests",
              "requests were sent together with "
                  + message.getRequestCase().name().toLowerCase(Locale.ROOT)
                  + ": send either one request or several; none of them was taken"));
      return;
    }
    if (message.getRequestsCount() > EdgeLimits.REQUESTS_PER_MESSAGE) {
      refuse(
          message,
          Rejections.invalid(
              "requests",
              "requests has "
                  + message.getRequestsCount()
                  + " items: at most "
                  + EdgeLimits.REQUESTS_PER_MESSAGE
                  + " are taken in one message; none of them was taken"));
      return;
    }
    for (int i = 0; i < message.getRequestsCount(); i++) {
      WorkRequest one = message.getRequests(i);
      if (one.getRequestsCount() == 0) {
        take(one);
      } else {
        String field = "requests[" + i + "].requests";
        refuse(one, Rejections.invalid(field, field + " can't be taken: send several only once"));
      }
    }
  }

  private void take(WorkRequest request) {
    try {
      if (rate.take(edge.clock.timeMs())) {
        receive(request);
      } else {
        edge.metrics.refused(REQUESTS_PER_SECOND);
        refuse(
            request,
            Rejections.tooFast(edge.admission.agentRequestsPerSecond(), REQUESTS_PER_SECOND));
      }
    } catch (InvalidValue wrong) {
      refuse(request, Rejections.of(wrong));
    }
  }

  private void receive(WorkRequest request) {
    Session signedIn = session;
    RequestCase asked = request.getRequestCase();
    if (asked == RequestCase.REQUEST_NOT_SET) {
      refuse(request, Rejections.missing("request"));
    } else if (asked == RequestCase.SIGN_IN) {
      signIn(request, signedIn);
    } else if (signedIn == null) {
      refuse(request, Rejections.notIntroduced("the first request of a stream must be a sign-in"));
    } else {
      AgentCommand command = AgentMapper.toCommand(request, signedIn.agent(), signedIn.id());
      submit(request, command, entry -> outlet.tell(answer(request, entry)));
    }
  }

  private void signIn(WorkRequest request, @Nullable Session signedIn) {
    if (signedIn != null) {
      refuse(
          request,
          Rejections.invalid(
              "sign_in",
              "sign_in was sent already on this stream, by "
                  + signedIn.agent()
                  + ": open another stream for another session"));
      return;
    }
    AgentId agent = new AgentId(request.getSignIn().getAgentId());
    Session begun = new Session(agent, edge.sessions.next());
    AgentCommand command = AgentMapper.toCommand(request, agent, begun.id());
    session = begun;
    takesSeveral = request.getSignIn().getTakesSeveral();
    if (!submit(request, command, entry -> signedIn(request, agent, entry))) {
      session = null;
    }
  }

  /** On the publishing thread. */
  private void signedIn(WorkRequest request, AgentId agent, JournalEntry entry) {
    WorkResponse answer = answer(request, entry);
    switch (entry.reply()) {
      case Reply.Accepted _ ->
          edge.publisher.attach(
              entry,
              agent,
              outlet,
              AgentMapper.welcome(answer),
              request.getSignIn().getResumeAfterSequence());
      case Reply.Rejected _ -> {
        session = null;
        outlet.tell(answer);
      }
    }
  }

  private boolean submit(WorkRequest request, AgentCommand command, Origin origin) {
    credit.take(1);
    boolean submitted =
        edge.gate.submit(
            command,
            entry -> {
              origin.onReply(entry);
              credit.giveBack(1);
            });
    if (!submitted) {
      credit.giveBack(1);
      refuse(request, Rejections.OVERLOADED);
    }
    return submitted;
  }

  /** On the event loop, at once; there is nobody to tell if the stream is over. */
  private void refuse(WorkRequest request, Rejected rejected) {
    boolean _ =
        responses.write(() ->
            AgentMapper.toMessage(
                toldSequence, edge.clock.timeMs(), request.getRequestNumber(), rejected));
  }

  private static WorkResponse answer(WorkRequest request, JournalEntry entry) {
    return AgentMapper.toMessage(
        entry.sequence(), entry.timeMs(), request.getRequestNumber(), entry.reply());
  }

  /** The other side has broken off. */
  @Override
  public void onError(Throwable broken) {
    lost();
  }

  /** The other side has said all it wanted: as good as gone, since the session outlives it. */
  @Override
  public void onCompleted() {
    lost();
    responses.end(Status.OK);
  }

  /** Whatever ended the stream; tells the core once. */
  void lost() {
    Session signedIn = session;
    if (!gone.compareAndSet(false, true)) {
      return;
    }
    if (signedIn != null) {
      edge.gate.insist(new LoseAgentConnection(signedIn.agent(), signedIn.id()), Origin.NOBODY);
    }
    edge.gate.insistOn(outlet::abandon);
  }

  /** On the event loop: what waits is the publishing thread's, so it is asked to write on. */
  void onReady() {
    credit.ready();
    if (flushAsked.compareAndSet(false, true)) {
      edge.gate.insistOn(() -> {
        flushAsked.set(false);
        outlet.flush();
      });
    }
  }

  @Override
  public boolean isReady() {
    return responses.isReady();
  }

  @Override
  public boolean write(Queue<WorkResponse> unsent) {
    return !unsent.isEmpty()
        && responses.write(
            () -> takesSeveral && unsent.size() > 1 ? severalOf(unsent) : told(unsent.remove()));
  }

  private WorkResponse severalOf(Queue<WorkResponse> unsent) {
    WorkResponse.Builder several = WorkResponse.newBuilder();
    int bytes = 0;
    while (!unsent.isEmpty()
        && several.getResponsesCount() < EdgeLimits.RESPONSES_PER_MESSAGE
        && bytes < EdgeLimits.SEVERAL_BYTES) {
      WorkResponse one = told(unsent.remove());
      bytes += one.getSerializedSize();
      several.addResponses(one);
    }
    return several.build();
  }

  private WorkResponse told(WorkResponse one) {
    toldSequence = Math.max(toldSequence, one.getSequence());
    return one;
  }

  /**
   * In order: the session is over or has moved, which the core knows. Else it is told of the loss.
   */
  @Override
  public void end(Status status) {
    if (status.isOk()) {
      gone.set(true);
    } else {
      lost();
    }
    responses.end(status);
  }

  @Override
  public void tooSlow(String unread) {
    edge.metrics.streamClosedSlow("agent");
    lost();
    responses.end(
        Status.RESOURCE_EXHAUSTED.withDescription(
            unread + ": read faster, then sign in again and resume"));
  }
}

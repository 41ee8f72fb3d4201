package org.strowger.client;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.client.resume.ResumePoint;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.SignIn;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/**
 * The life of one agent's connection: sign in, lose it, wait, resume, stop. Everything here runs on
 * the client's {@link Turns}, except the three doors {@link #start}, {@link #request} and {@link
 * #close}, which only hand over.
 */
final class AgentConnection {
  /** Responses under way before the router has to wait for us. */
  private static final int RESPONSES_UNDER_WAY = 16;

  /** Requests of one agent without an answer; more than any person makes. */
  private static final int REQUESTS_MAX = 1_000;

  /** The contract's bound. */
  private static final int REQUESTS_PER_MESSAGE = 128;

  /** How long the router may take to close its half after ours. */
  private static final long FAREWELL_MS = 5_000;

  /** The number of the sign-in, the first request on each stream. */
  private static final long SIGN_IN_NUMBER = 1;

  private static final Logger log = LoggerFactory.getLogger(AgentConnection.class);

  private enum State {
    NEW,
    /** A stream is open; the sign-in has no answer yet. */
    SIGNING_IN,
    LIVE,
    /** Between two attempts. */
    WAITING,
    STOPPED
  }

  private final AgentClient agent;
  private final StrowgerChannel channel;
  private final AgentListener listener;
  private final Turns turns;
  private final ResumePoint<WorkResponse> resumePoint = new ResumePoint<>();
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final Map<Long, CompletableFuture<WorkReply>> unanswered = new LinkedHashMap<>();

  private State state = State.NEW;
  private @Nullable Stream stream;
  private long lastNumber;
  private long signInSequence;
  private int failures;
  private boolean liveBefore;

  /** What a new session would start with: as declared last. */
  private Activity activity;

  AgentConnection(
      AgentClient agent, StrowgerChannel channel, Activity activity, AgentListener listener) {
    this.agent = agent;
    this.channel = channel;
    this.activity = activity;
    this.listener = listener;
    this.turns = new Turns(channel.executor());
  }

  CompletableFuture<Void> start() {
    turns.execute(() -> {
      if (state == State.NEW) {
        connect();
      }
    });
    return started;
  }

  /** A request whose answer says no more than that it was carried out. */
  CompletableFuture<Void> request(WorkRequest.Builder request) {
    return answerTo(request, reply -> null);
  }

  /** A request that begins an interaction, whose id is the answer. */
  CompletableFuture<Long> begin(WorkRequest.Builder request) {
    return answerTo(request, WorkReply::getInteractionId);
  }

  /** Fails with what happened itself, not wrapped as what depends on another future would. */
  private <T> CompletableFuture<T> answerTo(
      WorkRequest.Builder request, Function<WorkReply, @Nullable T> content) {
    CompletableFuture<WorkReply> reply = new CompletableFuture<>();
    CompletableFuture<T> answer = new CompletableFuture<>();
    var unused =
        reply.whenComplete((given, failure) -> {
          if (failure == null) {
            answer.complete(content.apply(given));
          } else {
            answer.completeExceptionally(failure);
          }
        });
    turns.execute(() -> send(request, reply));
    return answer;
  }

  void close() {
    turns.execute(() -> {
      if (state != State.STOPPED) {
        stop("The client was closed.");
      }
    });
  }

  private void connect() {
    state = State.SIGNING_IN;
    resumePoint.connecting();
    lastNumber = SIGN_IN_NUMBER;
    Stream opened = new Stream();
    stream = opened;
    AgentServiceGrpc.newStub(channel.grpc()).work(opened);
    opened.send(
        WorkRequest.newBuilder()
            .setRequestNumber(SIGN_IN_NUMBER)
            .setSignIn(
                SignIn.newBuilder()
                    .setAgentId(agent.agentId())
                    .setActivity(activity)
                    .setTakesSeveral(true)
                    .setResumeAfterSequence(resumePoint.resumeAfterSequence()))
            .build());
  }

  private void send(WorkRequest.Builder request, CompletableFuture<WorkReply> answer) {
    Stream open = stream;
    if (state != State.LIVE || open == null) {
      answer.completeExceptionally(
          new NotConnectedException(
              state == State.STOPPED
                  ? "The client has stopped."
                  : "The agent is not signed in now.",
              false));
    } else if (unanswered.size() >= REQUESTS_MAX) {
      answer.completeExceptionally(
          new RejectedException(
              Reason.REASON_OVERLOADED,
              "",
              REQUESTS_MAX + " requests of this agent wait for an answer; wait for some first."));
    } else {
      lastNumber++;
      unanswered.put(lastNumber, answer);
      open.send(request.setRequestNumber(lastNumber).build());
    }
  }

  private void received(WorkResponse response) {
    switch (response.getResponseCase()) {
      case REPLY -> replied(response.getSequence(), response.getReply());
      case SNAPSHOT -> {
        resumePoint.startAfter(response.getSequence());
        remember(response.getSnapshot().getActivity());
        listener.onTime(response.getTimeMs());
        listener.onSnapshot(Snapshot.of(agent, response.getSnapshot(), response.getTimeMs()));
      }
      case SESSION_REPLACED -> {
        // Before the sign-in is answered it can only mean our own older connection.
        if (state == State.LIVE) {
          stop("Another connection has taken the session over.");
          listener.onSessionReplaced();
        }
      }
      default -> {
        if (resumePoint.isGapBefore(response.getPreviousSequence())) {
          resumePoint.gapFound();
          lost("Something is missing before sequence " + response.getSequence() + ".");
        } else if (resumePoint.isNew(response.getSequence(), response)) {
          happened(response);
        }
      }
    }
  }

  private void happened(WorkResponse response) {
    listener.onTime(response.getTimeMs());
    switch (response.getResponseCase()) {
      case OFFER_MADE ->
          listener.onOffer(Offer.of(agent, response.getOfferMade(), response.getTimeMs()));
      case OFFER_ENDED -> listener.onOfferEnded(response.getOfferEnded());
      case ASSIGNMENT_STARTED ->
          listener.onAssignmentStarted(Assignment.of(agent, response.getAssignmentStarted()));
      case ASSIGNMENT_ENDED -> listener.onAssignmentEnded(response.getAssignmentEnded());
      case ASSIGNMENT_PARKED -> listener.onAssignmentParked(response.getAssignmentParked());
      case ASSIGNMENT_WOKEN -> listener.onAssignmentWoken(response.getAssignmentWoken());
      case CONSULTATION_STARTED ->
          listener.onConsultationStarted(response.getConsultationStarted());
      case CONSULTATION_ANSWERED ->
          listener.onConsultationAnswered(response.getConsultationAnswered());
      case CONSULTATION_NOT_ACCEPTED ->
          listener.onConsultationNotAccepted(response.getConsultationNotAccepted());
      case CONSULTATION_JOINED -> listener.onConsultationJoined(response.getConsultationJoined());
      case CONSULTATION_ENDED -> listener.onConsultationEnded(response.getConsultationEnded());
      case CUSTOMER_HANDED_OVER -> listener.onCustomerHandedOver(response.getCustomerHandedOver());
      case CALLBACK_DIALLED -> listener.onCallbackDialled(response.getCallbackDialled());
      case CALLBACK_ANSWERED -> listener.onCallbackAnswered(response.getCallbackAnswered());
      case CALLBACK_ATTEMPT_FAILED ->
          listener.onCallbackAttemptFailed(response.getCallbackAttemptFailed());
      case DISPOSITION_SET -> listener.onDispositionSet(response.getDispositionSet());
      case HOLD_CHANGED -> listener.onHoldChanged(response.getHoldChanged());
      case MUTE_CHANGED -> listener.onMuteChanged(response.getMuteChanged());
      case HELP_CHANGED -> listener.onHelpChanged(response.getHelpChanged());
      case WRAP_UP_EXTENDED -> listener.onWrapUpExtended(response.getWrapUpExtended());
      case WRAP_UP_ENDED -> listener.onWrapUpEnded(response.getWrapUpEnded());
      case ACTIVITY_CHANGED -> {
        remember(response.getActivityChanged().getActivity());
        listener.onActivityChanged(response.getActivityChanged());
      }
      case NEXT_ACTIVITY_SET -> listener.onNextActivitySet(response.getNextActivitySet());
      case COOL_DOWN_STARTED -> listener.onCoolDownStarted(response.getCoolDownStarted());
      case COOL_DOWN_ENDED -> listener.onCoolDownEnded();
      case SIGNED_OUT -> {
        // One that is older than this sign-in is history: the session before it had ended.
        if (state == State.LIVE && response.getSequence() >= signInSequence) {
          stop("The agent is signed out.");
        }
        listener.onSignedOut(response.getSignedOut());
      }
      case REPLY, SNAPSHOT, SESSION_REPLACED ->
          throw new AssertionError(response.getResponseCase() + " is no happening");
      case RESPONSE_NOT_SET -> log.debug("{}: a message of a newer router", agent.agentId());
    }
  }

  private void remember(Activity declared) {
    // Nobody can sign in as OFFLINE.
    if (declared == Activity.ACTIVITY_AWAY || declared == Activity.ACTIVITY_AVAILABLE) {
      activity = declared;
    }
  }

  private void replied(long sequence, WorkReply reply) {
    if (reply.getRequestNumber() == SIGN_IN_NUMBER) {
      signInAnswered(sequence, reply);
      return;
    }
    CompletableFuture<WorkReply> answer = unanswered.remove(reply.getRequestNumber());
    if (answer == null) {
      log.debug("{}: an answer to no request of this stream", agent.agentId());
    } else if (reply.hasRejected()) {
      answer.completeExceptionally(new RejectedException(reply.getRejected()));
    } else {
      answer.complete(reply);
    }
  }

  private void signInAnswered(long sequence, WorkReply reply) {
    if (state != State.SIGNING_IN) {
      return;
    }
    if (!reply.hasRejected()) {
      state = State.LIVE;
      Stream live = stream;
      if (live != null) {
        live.takesSeveral = reply.getTakesSeveral();
      }
      signInSequence = sequence;
      failures = 0;
      started.complete(null);
      if (liveBefore) {
        listener.onReconnected();
      }
      liveBefore = true;
    } else if (reply.getRejected().getReason() == Reason.REASON_OVERLOADED) {
      lost("The router is overloaded.");
    } else {
      RejectedException refused = new RejectedException(reply.getRejected());
      started.completeExceptionally(refused);
      stop("The router refused the sign-in.");
      listener.onRefused(refused);
    }
  }

  /** The stream is of no more use: wait, then try again. */
  private void lost(String reason) {
    if (channel.isClosed()) {
      stop("The channel was closed.");
      return;
    }
    boolean wasLive = state == State.LIVE;
    state = State.WAITING;
    release(reason);
    long delayMs = channel.nextDelayMs(failures);
    if (wasLive || failures == 0) {
      log.info("{}: {} Trying again in {} ms.", agent.agentId(), reason, delayMs);
    } else {
      log.debug("{}: {} Trying again in {} ms.", agent.agentId(), reason, delayMs);
    }
    failures++;
    var unused = channel.after(delayMs, () -> turns.execute(this::tryAgain));
    if (wasLive) {
      listener.onDisconnected(reason);
    }
  }

  private void tryAgain() {
    if (state == State.WAITING) {
      channel.wake();
      connect();
    }
  }

  private void stop(String reason) {
    state = State.STOPPED;
    release(reason);
    started.completeExceptionally(new NotConnectedException(reason, false));
  }

  /** Lets go of the stream and of all who wait for an answer on it. */
  private void release(String reason) {
    Stream released = stream;
    stream = null;
    if (released != null) {
      released.finish();
    }
    List<CompletableFuture<WorkReply>> futures = new ArrayList<>(unanswered.values());
    unanswered.clear();
    for (CompletableFuture<WorkReply> answer : futures) {
      answer.completeExceptionally(new NotConnectedException(reason, true));
    }
  }

  /** One gRPC call. Its callbacks come on network threads and only hand over. */
  private final class Stream implements ClientResponseObserver<WorkRequest, WorkResponse> {
    private @Nullable ClientCallStreamObserver<WorkRequest> requests;

    /** Whether one of the two has closed it; touched on the turns only. */
    private boolean closed;

    private @Nullable Future<?> farewell;

    /** Whether the router has said that it takes several requests in one message. */
    private boolean takesSeveral;

    private final List<WorkRequest> unsent = new ArrayList<>();

    @Override
    public void beforeStart(ClientCallStreamObserver<WorkRequest> call) {
      requests = call;
      call.disableAutoRequestWithInitial(RESPONSES_UNDER_WAY);
    }

    @Override
    public void onNext(WorkResponse message) {
      if (message.getResponsesCount() == 0) {
        hand(() -> received(message));
      }
      // A turn for each, so that a listener that fails at one still hears the others.
      for (WorkResponse one : message.getResponsesList()) {
        hand(() -> received(one));
      }
      hand(() -> call().request(1));
    }

    /** In its turn, unless the stream is over by then. */
    private void hand(Runnable task) {
      turns.execute(() -> {
        if (stream == this) {
          task.run();
        }
      });
    }

    @Override
    public void onError(Throwable cause) {
      closedBecause(Loss.reason(cause));
    }

    @Override
    public void onCompleted() {
      closedBecause("The router closed the connection.");
    }

    private void closedBecause(String reason) {
      turns.execute(() -> {
        closed = true;
        unsent.clear();
        if (farewell != null) {
          farewell.cancel(false);
        }
        if (stream == this) {
          lost(reason);
        }
      });
    }

    /**
     * Sends after what waits for its turn already, and together with what that sends: so many
     * requests at once share messages, and a single one never waits for more.
     */
    void send(WorkRequest request) {
      unsent.add(request);
      if (!takesSeveral || unsent.size() == REQUESTS_PER_MESSAGE) {
        flush();
      } else if (unsent.size() == 1) {
        turns.execute(this::flush);
      }
    }

    private void flush() {
      if (unsent.size() == 1) {
        call().onNext(unsent.get(0));
      } else if (!unsent.isEmpty()) {
        call().onNext(WorkRequest.newBuilder().addAllRequests(unsent).build());
      }
      unsent.clear();
    }

    /** Closes our half, so that what was sent before still arrives, and soon the rest. */
    void finish() {
      if (!closed) {
        flush();
        closed = true;
        call().onCompleted();
        farewell = channel.after(FAREWELL_MS, () -> call().cancel("The client has left.", null));
      }
    }

    private ClientCallStreamObserver<WorkRequest> call() {
      if (requests == null) {
        throw new AssertionError("gRPC calls beforeStart first");
      }
      return requests;
    }
  }
}

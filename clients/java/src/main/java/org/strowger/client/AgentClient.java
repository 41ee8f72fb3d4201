package org.strowger.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.strowger.proto.v1.AcceptOffer;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AskForHelp;
import org.strowger.proto.v1.CancelConsultation;
import org.strowger.proto.v1.ChangeChannel;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.CompleteConsultation;
import org.strowger.proto.v1.CompleteWrapUp;
import org.strowger.proto.v1.DeclineKind;
import org.strowger.proto.v1.DeclineOffer;
import org.strowger.proto.v1.EndInteraction;
import org.strowger.proto.v1.ExtendWrapUp;
import org.strowger.proto.v1.HoldInteraction;
import org.strowger.proto.v1.JoinConsultation;
import org.strowger.proto.v1.MuteInteraction;
import org.strowger.proto.v1.NoteReply;
import org.strowger.proto.v1.ParkInteraction;
import org.strowger.proto.v1.PullInteraction;
import org.strowger.proto.v1.RetrieveInteraction;
import org.strowger.proto.v1.SetActivity;
import org.strowger.proto.v1.SetDisposition;
import org.strowger.proto.v1.SetNextActivity;
import org.strowger.proto.v1.SignOut;
import org.strowger.proto.v1.StartConsultation;
import org.strowger.proto.v1.Target;
import org.strowger.proto.v1.TransferInteraction;
import org.strowger.proto.v1.WithdrawHelp;
import org.strowger.proto.v1.WorkRequest;

/**
 * One agent's connection to the router. It may be used from any thread and never blocks; it has no
 * thread of its own, so thousands fit into one process.
 *
 * <p>{@link #start} signs in. When the connection breaks, the client reconnects after a growing
 * delay and resumes where it was; the {@link AgentListener} sees each thing once and in order.
 *
 * <p>Each request returns a future that completes once the router has carried it out and made it
 * durable. It fails with {@link RejectedException} if the router refused, and with {@link
 * NotConnectedException} if there is no connection or it broke before the answer. Requests are not
 * repeated by themselves: an offer that was open before a break may be over after it.
 *
 * <p>A client lives once: after {@link #close}, sign-out, replacement or refusal build a new one.
 */
public final class AgentClient implements AutoCloseable {
  private final String agentId;
  private final AgentConnection connection;

  private AgentClient(Builder builder) {
    agentId = builder.agentId;
    connection = new AgentConnection(this, builder.channel, builder.activity, builder.listener);
  }

  /** An agent of this id on this channel. */
  public static Builder builder(StrowgerChannel channel, String agentId) {
    return new Builder(channel, agentId);
  }

  /** The id the agent signs in with. */
  public String agentId() {
    return agentId;
  }

  /**
   * Connects and signs in. The future completes at the first success; until then the client keeps
   * trying. It fails if the router refuses, for example because no such agent is defined. Starting
   * again returns the same future.
   */
  public CompletableFuture<Void> start() {
    return connection.start();
  }

  /** Declares an activity: {@code ACTIVITY_AVAILABLE} or {@code ACTIVITY_AWAY}. */
  public CompletableFuture<Void> setActivity(Activity activity) {
    return setActivity(activity, "");
  }

  /**
   * Declares an activity and why, and takes a next activity back.
   *
   * @param reasonId an activity reason that is defined, for example {@code "lunch"}; empty = none
   */
  public CompletableFuture<Void> setActivity(Activity activity, String reasonId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setSetActivity(SetActivity.newBuilder().setActivity(activity).setReasonId(reasonId)));
  }

  /**
   * Declares what to do once the work in hand is done, at once if there is none: {@code
   * ACTIVITY_AWAY}, or {@code ACTIVITY_OFFLINE} to sign out. There are no new offers until then;
   * {@link #setActivity(Activity)} takes it back.
   */
  public CompletableFuture<Void> setNextActivity(Activity activity) {
    return setNextActivity(activity, "");
  }

  /**
   * Declares what to do once the work in hand is done, and why; see {@link
   * #setNextActivity(Activity)}.
   *
   * @param reasonId an activity reason that is defined, for example {@code "lunch"}; empty = none
   */
  public CompletableFuture<Void> setNextActivity(Activity activity, String reasonId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setSetNextActivity(
                SetNextActivity.newBuilder().setActivity(activity).setReasonId(reasonId)));
  }

  /**
   * Takes a waiting interaction from the list of a queue that allows it; {@link
   * AgentListener#onAssignmentStarted} follows, without an offer. {@link
   * SupervisorClient#interactions} shows what waits.
   */
  public CompletableFuture<Void> pull(long interactionId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setPullInteraction(PullInteraction.newBuilder().setInteractionId(interactionId)));
  }

  /**
   * Takes an offer; {@link AgentListener#onAssignmentStarted} follows. Where it was offered to
   * several and another was faster it is refused with {@code REASON_OFFER_TAKEN}, and {@link
   * RejectedException#takenByAgentId} says who that was.
   */
  public CompletableFuture<Void> accept(long offerId) {
    return connection.request(
        WorkRequest.newBuilder().setAcceptOffer(AcceptOffer.newBuilder().setOfferId(offerId)));
  }

  /** Refuses an offer; the note is the reason in the centre's own words, or empty. */
  public CompletableFuture<Void> decline(long offerId, String note) {
    return decline(offerId, DeclineKind.DECLINE_KIND_DECLINED, note);
  }

  /**
   * Turns an offer down in this way; the queue has a cool-down for each. A soft phone says {@code
   * DECLINE_KIND_BUSY} or {@code DECLINE_KIND_NO_ANSWER} for its agent. The note is the reason in
   * the centre's own words, or empty.
   */
  public CompletableFuture<Void> decline(long offerId, DeclineKind kind, String note) {
    return connection.request(
        WorkRequest.newBuilder()
            .setDeclineOffer(
                DeclineOffer.newBuilder().setOfferId(offerId).setKind(kind).setNote(note)));
  }

  /**
   * Says that the agent wrote in a conversation, so that it is not idle; wakes one that sleeps.
   * Only that, never what was written.
   */
  public CompletableFuture<Void> noteReply(long interactionId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setNoteReply(NoteReply.newBuilder().setInteractionId(interactionId)));
  }

  /** Puts the customer on hold. */
  public CompletableFuture<Void> hold(long interactionId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setHoldInteraction(HoldInteraction.newBuilder().setInteractionId(interactionId)));
  }

  /** Takes the customer off hold. */
  public CompletableFuture<Void> retrieve(long interactionId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setRetrieveInteraction(
                RetrieveInteraction.newBuilder().setInteractionId(interactionId)));
  }

  /**
   * Has the gateway mute the agent's microphone, or open it again, where people speak. Done means
   * that the gateway was asked; what it did is told by {@link AgentListener#onMuteChanged}.
   */
  public CompletableFuture<Void> mute(long interactionId, boolean muted) {
    return connection.request(
        WorkRequest.newBuilder()
            .setMuteInteraction(
                MuteInteraction.newBuilder().setInteractionId(interactionId).setMuted(muted)));
  }

  /**
   * Asks those who supervise the agent for help; who answers is told by {@link
   * AgentListener#onHelpChanged}. Asked again, it is asked in other words.
   *
   * @param note what it is about, at most 256 characters; may be empty
   */
  public CompletableFuture<Void> askForHelp(long interactionId, String note) {
    return connection.request(
        WorkRequest.newBuilder()
            .setAskForHelp(AskForHelp.newBuilder().setInteractionId(interactionId).setNote(note)));
  }

  /** Takes a call for help back. */
  public CompletableFuture<Void> withdrawHelp(long interactionId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setWithdrawHelp(WithdrawHelp.newBuilder().setInteractionId(interactionId)));
  }

  /**
   * Hands the customer on: the agent's part ends here, with its wrap-up. The answer is the id of
   * the interaction in which the customer goes on; 0 if they leave the house. Refused where the
   * target can't take them: they stay with the agent.
   *
   * @param target to whom; {@link Targets} makes them
   * @param note what the colleague should know; comes with the offer; may be empty
   */
  public CompletableFuture<Long> transfer(long interactionId, Target target, String note) {
    return connection.begin(
        WorkRequest.newBuilder()
            .setTransferInteraction(
                TransferInteraction.newBuilder()
                    .setInteractionId(interactionId)
                    .setTarget(target)
                    .setNote(note)));
  }

  /**
   * Asks a colleague about an interaction; the customer is put on hold. The answer is the id of the
   * consultation; {@link AgentListener#onConsultationAnswered} says when somebody has accepted it.
   *
   * @param target whom, in the house; {@link Targets} makes them
   * @param note what the colleague should know; comes with the offer; may be empty
   */
  public CompletableFuture<Long> consult(long interactionId, Target target, String note) {
    return connection.begin(
        WorkRequest.newBuilder()
            .setStartConsultation(
                StartConsultation.newBuilder()
                    .setInteractionId(interactionId)
                    .setTarget(target)
                    .setNote(note)));
  }

  /** Lets the customer hear the consulted colleague: a conference. */
  public CompletableFuture<Void> joinConsultation(long consultationId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setJoinConsultation(JoinConsultation.newBuilder().setInteractionId(consultationId)));
  }

  /** Leaves the customer to the consulted colleague; the agent's own part ends. */
  public CompletableFuture<Void> completeConsultation(long consultationId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setCompleteConsultation(
                CompleteConsultation.newBuilder().setInteractionId(consultationId)));
  }

  /** Ends a consultation, accepted or not; the customer stays with the agent. */
  public CompletableFuture<Void> cancelConsultation(long consultationId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setCancelConsultation(
                CancelConsultation.newBuilder().setInteractionId(consultationId)));
  }

  /**
   * Goes on with the same customer by another channel, if the agent has room for it. The answer is
   * the id of the interaction in which they go on.
   */
  public CompletableFuture<Long> changeChannel(long interactionId, Channel channel) {
    return connection.begin(
        WorkRequest.newBuilder()
            .setChangeChannel(
                ChangeChannel.newBuilder().setInteractionId(interactionId).setChannel(channel)));
  }

  /** Files an active interaction, or one in wrap-up, under an outcome; the last one counts. */
  public CompletableFuture<Void> setDisposition(long interactionId, String dispositionId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setSetDisposition(
                SetDisposition.newBuilder()
                    .setInteractionId(interactionId)
                    .setDispositionId(dispositionId)));
  }

  /**
   * Lets a conversation rest while it waits for its customer: it gives its capacity back, and wakes
   * when the customer writes, or at that time, by the router's clock; 30 days ahead at most.
   */
  public CompletableFuture<Void> park(long interactionId, Instant until) {
    return connection.request(
        WorkRequest.newBuilder()
            .setParkInteraction(
                ParkInteraction.newBuilder()
                    .setInteractionId(interactionId)
                    .setUntilMs(until.toEpochMilli())));
  }

  /** Ends an active interaction; wrap-up follows where the queue grants it. */
  public CompletableFuture<Void> end(long interactionId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setEndInteraction(EndInteraction.newBuilder().setInteractionId(interactionId)));
  }

  /**
   * Ends wrap-up before its deadline; refused where the queue fixes its length, or wants a
   * disposition first.
   */
  public CompletableFuture<Void> completeWrapUp(long interactionId) {
    return connection.request(
        WorkRequest.newBuilder()
            .setCompleteWrapUp(CompleteWrapUp.newBuilder().setInteractionId(interactionId)));
  }

  /**
   * Moves the end of wrap-up out by so much, 1 ms at least and as far as the queue allows in all;
   * {@link AgentListener#onWrapUpExtended} says until when now.
   */
  public CompletableFuture<Void> extendWrapUp(long interactionId, Duration by) {
    return connection.request(
        WorkRequest.newBuilder()
            .setExtendWrapUp(
                ExtendWrapUp.newBuilder().setInteractionId(interactionId).setByMs(by.toMillis())));
  }

  /** Ends the session; refused while an interaction is active. */
  public CompletableFuture<Void> signOut() {
    return connection.request(WorkRequest.newBuilder().setSignOut(SignOut.getDefaultInstance()));
  }

  /**
   * Ends the connection without signing out: the router keeps the session for its grace and then
   * signs the agent out. Requests without an answer fail; the listener hears nothing more.
   */
  @Override
  public void close() {
    connection.close();
  }

  /** Collects what an agent's client needs. */
  public static final class Builder {
    private final StrowgerChannel channel;
    private final String agentId;
    private Activity activity = Activity.ACTIVITY_AWAY;
    private AgentListener listener = new AgentListener() {};

    private Builder(StrowgerChannel channel, String agentId) {
      this.channel = Objects.requireNonNull(channel, "channel");
      this.agentId = Objects.requireNonNull(agentId, "agentId");
    }

    /**
     * The activity to start a new session with; away unless said. A session that exists is taken up
     * as it is.
     */
    public Builder activity(Activity initial) {
      this.activity = Objects.requireNonNull(initial, "activity");
      return this;
    }

    /** Who is told what happens. */
    public Builder listener(AgentListener told) {
      this.listener = Objects.requireNonNull(told, "listener");
      return this;
    }

    /** A client that has not started yet. */
    public AgentClient build() {
      return new AgentClient(this);
    }

    /**
     * Builds and starts; see {@link AgentClient#start} for a future that says when it is signed in.
     */
    public AgentClient start() {
      AgentClient client = build();
      var unused = client.start();
      return client;
    }
  }
}

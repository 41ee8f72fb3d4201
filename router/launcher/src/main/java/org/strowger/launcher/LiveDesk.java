package org.strowger.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.strowger.client.AgentClient;
import org.strowger.client.AgentListener;
import org.strowger.client.Assignment;
import org.strowger.client.NotConnectedException;
import org.strowger.client.Offer;
import org.strowger.client.RejectedException;
import org.strowger.client.Snapshot;
import org.strowger.client.StrowgerChannel;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.proto.v1.ActivityChanged;
import org.strowger.proto.v1.AssignmentEnded;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.SignedOut;
import org.strowger.proto.v1.WrapUpEnded;
import org.strowger.server.wire.WireEnums;
import org.strowger.simulator.People;

/**
 * One agent's session in a live play, from sign-in to sign-out: asks what the agent asks, and tells
 * the people what the agent is told. Lives on the play's thread.
 *
 * <p>What meets no connection, or a router with too much to do, is asked again. A refusal means
 * that it came too late, as when the customer hangs up in the same moment; it is counted, and there
 * is nothing to be done.
 */
final class LiveDesk implements AgentListener, AutoCloseable {
  private final AgentId agent;
  private final LivePlay play;
  private final AgentClient client;
  private CompletableFuture<Void> signedIn = new CompletableFuture<>();
  private long toldMs;

  LiveDesk(AgentId agent, StrowgerChannel network, LivePlay play) {
    this.agent = agent;
    this.play = play;
    this.client =
        AgentClient.builder(network, agent.value())
            .activity(WireEnums.toWire(Activity.AVAILABLE))
            .listener(this)
            .build();
  }

  // What the agent asks.

  /** Once, before everything else. */
  void signIn() {
    signedIn = client.start();
  }

  void setActivity(Activity activity) {
    insist(one -> one.setActivity(WireEnums.toWire(activity)));
  }

  void accept(OfferId offer) {
    ask(
        one -> one.accept(offer.value()),
        people -> people.acceptAnswered(agent, play.timeMs()),
        _ -> {
          play.countLate();
          play.hear(people -> people.acceptAnswered(agent, play.timeMs()));
        });
  }

  void decline(OfferId offer, String note) {
    ask(one -> one.decline(offer.value(), note), _ -> {}, _ -> play.countLate());
  }

  void end(InteractionId interaction) {
    insist(one -> one.end(interaction.value()));
  }

  void completeWrapUp(InteractionId interaction) {
    insist(one -> one.completeWrapUp(interaction.value()));
  }

  void signOut() {
    ask(
        AgentClient::signOut,
        _ -> {},
        cause -> {
          if (cause instanceof RejectedException rejected
              && rejected.reason() == Reason.REASON_AGENT_HAS_ACTIVE_WORK) {
            play.hear(people -> people.signOutRefused(agent, play.timeMs()));
          } else {
            againOrLate(cause, this::signOut);
          }
        });
  }

  /** Breaks the connection, should there be one. */
  @Override
  public void close() {
    client.close();
  }

  private void insist(Function<AgentClient, CompletableFuture<Void>> request) {
    ask(request, _ -> {}, cause -> againOrLate(cause, () -> insist(request)));
  }

  private void againOrLate(Throwable cause, Runnable again) {
    boolean overloaded =
        cause instanceof RejectedException rejected
            && rejected.reason() == Reason.REASON_OVERLOADED;
    if (overloaded || cause instanceof NotConnectedException) {
      play.later(again);
    } else {
      play.countLate();
    }
  }

  /** Waits for the answer to the sign-in first, since offers may be told before it. */
  private void ask(
      Function<AgentClient, CompletableFuture<Void>> request,
      Consumer<People> carriedOut,
      Consumer<Throwable> refused) {
    var _ =
        signedIn
            .thenCompose(_ -> request.apply(client))
            .handle((_, fault) -> {
              if (fault == null) {
                play.hear(carriedOut);
              } else {
                refused.accept(fault.getCause() == null ? fault : fault.getCause());
              }
              return fault;
            });
  }

  // What the agent is told.

  @Override
  public void onTime(long timeMs) {
    toldMs = timeMs;
  }

  @Override
  public void onSnapshot(Snapshot snapshot) {
    play.hear(people -> people.signedIn(agent, toldMs));
    snapshot.assignments().forEach(this::onAssignmentStarted);
    snapshot.offers().forEach(this::onOffer);
  }

  @Override
  public void onOffer(Offer offer) {
    play.hear(people -> people.offered(agent, new OfferId(offer.offerId()), offer.toldMs()));
  }

  @Override
  public void onAssignmentStarted(Assignment started) {
    int number = Integer.parseInt(started.interaction().getKey());
    play.hear(people ->
        people.assignmentStarted(
            agent, interaction(started.interactionId()), number, started.acceptedMs()));
  }

  @Override
  public void onAssignmentEnded(AssignmentEnded ended) {
    play.hear(people ->
        people.assignmentEnded(
            agent, interaction(ended.getInteractionId()), ended.getWrapUpDeadlineMs(), toldMs));
  }

  @Override
  public void onWrapUpEnded(WrapUpEnded ended) {
    play.hear(people -> people.wrapUpEnded(agent, interaction(ended.getInteractionId()), toldMs));
  }

  @Override
  public void onActivityChanged(ActivityChanged changed) {
    Activity activity = WireEnums.fromWire(changed.getActivity());
    play.hear(people ->
        people.activityChanged(agent, activity, WireEnums.fromWire(changed.getCause()), toldMs));
  }

  @Override
  public void onSignedOut(SignedOut signedOut) {
    play.hear(people -> people.signedOut(agent, toldMs));
  }

  @Override
  public void onRefused(RejectedException rejected) {
    play.fail(
        new IllegalStateException("agent " + agent + " was refused: " + rejected.getMessage()));
  }

  private static InteractionId interaction(long id) {
    return new InteractionId(id);
  }
}

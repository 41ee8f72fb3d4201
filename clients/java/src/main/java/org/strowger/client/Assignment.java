package org.strowger.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.strowger.proto.v1.AssignmentStarted;
import org.strowger.proto.v1.Help;
import org.strowger.proto.v1.InteractionSummary;
import org.strowger.proto.v1.Mute;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.Target;

/**
 * An interaction that is the agent's, as it stood when it was told.
 *
 * @param agent the client of the agent
 * @param offerId the offer that was accepted; 0 in a snapshot, and where there was none: taken from
 *     the list, or direct
 * @param interaction what was accepted
 * @param acceptedMs when, by the router's clock
 * @param phase active or in wrap-up; in a snapshot also parked, for a conversation that sleeps
 * @param held whether the customer is on hold
 * @param wrapUpDeadlineMs in wrap-up until when, else 0
 * @param supervisorId the supervisor who gave it to the agent; empty if none did
 * @param dispositionNeeded whether wrap-up can be completed only once a disposition is set
 * @param dispositionId what the agent filed it under; empty = nothing yet
 * @param joined of a consultation, whether the customer hears it
 * @param consultationIds consultations about it that are not over
 * @param wakeMs when a parked one goes on by itself, else 0
 * @param mute the agent's microphone; open, where nothing was asked or reported
 * @param help the help that the agent asks for; empty, where none is
 */
public record Assignment(
    AgentClient agent,
    long offerId,
    InteractionSummary interaction,
    long acceptedMs,
    Phase phase,
    boolean held,
    long wrapUpDeadlineMs,
    String supervisorId,
    boolean dispositionNeeded,
    String dispositionId,
    boolean joined,
    List<Long> consultationIds,
    long wakeMs,
    Mute mute,
    Help help) {

  /** Keeps collections that nobody changes. */
  public Assignment {
    consultationIds = List.copyOf(consultationIds);
  }

  static Assignment of(AgentClient agent, AssignmentStarted started) {
    return new Assignment(
        agent,
        started.getOfferId(),
        started.getInteraction(),
        started.getAcceptedMs(),
        started.getPhase(),
        started.getHeld(),
        started.getWrapUpDeadlineMs(),
        started.getSupervisorId(),
        started.getDispositionNeeded(),
        started.getDispositionId(),
        started.getJoined(),
        started.getConsultationIdsList(),
        started.getWakeMs(),
        started.getMute(),
        started.getHelp());
  }

  /** The router's id of the interaction. */
  public long interactionId() {
    return interaction.getInteractionId();
  }

  /** Puts the customer on hold; see {@link AgentClient#hold}. */
  public CompletableFuture<Void> hold() {
    return agent.hold(interactionId());
  }

  /** Takes the customer off hold; see {@link AgentClient#retrieve}. */
  public CompletableFuture<Void> retrieve() {
    return agent.retrieve(interactionId());
  }

  /** Has the agent's microphone muted, or opened again; see {@link AgentClient#mute}. */
  public CompletableFuture<Void> mute(boolean muted) {
    return agent.mute(interactionId(), muted);
  }

  /** Asks those who supervise the agent for help; see {@link AgentClient#askForHelp}. */
  public CompletableFuture<Void> askForHelp(String note) {
    return agent.askForHelp(interactionId(), note);
  }

  /** Takes a call for help back. */
  public CompletableFuture<Void> withdrawHelp() {
    return agent.withdrawHelp(interactionId());
  }

  /** Says that the agent wrote; see {@link AgentClient#noteReply}. */
  public CompletableFuture<Void> noteReply() {
    return agent.noteReply(interactionId());
  }

  /** Hands the customer on; see {@link AgentClient#transfer}. */
  public CompletableFuture<Long> transfer(Target target, String note) {
    return agent.transfer(interactionId(), target, note);
  }

  /** Asks a colleague about it; see {@link AgentClient#consult}. */
  public CompletableFuture<Long> consult(Target target, String note) {
    return agent.consult(interactionId(), target, note);
  }

  /** Files it under an outcome; see {@link AgentClient#setDisposition}. */
  public CompletableFuture<Void> setDisposition(String dispositionId) {
    return agent.setDisposition(interactionId(), dispositionId);
  }

  /** Lets it rest; see {@link AgentClient#park}. */
  public CompletableFuture<Void> park(Instant until) {
    return agent.park(interactionId(), until);
  }

  /** Ends it; see {@link AgentClient#end}. */
  public CompletableFuture<Void> end() {
    return agent.end(interactionId());
  }

  /** Ends its wrap-up before the deadline; see {@link AgentClient#completeWrapUp}. */
  public CompletableFuture<Void> completeWrapUp() {
    return agent.completeWrapUp(interactionId());
  }

  /** Moves the end of its wrap-up out; see {@link AgentClient#extendWrapUp}. */
  public CompletableFuture<Void> extendWrapUp(Duration by) {
    return agent.extendWrapUp(interactionId(), by);
  }
}

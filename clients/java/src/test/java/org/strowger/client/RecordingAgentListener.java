package org.strowger.client;

import java.util.ArrayList;
import java.util.List;
import org.strowger.proto.v1.ActivityChanged;
import org.strowger.proto.v1.AssignmentEnded;
import org.strowger.proto.v1.AssignmentParked;
import org.strowger.proto.v1.AssignmentWoken;
import org.strowger.proto.v1.CallbackAnswered;
import org.strowger.proto.v1.CallbackAttemptFailed;
import org.strowger.proto.v1.CallbackDialled;
import org.strowger.proto.v1.ConsultationAnswered;
import org.strowger.proto.v1.ConsultationEnded;
import org.strowger.proto.v1.ConsultationJoined;
import org.strowger.proto.v1.ConsultationStarted;
import org.strowger.proto.v1.CoolDownStarted;
import org.strowger.proto.v1.CustomerHandedOver;
import org.strowger.proto.v1.DispositionSet;
import org.strowger.proto.v1.HelpChanged;
import org.strowger.proto.v1.HoldChanged;
import org.strowger.proto.v1.MuteChanged;
import org.strowger.proto.v1.NextActivitySet;
import org.strowger.proto.v1.OfferEnded;
import org.strowger.proto.v1.SignedOut;
import org.strowger.proto.v1.WrapUpEnded;
import org.strowger.proto.v1.WrapUpExtended;

/** Writes down what it is told, a word for each callback. */
final class RecordingAgentListener implements AgentListener {
  final List<String> told = new ArrayList<>();

  /** The router's times of what was told, one for each. */
  final List<Long> timesMs = new ArrayList<>();

  @Override
  public void onTime(long timeMs) {
    timesMs.add(timeMs);
  }

  @Override
  public void onSnapshot(Snapshot snapshot) {
    told.add("snapshot " + snapshot.activity());
  }

  @Override
  public void onOffer(Offer offer) {
    told.add("offer " + offer.offerId());
  }

  @Override
  public void onOfferEnded(OfferEnded ended) {
    told.add("offer ended " + ended.getOfferId());
  }

  @Override
  public void onAssignmentStarted(Assignment assignment) {
    told.add("started " + assignment.interactionId());
  }

  @Override
  public void onAssignmentEnded(AssignmentEnded ended) {
    told.add("ended " + ended.getInteractionId());
  }

  @Override
  public void onAssignmentParked(AssignmentParked parked) {
    told.add("parked " + parked.getInteractionId());
  }

  @Override
  public void onAssignmentWoken(AssignmentWoken woken) {
    told.add("woken " + woken.getInteractionId());
  }

  @Override
  public void onConsultationStarted(ConsultationStarted started) {
    told.add("consultation " + started.getConsultationId());
  }

  @Override
  public void onConsultationAnswered(ConsultationAnswered answered) {
    told.add("consultation answered by " + answered.getAgentId());
  }

  @Override
  public void onConsultationJoined(ConsultationJoined joined) {
    told.add("consultation joined " + joined.getConsultationId());
  }

  @Override
  public void onConsultationEnded(ConsultationEnded ended) {
    told.add("consultation ended " + ended.getConsultationId());
  }

  @Override
  public void onCustomerHandedOver(CustomerHandedOver handedOver) {
    told.add("handed over " + handedOver.getInteraction().getInteractionId());
  }

  @Override
  public void onCallbackDialled(CallbackDialled dialled) {
    told.add("dialled " + dialled.getInteractionId());
  }

  @Override
  public void onCallbackAnswered(CallbackAnswered answered) {
    told.add("answered " + answered.getInteractionId());
  }

  @Override
  public void onCallbackAttemptFailed(CallbackAttemptFailed failed) {
    told.add("dialled in vain " + failed.getAttempts());
  }

  @Override
  public void onDispositionSet(DispositionSet disposition) {
    told.add("filed under " + disposition.getDispositionId());
  }

  @Override
  public void onHoldChanged(HoldChanged changed) {
    told.add("hold " + changed.getInteractionId());
  }

  @Override
  public void onMuteChanged(MuteChanged changed) {
    told.add(
        "microphone of "
            + changed.getInteractionId()
            + (changed.getMute().getMuted() ? " muted" : " open"));
  }

  @Override
  public void onHelpChanged(HelpChanged changed) {
    String by = changed.getHelp().getSupervisorId();
    told.add("help with " + changed.getInteractionId() + (by.isEmpty() ? "" : " by " + by));
  }

  @Override
  public void onWrapUpExtended(WrapUpExtended extended) {
    told.add(
        "wrap-up of " + extended.getInteractionId() + " until " + extended.getWrapUpDeadlineMs());
  }

  @Override
  public void onWrapUpEnded(WrapUpEnded ended) {
    told.add("wrap-up ended " + ended.getInteractionId());
  }

  @Override
  public void onActivityChanged(ActivityChanged changed) {
    String reason = changed.getReasonId().isEmpty() ? "" : " for " + changed.getReasonId();
    told.add("activity " + changed.getActivity() + reason);
  }

  @Override
  public void onNextActivitySet(NextActivitySet next) {
    told.add("next " + next.getActivity() + " for " + next.getReasonId());
  }

  @Override
  public void onCoolDownStarted(CoolDownStarted started) {
    told.add("cool-down until " + started.getDeadlineMs());
  }

  @Override
  public void onCoolDownEnded() {
    told.add("cool-down ended");
  }

  @Override
  public void onSignedOut(SignedOut signedOut) {
    told.add("signed out " + signedOut.getCause());
  }

  @Override
  public void onSessionReplaced() {
    told.add("replaced");
  }

  @Override
  public void onRefused(RejectedException rejected) {
    told.add("refused " + rejected.reason());
  }

  @Override
  public void onDisconnected(String reason) {
    told.add("disconnected");
  }

  @Override
  public void onReconnected() {
    told.add("reconnected");
  }
}

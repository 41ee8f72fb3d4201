package org.strowger.client;

import java.util.ArrayList;
import java.util.List;
import org.strowger.proto.v1.ActivityChanged;
import org.strowger.proto.v1.AssignmentEnded;
import org.strowger.proto.v1.HoldChanged;
import org.strowger.proto.v1.OfferEnded;
import org.strowger.proto.v1.SignedOut;
import org.strowger.proto.v1.WrapUpEnded;

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
  public void onHoldChanged(HoldChanged changed) {
    told.add("hold " + changed.getInteractionId());
  }

  @Override
  public void onWrapUpEnded(WrapUpEnded ended) {
    told.add("wrap-up ended " + ended.getInteractionId());
  }

  @Override
  public void onActivityChanged(ActivityChanged changed) {
    told.add("activity " + changed.getActivity());
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

package org.strowger.gateway.kit;

import java.util.ArrayList;
import java.util.List;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Rejected;

/** Writes down what it is told, a line for each callback. */
final class RecordingLinkListener implements RouterLinkListener {
  final List<String> told = new ArrayList<>();

  /** What was told of customers, without what concerns the link itself. */
  List<String> ofCustomers() {
    return told.stream().filter(line -> !line.startsWith("link ")).toList();
  }

  /** The router's times of what was told, one for each. */
  final List<Long> timesMs = new ArrayList<>();

  @Override
  public void onTime(long timeMs) {
    timesMs.add(timeMs);
  }

  @Override
  public void onQueued(String key, long interactionId, String queueId, int ahead) {
    told.add(key + " queued in " + queueId);
  }

  @Override
  public void onPosition(String key, int ahead) {
    told.add(key + " behind " + ahead);
  }

  @Override
  public void onWaitEstimate(String key, long lowMs, long medianMs, long highMs) {
    told.add(key + " waits " + medianMs + ", from " + lowMs + " to " + highMs);
  }

  @Override
  public void onUnservable(String key) {
    told.add(key + " unservable");
  }

  @Override
  public void onCallbackOffered(String key) {
    told.add(key + " may be called back");
  }

  @Override
  public void onParked(
      String key, long interactionId, String queueId, long untilMs, String agentId) {
    told.add(
        key
            + " parked for "
            + queueId
            + (untilMs == 0 ? "" : " until " + untilMs)
            + (agentId.isEmpty() ? "" : ", was with " + agentId));
  }

  @Override
  public void onOffered(String key, String agentId, long deadlineMs) {
    told.add(key + " offered to " + agentId);
  }

  @Override
  public void onOfferWithdrawn(String key, String agentId) {
    told.add(key + " withdrawn from " + agentId);
  }

  @Override
  public void onAssigned(String key, String agentId) {
    told.add(key + " assigned to " + agentId);
  }

  @Override
  public void onCallbackWanted(String key) {
    told.add(key + " is to be called back");
  }

  @Override
  public void onDial(String key, String agentId, long deadlineMs) {
    told.add(key + " to be dialled for " + agentId + " until " + deadlineMs);
  }

  @Override
  public void onDialFailed(String key, int attempts) {
    told.add(key + " dialled in vain " + attempts);
  }

  @Override
  public void onTransferred(
      String key, long interactionId, long previousInteractionId, String agentId) {
    told.add(key + " handed on by " + agentId);
  }

  @Override
  public void onSendOutside(String key, String address, String agentId) {
    told.add(key + " sent to " + address);
  }

  @Override
  public void onChannelChanged(
      String key, long interactionId, long previousInteractionId, Channel channel) {
    told.add(key + " goes on by " + channel);
  }

  @Override
  public void onConsultationOpened(
      String key, long interactionId, String aboutKey, String agentId) {
    told.add(key + " about " + aboutKey + " by " + agentId);
  }

  @Override
  public void onJoined(String key, String aboutKey) {
    told.add(key + " heard by " + aboutKey);
  }

  @Override
  public void onHandedOver(String key, long interactionId, String agentId, String consultationKey) {
    told.add(key + " handed over to " + agentId + ", was " + consultationKey);
  }

  @Override
  public void onHeld(String key, boolean held) {
    told.add(key + (held ? " held" : " retrieved"));
  }

  @Override
  public void onMuteWanted(String key, boolean muted) {
    told.add(key + (muted ? " to be muted" : " to be opened"));
  }

  @Override
  public void onRequeued(String key, String agentId) {
    told.add(key + " requeued from " + agentId);
  }

  @Override
  public void onEnded(String key, EndReason reason, String agentId) {
    told.add(key + " ended " + reason);
  }

  @Override
  public void onRejected(String key, CommandKind command, Rejected rejected) {
    told.add(key + " rejected " + command + " " + rejected.getReason());
  }

  @Override
  public void onFenced(long newerEpoch) {
    told.add("link fenced by " + newerEpoch);
  }

  @Override
  public void onRefused(Rejected rejected) {
    told.add("link refused " + rejected.getReason());
  }

  @Override
  public void onConnected() {
    told.add("link connected");
  }

  @Override
  public void onDisconnected(String reason) {
    told.add("link disconnected");
  }
}

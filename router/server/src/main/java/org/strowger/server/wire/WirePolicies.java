package org.strowger.server.wire;

import org.strowger.core.model.AgePolicy;
import org.strowger.core.model.CallbackPolicy;
import org.strowger.core.model.ReplyPolicy;
import org.strowger.core.model.TransferPolicy;
import org.strowger.proto.v1.Queue;

/**
 * The part of {@link WireQueues} for what follows once a customer is there: answering, handing on,
 * calling back. Stateless, for any thread.
 */
final class WirePolicies {
  private WirePolicies() {}

  static org.strowger.proto.v1.ReplyPolicy toWire(ReplyPolicy replies) {
    return org.strowger.proto.v1.ReplyPolicy.newBuilder()
        .setFirstMs(replies.firstMs())
        .setNextMs(replies.nextMs())
        .setInOpenHours(replies.inOpenHours())
        .setSleepMaxMs(replies.sleepMaxMs())
        .build();
  }

  /** Older journals have one span for both, among the offers. */
  static ReplyPolicy repliesFromWire(Queue queue) {
    if (!queue.hasReplies()) {
      long withinMs = queue.getOffers().getReplyWithinMs();
      return new ReplyPolicy(withinMs, withinMs, false, 0);
    }
    org.strowger.proto.v1.ReplyPolicy wire = queue.getReplies();
    return new ReplyPolicy(
        wire.getFirstMs(), wire.getNextMs(), wire.getInOpenHours(), wire.getSleepMaxMs());
  }

  static org.strowger.proto.v1.TransferPolicy toWire(TransferPolicy transfers) {
    return org.strowger.proto.v1.TransferPolicy.newBuilder()
        .setAge(toWire(transfers.age()))
        .setCreditMs(transfers.creditMs())
        .setPersonWaitMs(transfers.personWaitMs())
        .build();
  }

  static TransferPolicy fromWire(org.strowger.proto.v1.TransferPolicy wire) {
    return new TransferPolicy(
        fromWire(wire.getAge()),
        wire.getCreditMs(),
        orPreset(wire.getPersonWaitMs(), TransferPolicy.DEFAULT.personWaitMs()));
  }

  static org.strowger.proto.v1.CallbackPolicy toWire(CallbackPolicy callbacks) {
    return org.strowger.proto.v1.CallbackPolicy.newBuilder()
        .setAttemptsMax(callbacks.attemptsMax())
        .setSpacingMs(callbacks.spacingMs())
        .setDialMs(callbacks.dialMs())
        .setPlaceKeptMs(callbacks.placeKeptMs())
        .build();
  }

  static CallbackPolicy fromWire(org.strowger.proto.v1.CallbackPolicy wire) {
    return new CallbackPolicy(
        wire.getAttemptsMax() == 0 ? CallbackPolicy.DEFAULT.attemptsMax() : wire.getAttemptsMax(),
        orPreset(wire.getSpacingMs(), CallbackPolicy.DEFAULT.spacingMs()),
        orPreset(wire.getDialMs(), CallbackPolicy.DEFAULT.dialMs()),
        wire.getPlaceKeptMs());
  }

  private static long orPreset(long givenMs, long presetMs) {
    return givenMs == 0 ? presetMs : givenMs;
  }

  static org.strowger.proto.v1.AgePolicy toWire(AgePolicy value) {
    return switch (value) {
      case KEPT -> org.strowger.proto.v1.AgePolicy.AGE_POLICY_KEPT;
      case CREDITED -> org.strowger.proto.v1.AgePolicy.AGE_POLICY_CREDITED;
      case RESET -> org.strowger.proto.v1.AgePolicy.AGE_POLICY_RESET;
    };
  }

  static AgePolicy fromWire(org.strowger.proto.v1.AgePolicy wire) {
    return switch (wire) {
      case AGE_POLICY_KEPT, AGE_POLICY_UNSPECIFIED -> AgePolicy.KEPT;
      case AGE_POLICY_CREDITED -> AgePolicy.CREDITED;
      case AGE_POLICY_RESET -> AgePolicy.RESET;
      case UNRECOGNIZED -> throw WireEnums.unknown("age", "AGE_POLICY");
    };
  }
}

package org.strowger.server.wire;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.CallbackRecord;
import org.strowger.core.model.HelpRecord;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Links;
import org.strowger.core.model.MuteRecord;
import org.strowger.proto.v1.Callback;
import org.strowger.proto.v1.Help;
import org.strowger.proto.v1.Mute;

/**
 * An interaction's part in its customer's journey: what it has to do with others, and where it
 * stands if the customer is to be called back. {@code fromWire} throws {@link InvalidValue}, which
 * names the field; stateless, for any thread.
 */
public final class WireJourney {
  private WireJourney() {}

  public static org.strowger.proto.v1.Links toWire(Links links) {
    return org.strowger.proto.v1.Links.newBuilder()
        .setInitialInteractionId(toWire(links.initial()))
        .setPreviousInteractionId(toWire(links.previous()))
        .setRelatedInteractionId(toWire(links.related()))
        .setOrigin(WireEnums.toWire(links.origin()))
        .setSegment(links.segment())
        .setNote(links.note())
        .build();
  }

  /** A message left out is that of a customer who came, as in older journals. */
  public static Links fromWire(org.strowger.proto.v1.Links wire) {
    return new Links(
        interactionFromWire(wire.getInitialInteractionId()),
        interactionFromWire(wire.getPreviousInteractionId()),
        interactionFromWire(wire.getRelatedInteractionId()),
        WireEnums.fromWire(wire.getOrigin()),
        wire.getSegment() == 0 ? Links.FIRST.segment() : wire.getSegment(),
        wire.getNote());
  }

  public static Callback toWire(CallbackRecord callback) {
    return Callback.newBuilder()
        .setWanted(callback.wanted())
        .setAttempts(callback.attempts())
        .setDialDeadlineMs(callback.dialDeadlineMs())
        .build();
  }

  public static CallbackRecord fromWire(Callback wire) {
    if (wire.getAttempts() < 0 || wire.getAttempts() > Limits.CALLBACK_ATTEMPTS) {
      throw new InvalidValue(
          "attempts",
          "is "
              + Integer.toUnsignedString(wire.getAttempts())
              + ": it must be 0 to "
              + Limits.CALLBACK_ATTEMPTS);
    }
    return new CallbackRecord(wire.getWanted(), wire.getAttempts(), wire.getDialDeadlineMs());
  }

  public static Mute toWire(MuteRecord mute) {
    return Mute.newBuilder()
        .setMuted(mute.muted())
        .setWanted(mute.wanted())
        .setDeadlineMs(mute.deadlineMs())
        .build();
  }

  /** Left out, as in older journals, nothing was asked or reported. */
  public static MuteRecord fromWire(Mute wire) {
    return new MuteRecord(wire.getMuted(), wire.getWanted(), wire.getDeadlineMs());
  }

  public static Help toWire(HelpRecord help) {
    return Help.newBuilder()
        .setAskedMs(help.askedMs())
        .setDeadlineMs(help.deadlineMs())
        .setNote(help.note())
        .setSupervisorId(WireValues.toWire(help.by()))
        .build();
  }

  /** Left out, as in older journals, none is asked for. */
  public static HelpRecord fromWire(Help wire) {
    return new HelpRecord(
        wire.getAskedMs(),
        wire.getDeadlineMs(),
        wire.getNote(),
        WireValues.supervisorFromWire(wire.getSupervisorId()));
  }

  /** On the wire no interaction is 0. */
  public static long toWire(@Nullable InteractionId interaction) {
    return interaction == null ? 0 : interaction.value();
  }

  public static @Nullable InteractionId interactionFromWire(long wire) {
    return wire == 0 ? null : new InteractionId(wire);
  }
}

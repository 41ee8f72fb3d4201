package org.strowger.server.edge;

import org.strowger.core.command.Command;
import org.strowger.core.command.Reply;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;
import org.strowger.server.ring.CommandGate;
import org.strowger.server.wire.WireRejections;

/** Rejections as messages: the core's, and the few that the edge gives itself. */
final class Rejections {
  static final Rejected OVERLOADED =
      of(
          Reason.REASON_OVERLOADED,
          "",
          "the router has more to do than it can take: wait 100 ms, then twice as long each time,"
              + " and send the same again");

  private Rejections() {}

  /** Why the gate did not take {@code command}. */
  static Rejected refused(CommandGate gate, Command command) {
    return gate.lacksRoomFor(command)
        ? of(Reason.REASON_OVERLOADED, "", gate.lackOfRoom())
        : OVERLOADED;
  }

  /** One stream sends more per second than {@code key} allows. */
  static Rejected tooFast(int perSecond, String key) {
    return of(
        Reason.REASON_OVERLOADED,
        "",
        "this stream sends more than "
            + perSecond
            + " per second ("
            + key
            + "): wait 100 ms, then twice as long each time, and send the same again");
  }

  static Rejected of(Reply.Rejected rejected) {
    return WireRejections.toWire(rejected);
  }

  static Rejected of(InvalidValue wrong) {
    return invalid(wrong.field(), String.valueOf(wrong.getMessage()));
  }

  static Rejected invalid(String field, String detail) {
    return of(Reason.REASON_INVALID_VALUE, field, detail);
  }

  /** A oneof that names nothing this router knows. */
  static Rejected missing(String oneof) {
    return invalid(
        oneof,
        oneof
            + " is missing: set one of those in the contract; if one was set, the caller is newer"
            + " than this router");
  }

  static Rejected notIntroduced(String detail) {
    return of(Reason.REASON_NOT_INTRODUCED, "", detail);
  }

  private static Rejected of(Reason reason, String field, String detail) {
    return Rejected.newBuilder().setReason(reason).setField(field).setDetail(detail).build();
  }
}

package org.strowger.server.wire;

import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.TakenBy;
import org.strowger.core.model.AgentId;
import org.strowger.proto.v1.Rejected;

/** What the core has refused, as callers are told it and as the journal keeps it. Stateless. */
public final class WireRejections {
  private WireRejections() {}

  public static Rejected toWire(Reply.Rejected rejected) {
    Rejected.Builder wire =
        Rejected.newBuilder()
            .setReason(WireReasons.toWire(rejected.reason()))
            .setDetail(rejected.detail());
    TakenBy winner = rejected.takenBy();
    if (winner != null) {
      wire.setTakenByAgentId(winner.agent().value()).setTakenAtSequence(winner.sequence());
    }
    return wire.build();
  }

  public static Reply.Rejected fromWire(Rejected wire) {
    return new Reply.Rejected(
        WireReasons.fromWire(wire.getReason()),
        wire.getDetail(),
        wire.getTakenByAgentId().isEmpty()
            ? null
            : new TakenBy(new AgentId(wire.getTakenByAgentId()), wire.getTakenAtSequence()));
  }
}

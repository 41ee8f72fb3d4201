package org.strowger.server.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.QueueId;
import org.strowger.proto.v1.Assigned;
import org.strowger.proto.v1.Dial;
import org.strowger.proto.v1.Ended;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.HeldChanged;
import org.strowger.proto.v1.Offered;
import org.strowger.proto.v1.Parked;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.PositionChanged;
import org.strowger.proto.v1.Queued;
import org.strowger.proto.v1.Reconciled;
import org.strowger.proto.v1.Requeued;
import org.strowger.proto.v1.Standing;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.EndedInteraction;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireJourney;
import org.strowger.server.wire.WireValues;

/** What gateways are told, as messages; stateless. */
final class GatewayMessages {
  private GatewayMessages() {}

  static GatewayUpdate.Builder at(JournalEntry entry) {
    return at(entry.sequence(), entry.timeMs());
  }

  static GatewayUpdate.Builder at(long sequence, long timeMs) {
    return GatewayUpdate.newBuilder().setSequence(sequence).setTimeMs(timeMs);
  }

  static Queued.Builder queued(InteractionId interaction, QueueId queue, Position position) {
    return Queued.newBuilder()
        .setInteractionId(interaction.value())
        .setQueueId(queue.value())
        .setAhead(position.ahead())
        .setWaitLowMs(position.estimate().lowMs())
        .setWaitMedianMs(position.estimate().medianMs())
        .setWaitHighMs(position.estimate().highMs());
  }

  static PositionChanged changed(Position position) {
    return PositionChanged.newBuilder()
        .setAhead(position.ahead())
        .setWaitLowMs(position.estimate().lowMs())
        .setWaitMedianMs(position.estimate().medianMs())
        .setWaitHighMs(position.estimate().highMs())
        .build();
  }

  static Parked parked(BoardInteraction interaction) {
    return Parked.newBuilder()
        .setInteractionId(interaction.id().value())
        .setQueueId(interaction.queue().value())
        .setUntilMs(Math.max(interaction.parkedUntilMs(), interaction.journey().wakeMs()))
        .setAgentId(WireValues.toWire(interaction.agent()))
        .build();
  }

  static Offered offered(AgentId agent, long deadlineMs) {
    return Offered.newBuilder().setAgentId(agent.value()).setDeadlineMs(deadlineMs).build();
  }

  static Assigned assigned(AgentId agent) {
    return Assigned.newBuilder().setAgentId(agent.value()).build();
  }

  static Dial dial(AgentId agent, long deadlineMs) {
    return Dial.newBuilder().setAgentId(agent.value()).setDeadlineMs(deadlineMs).build();
  }

  static HeldChanged held(boolean held) {
    return HeldChanged.newBuilder().setHeld(held).build();
  }

  static Requeued requeued(AgentId agent) {
    return Requeued.newBuilder().setAgentId(agent.value()).build();
  }

  static Ended ended(EndReason reason, @Nullable AgentId agent) {
    return Ended.newBuilder()
        .setReason(WireEnums.toWire(reason))
        .setAgentId(WireValues.toWire(agent))
        .build();
  }

  /** Where each of the keys stands on the board, in their order. */
  static Reconciled reconciled(GatewayId gateway, List<String> keys, LiveBoard board) {
    Reconciled.Builder reconciled = Reconciled.newBuilder();
    for (String key : keys) {
      reconciled.addStandings(standing(new InteractionKey(gateway, key), board));
    }
    return reconciled.build();
  }

  private static Standing standing(InteractionKey key, LiveBoard board) {
    Standing.Builder standing = Standing.newBuilder().setKey(key.key());
    BoardInteraction present = board.interaction(key);
    EndedInteraction ended = board.ended(key);
    if (present != null) {
      standing
          .setInteractionId(present.id().value())
          .setCallback(WireJourney.toWire(present.journey().callback()))
          .setPhase(WireEnums.toWire(present.phase()))
          .setAgentId(WireValues.toWire(present.agent()));
    } else if (ended != null) {
      standing
          .setInteractionId(ended.id().value())
          .setPhase(Phase.PHASE_ENDED)
          .setAgentId(WireValues.toWire(ended.agent()));
    }
    return standing.build();
  }
}

package org.strowger.server.board;

import com.google.protobuf.MessageLite;
import java.util.function.Consumer;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.Event;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueId;
import org.strowger.proto.v1.BoardRow;
import org.strowger.server.journal.EventCodec;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireJourney;
import org.strowger.server.wire.WireValues;

/**
 * The board as rows of a snapshot, and back. What has left the tables with the newest entry is not
 * in them: it is for those who are told that entry.
 */
final class BoardRows {
  private final BoardTables tables;
  private final DefinitionFold definitions;

  BoardRows(BoardTables tables, DefinitionFold definitions) {
    this.tables = tables;
    this.definitions = definitions;
  }

  void write(Consumer<MessageLite> rows) {
    tables.definitions.write(one -> rows.accept(row(one)));
    tables.queues.values().forEach(one -> rows.accept(row(new QueueDefined(one.definition()))));
    tables.agents.values().forEach(one -> rows.accept(row(new AgentDefined(one.definition()))));
    for (BoardInteraction one : tables.byPlace.values()) {
      boolean hasKey = tables.byKey.get(one.key()) == one;
      rows.accept(BoardRow.newBuilder().setInteraction(one.toRow().setHasKey(hasKey)).build());
    }
    for (BoardAgent one : tables.agents.values()) {
      rows.accept(BoardRow.newBuilder().setAgent(one.toRow()).build());
    }
    for (BoardQueue one : tables.queues.values()) {
      rows.accept(BoardRow.newBuilder().setQueue(one.toRow()).build());
    }
    rows.accept(BoardRow.newBuilder().setEndedMax(tables.endedMax()).build());
    tables.ended.forEach((key, how) -> rows.accept(row(key, how)));
    tables.past.each((_, how) -> rows.accept(row(how)));
  }

  private static BoardRow row(ConfigurationEvent defined) {
    return BoardRow.newBuilder().setDefined(EventCodec.encode(defined)).build();
  }

  private static BoardRow row(InteractionKey key, EndedInteraction how) {
    return BoardRow.newBuilder()
        .setEnded(
            BoardRow.Ended.newBuilder()
                .setGatewayId(key.gateway().value())
                .setKey(key.key())
                .setInteractionId(how.id().value())
                .setQueueId(how.queue().value())
                .setReason(WireEnums.toWire(how.reason()))
                .setAgentId(WireValues.toWire(how.agent())))
        .build();
  }

  private static BoardRow row(PastSegments.Ended how) {
    BoardRow.Past.Builder past = BoardRow.Past.newBuilder().setSegment(how.segment());
    return BoardRow.newBuilder()
        .setPast(past.setBeforeInteractionId(WireJourney.toWire(how.before())))
        .build();
  }

  void restore(BoardRow row) {
    switch (row.getRowCase()) {
      case DEFINED -> define(EventCodec.decode(row.getDefined()));
      case INTERACTION -> restore(row.getInteraction());
      case AGENT -> restore(row.getAgent());
      case QUEUE -> tables.queue(new QueueId(row.getQueue().getQueueId())).restore(row.getQueue());
      case ENDED_MAX -> tables.endedMax(row.getEndedMax());
      case ENDED -> restore(row.getEnded());
      case PAST ->
          tables.past.put(
              new InteractionId(row.getPast().getSegment().getInteractionId()),
              new PastSegments.Ended(
                  row.getPast().getSegment(),
                  WireJourney.interactionFromWire(row.getPast().getBeforeInteractionId())));
      case ROW_NOT_SET ->
          throw new InvalidValue("row", "is missing or of a kind that this version does not know");
    }
  }

  private void define(Event event) {
    if (!(event instanceof ConfigurationEvent defined)) {
      throw new InvalidValue("defined", "is no definition: " + event);
    }
    definitions.fold(defined);
  }

  private void restore(BoardRow.Interaction row) {
    BoardInteraction interaction = new BoardInteraction(row);
    tables.interactions.put(interaction.id(), interaction);
    tables.byPlace.put(interaction.place(), interaction);
    if (row.getHasKey()) {
      tables.byKey.put(interaction.key(), interaction);
    }
    BoardQueue queue = tables.queueOf(interaction);
    switch (interaction.phase()) {
      case WAITING -> queue.enterLine(interaction);
      case OFFERED -> queue.offered(interaction, 1);
      case ACTIVE -> queue.active(interaction, 1);
      case PARKED -> queue.parked(1);
      case WRAP_UP -> {}
    }
  }

  private void restore(BoardRow.Agent row) {
    AgentId id = new AgentId(row.getAgentId());
    BoardAgent agent = tables.changing(id);
    agent.restore(row);
    for (BoardRow.Offer one : row.getOffersList()) {
      OfferId offer = new OfferId(one.getOfferId());
      BoardInteraction interaction = tables.known(new InteractionId(one.getInteractionId()));
      interaction.offer(offer, id);
      agent.offer(
          new BoardAgent.PendingOffer(
              offer, interaction, one.getDeadlineMs(), one.getWhisper(), one.getAutoAcceptMs()));
    }
    row.getWorkList().forEach(one -> agent.take(tables.known(new InteractionId(one))));
  }

  private void restore(BoardRow.Ended row) {
    tables.ended.put(
        new InteractionKey(new GatewayId(row.getGatewayId()), row.getKey()),
        new EndedInteraction(
            new InteractionId(row.getInteractionId()),
            new QueueId(row.getQueueId()),
            WireEnums.fromWire(row.getReason()),
            WireValues.agentFromWire(row.getAgentId())));
  }
}

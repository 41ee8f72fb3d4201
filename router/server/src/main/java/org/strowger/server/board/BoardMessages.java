package org.strowger.server.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.JourneyRecord;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.WaitEstimate;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.ChannelView;
import org.strowger.proto.v1.InteractionView;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.Totals;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireJourney;
import org.strowger.server.wire.WireRequirements;
import org.strowger.server.wire.WireValues;

/**
 * The board as messages. Rows are kept as they were last made, each with the version in which it
 * changed, so that any number of watchers can be sent what changed since each of them last looked.
 * Belongs to the publishing thread, and does nothing until somebody asks.
 */
public final class BoardMessages {
  private record Row<M>(M message, long version) {}

  private final LiveBoard board;
  private final Map<QueueId, Row<QueueView>> queues = new TreeMap<>();
  private final Map<AgentId, Row<AgentView>> agents = new TreeMap<>();
  private Totals totals = Totals.getDefaultInstance();
  private long version;

  /** The version in which something last changed. */
  private long changed;

  public BoardMessages(LiveBoard board) {
    this.board = board;
  }

  /** Every row, as it stands now. */
  public Board whole() {
    refresh();
    return changedSince(-1);
  }

  /** Makes what has changed anew; returns the version that has it. */
  public long refresh() {
    version++;
    for (BoardAgent agent : board.takeChangedAgents()) {
      put(agents, agent.definition().id(), toMessage(agent));
    }
    ReadyAgents ready = new ReadyAgents(board);
    for (BoardQueue queue : board.queues()) {
      QueueId id = queue.definition().id();
      put(queues, id, toMessage(queue, ready.meeting(queue.definition().requirements())));
    }
    totals = BoardTotals.of(messages(queues), messages(agents));
    return version;
  }

  private static <M> Iterable<M> messages(Map<?, Row<M>> rows) {
    return () -> rows.values().stream().map(Row::message).iterator();
  }

  /** A row that looks as it did before has not changed, whatever happened to it in between. */
  private <I, M> void put(Map<I, Row<M>> rows, I id, M now) {
    Row<M> before = rows.get(id);
    if (before == null || !before.message().equals(now)) {
      rows.put(id, new Row<>(now, version));
      changed = version;
    }
  }

  /** The version of the last refresh. */
  public long version() {
    return version;
  }

  public boolean hasChangedSince(long seen) {
    return changed > seen;
  }

  /**
   * The rows that changed in a later version than {@code seen}, as of the last refresh; with the
   * time and the totals even if there is none.
   */
  public Board changedSince(long seen) {
    Board.Builder rows = Board.newBuilder().setSequence(board.sequence()).setTimeMs(board.timeMs());
    for (Row<QueueView> row : queues.values()) {
      if (row.version() > seen) {
        rows.addQueues(row.message());
      }
    }
    for (Row<AgentView> row : agents.values()) {
      if (row.version() > seen) {
        rows.addAgents(row.message());
      }
    }
    return rows.setTotals(totals).build();
  }

  private QueueView toMessage(BoardQueue queue, int agentsReady) {
    long dueMs = board.definitions().dueMs(queue.definition(), board.timeMs(), 0);
    WaitEstimate next = queue.estimateForNext(dueMs);
    return QueueView.newBuilder()
        .setQueueId(queue.definition().id().value())
        .setWaiting(queue.waiting())
        .setOfferedNow(queue.offered())
        .setActive(queue.active())
        .setOldestArrivedMs(queue.longestWaitSinceMs())
        .setArrived(queue.arrived())
        .setAnswered(queue.answered())
        .setAnsweredInTarget(queue.answeredInTarget())
        .setAbandoned(queue.abandoned())
        .setServiceTargetMs(queue.definition().serviceTargetMs())
        .setAnsweredWaitSumMs(queue.answeredWaitSumMs())
        .setAgentsReady(agentsReady)
        .setAbandonedInTarget(queue.abandonedInTarget())
        .setParked(queue.parked())
        .setWaitLowMs(next.lowMs())
        .setWaitMedianMs(next.medianMs())
        .setWaitHighMs(next.highMs())
        .addAllChannels(channels(queue))
        .build();
  }

  /** One alone is named without its numbers, which are the queue's: most queues have one. */
  private static List<ChannelView> channels(BoardQueue queue) {
    Map<Channel, QueueChannel> inUse = queue.channelsInUse();
    if (inUse.size() == 1) {
      Channel only = inUse.keySet().iterator().next();
      return List.of(ChannelView.newBuilder().setChannel(WireEnums.toWire(only)).build());
    }
    List<ChannelView> all = new ArrayList<>(inUse.size());
    inUse.forEach((channel, one) -> all.add(toMessage(channel, one)));
    return all;
  }

  private static ChannelView toMessage(Channel channel, QueueChannel one) {
    return ChannelView.newBuilder()
        .setChannel(WireEnums.toWire(channel))
        .setWaiting(one.waiting())
        .setOfferedNow(one.offered())
        .setActive(one.active())
        .setOldestArrivedMs(one.longestWaitSinceMs())
        .setArrived(one.arrived())
        .setAnswered(one.answered())
        .setAnsweredInTarget(one.answeredInTarget())
        .setAbandoned(one.abandoned())
        .setAbandonedInTarget(one.abandonedInTarget())
        .build();
  }

  private static AgentView toMessage(BoardAgent agent) {
    AgentView.Builder row = AgentView.newBuilder();
    BoardInteraction askedHelpWith = agent.askedHelpWith();
    if (askedHelpWith != null) {
      row.setHelp(WireJourney.toWire(askedHelpWith.journey().help()))
          .setHelpInteractionId(askedHelpWith.id().value());
    }
    return row.setAgentId(agent.definition().id().value())
        .setActivity(WireEnums.toWire(agent.activity()))
        .setPresence(WireEnums.toWire(agent.presence()))
        .setActivitySinceMs(agent.activitySinceMs())
        .setOffers(agent.offers().size())
        .setActive(agent.working(Phase.ACTIVE))
        .setWrapUps(agent.working(Phase.WRAP_UP))
        .setAccepted(agent.accepted())
        .setDeclined(agent.declined())
        .setMissed(agent.missed())
        .setReasonId(WireValues.toWire(agent.reason()))
        .setNextActivity(WireEnums.orUnspecified(agent.nextActivity()))
        .setWrapUpDeadlineMs(agent.wrapUpDeadlineMs())
        .setCoolDownDeadlineMs(agent.coolDownDeadlineMs())
        .setActiveSinceMs(agent.activeSinceMs())
        .build();
  }

  public static InteractionView toMessage(BoardInteraction interaction) {
    JourneyRecord journey = interaction.journey();
    InteractionView.Builder row = InteractionView.newBuilder();
    if (journey.help().isAsked()) {
      row.setHelp(WireJourney.toWire(journey.help()));
    }
    return row.setInteractionId(interaction.id().value())
        .setGatewayId(interaction.key().gateway().value())
        .setKey(interaction.key().key())
        .setChannel(WireEnums.toWire(interaction.channel()))
        .setQueueId(interaction.queue().value())
        .setPriority(interaction.priority())
        .setPhase(WireEnums.toWire(interaction.phase()))
        .setArrivedMs(interaction.arrivedMs())
        .setDueMs(interaction.dueMs())
        .setAgentId(WireValues.toWire(interaction.agent()))
        .setHeld(interaction.held())
        .setPlanSteps(interaction.planSteps())
        .addAllRequirements(WireRequirements.allToWire(interaction.requirements()))
        .setFurtherRequirements(WireRequirements.furtherToWire(interaction.requirements()))
        .addAllAttributes(WireValues.toWire(interaction.attributes()))
        .setWaitingSinceMs(interaction.sinceMs())
        .setQueuedMs(interaction.queuedMs())
        .setPreferenceDeadlineMs(interaction.preferenceDeadlineMs())
        .setFailures(interaction.failures())
        .setParkedUntilMs(interaction.parkedUntilMs())
        .setWrapUpDeadlineMs(interaction.wrapUpDeadlineMs())
        .setLinks(WireJourney.toWire(journey.links()))
        .setDispositionId(WireValues.toWire(journey.disposition()))
        .setCallback(WireJourney.toWire(journey.callback()))
        .setJoined(journey.joined())
        .setWakeMs(journey.wakeMs())
        .setSleepEndsMs(journey.sleepEndsMs())
        .build();
  }
}

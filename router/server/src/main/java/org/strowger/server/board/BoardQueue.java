package org.strowger.server.board;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.function.ToLongFunction;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.WaitEstimate;
import org.strowger.core.model.WaitModel;
import org.strowger.core.state.SortedRuns;
import org.strowger.proto.v1.BoardRow;
import org.strowger.server.journal.RecordCodec;
import org.strowger.server.wire.WireEnums;

/** One queue on the board: who is there, and what was counted since the day began, by channel. */
public final class BoardQueue {
  /** Later than any id that is given, so that it comes last among those due at the same time. */
  private static final InteractionId LAST = new InteractionId(Long.MAX_VALUE);

  private QueueDefinition definition;
  private final SortedRuns<Place> line = new SortedRuns<>(Comparator.naturalOrder());
  private final Map<Channel, QueueChannel> channels = new EnumMap<>(Channel.class);

  /** What a snapshot had counted before snapshots told channels apart. */
  private final QueueChannel untold = new QueueChannel();

  private int parked;

  /** How the line moves, as it was told last. */
  private WaitModel model = WaitModel.UNKNOWN;

  BoardQueue(QueueDefinition definition) {
    this.definition = definition;
  }

  public QueueDefinition definition() {
    return definition;
  }

  public int waiting() {
    return line.size();
  }

  public int offered() {
    return (int) sum(QueueChannel::offered);
  }

  public int active() {
    return (int) sum(QueueChannel::active);
  }

  public int parked() {
    return parked;
  }

  public long arrived() {
    return sum(QueueChannel::arrived);
  }

  public long answered() {
    return sum(QueueChannel::answered);
  }

  public long answeredInTarget() {
    return sum(QueueChannel::answeredInTarget);
  }

  public long abandoned() {
    return sum(QueueChannel::abandoned);
  }

  public long abandonedInTarget() {
    return sum(QueueChannel::abandonedInTarget);
  }

  public long answeredWaitSumMs() {
    return sum(QueueChannel::answeredWaitSumMs);
  }

  private long sum(ToLongFunction<QueueChannel> number) {
    long sum = number.applyAsLong(untold);
    for (QueueChannel one : channels.values()) {
      sum += number.applyAsLong(one);
    }
    return sum;
  }

  /**
   * Those on which somebody is there or was counted since the day began, in their order; none while
   * there are counts of which it is not known.
   */
  Map<Channel, QueueChannel> channelsInUse() {
    Map<Channel, QueueChannel> inUse = new EnumMap<>(Channel.class);
    if (!untold.isInUse()) {
      channels.forEach((channel, one) -> {
        if (one.isInUse()) {
          inUse.put(channel, one);
        }
      });
    }
    return inUse;
  }

  private QueueChannel of(BoardInteraction interaction) {
    return channels.computeIfAbsent(interaction.channel(), _ -> new QueueChannel());
  }

  /** Hands every place in line with the number of those ahead to {@code reader}, in order. */
  public void forEachWaiting(ObjIntConsumer<Place> reader) {
    line.forEach(reader);
  }

  int ahead(Place place) {
    return line.ahead(place);
  }

  /** The estimated wait of one with so many ahead. */
  public WaitEstimate estimate(int ahead) {
    return model.estimate(ahead);
  }

  /** The estimated wait of one who would come now, with this place in line. */
  WaitEstimate estimateForNext(long dueMs) {
    return estimate(line.ahead(new Place(dueMs, LAST)));
  }

  /** Since when the one that waits longest has been waiting, epoch ms; 0 while nobody waits. */
  long longestWaitSinceMs() {
    long firstMs = 0;
    for (QueueChannel one : channels.values()) {
      long sinceMs = one.longestWaitSinceMs();
      if (one.waiting() > 0 && (firstMs == 0 || sinceMs < firstMs)) {
        firstMs = sinceMs;
      }
    }
    return firstMs;
  }

  /** What was told and counted; who is in it is for others to put back. */
  void restore(BoardRow.Queue row) {
    model = RecordCodec.decode(row.getModel());
    row.getChannelsList().forEach(this::restore);
    untold.restore(
        BoardRow.ChannelCounts.newBuilder()
            .setArrived(row.getArrived() - arrived())
            .setAnswered(row.getAnswered() - answered())
            .setAnsweredInTarget(row.getAnsweredInTarget() - answeredInTarget())
            .setAbandoned(row.getAbandoned() - abandoned())
            .setAbandonedInTarget(row.getAbandonedInTarget() - abandonedInTarget())
            .setAnsweredWaitSumMs(row.getAnsweredWaitSumMs() - answeredWaitSumMs())
            .build());
  }

  private void restore(BoardRow.ChannelCounts row) {
    channels
        .computeIfAbsent(WireEnums.fromWire(row.getChannel()), _ -> new QueueChannel())
        .restore(row);
  }

  BoardRow.Queue toRow() {
    BoardRow.Queue.Builder row =
        BoardRow.Queue.newBuilder()
            .setQueueId(definition.id().value())
            .setModel(RecordCodec.encode(model))
            .setArrived(arrived())
            .setAnswered(answered())
            .setAnsweredInTarget(answeredInTarget())
            .setAbandoned(abandoned())
            .setAbandonedInTarget(abandonedInTarget())
            .setAnsweredWaitSumMs(answeredWaitSumMs());
    channels.forEach((channel, one) -> row.addChannels(one.toRow(channel)));
    return row.build();
  }

  void define(QueueDefinition again) {
    definition = again;
  }

  void enterLine(BoardInteraction interaction) {
    line.add(interaction.place());
    of(interaction).enterLine(interaction);
  }

  void leaveLine(BoardInteraction interaction) {
    line.remove(interaction.place());
    of(interaction).leaveLine(interaction);
  }

  void model(WaitModel now) {
    model = now;
  }

  void offered(BoardInteraction interaction, int change) {
    of(interaction).offered(change);
  }

  void active(BoardInteraction interaction, int change) {
    of(interaction).active(change);
  }

  void parked(int change) {
    parked += change;
  }

  void countArrival(BoardInteraction interaction) {
    of(interaction).countArrival();
  }

  /** A move out takes back an arrival that was counted here. */
  void uncountArrival(BoardInteraction interaction) {
    QueueChannel channel = of(interaction);
    (channel.arrived() > 0 ? channel : untold).uncountArrival();
  }

  void countAnswer(BoardInteraction interaction, long waitMs) {
    of(interaction).countAnswer(waitMs, waitMs <= definition.serviceTargetMs());
  }

  void countAbandon(BoardInteraction interaction, long waitMs) {
    of(interaction).countAbandon(waitMs <= definition.serviceTargetMs());
  }

  void beginDay() {
    untold.beginDay();
    channels.values().forEach(QueueChannel::beginDay);
  }
}

package org.strowger.server.board;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.WaitEstimate;
import org.strowger.core.model.WaitModel;
import org.strowger.core.state.SortedRuns;
import org.strowger.proto.v1.BoardRow;
import org.strowger.server.journal.RecordCodec;

/** One queue on the board: who waits, and what was counted since the day began. */
public final class BoardQueue {
  /** Later than any id that is given, so that it comes last among those due at the same time. */
  private static final InteractionId LAST = new InteractionId(Long.MAX_VALUE);

  /** Since when somebody waits. */
  private record Wait(long sinceMs, InteractionId interaction) implements Comparable<Wait> {
    static Wait of(BoardInteraction interaction) {
      return new Wait(interaction.sinceMs(), interaction.id());
    }

    @Override
    public int compareTo(Wait other) {
      int bySince = Long.compare(sinceMs, other.sinceMs);
      return bySince != 0 ? bySince : interaction.compareTo(other.interaction);
    }
  }

  private QueueDefinition definition;
  private final SortedRuns<Place> line = new SortedRuns<>(Comparator.naturalOrder());

  /** The first is the one that waits longest. */
  private final TreeSet<Wait> waits = new TreeSet<>();

  private int offered;
  private int active;
  private int parked;

  /** How the line moves, as it was told last. */
  private WaitModel model = WaitModel.UNKNOWN;

  private long arrived;
  private long answered;
  private long answeredInTarget;
  private long abandoned;
  private long abandonedInTarget;
  private long answeredWaitSumMs;

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
    return offered;
  }

  public int active() {
    return active;
  }

  public int parked() {
    return parked;
  }

  public long arrived() {
    return arrived;
  }

  public long answered() {
    return answered;
  }

  public long answeredInTarget() {
    return answeredInTarget;
  }

  public long abandoned() {
    return abandoned;
  }

  public long abandonedInTarget() {
    return abandonedInTarget;
  }

  public long answeredWaitSumMs() {
    return answeredWaitSumMs;
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
    return waits.isEmpty() ? 0 : waits.first().sinceMs();
  }

  /** What was told and counted; who is in it is for others to put back. */
  void restore(BoardRow.Queue row) {
    model = RecordCodec.decode(row.getModel());
    arrived = row.getArrived();
    answered = row.getAnswered();
    answeredInTarget = row.getAnsweredInTarget();
    abandoned = row.getAbandoned();
    abandonedInTarget = row.getAbandonedInTarget();
    answeredWaitSumMs = row.getAnsweredWaitSumMs();
  }

  BoardRow.Queue toRow() {
    return BoardRow.Queue.newBuilder()
        .setQueueId(definition.id().value())
        .setModel(RecordCodec.encode(model))
        .setArrived(arrived)
        .setAnswered(answered)
        .setAnsweredInTarget(answeredInTarget)
        .setAbandoned(abandoned)
        .setAbandonedInTarget(abandonedInTarget)
        .setAnsweredWaitSumMs(answeredWaitSumMs)
        .build();
  }

  void define(QueueDefinition again) {
    definition = again;
  }

  void enterLine(BoardInteraction interaction) {
    line.add(interaction.place());
    waits.add(Wait.of(interaction));
  }

  void leaveLine(BoardInteraction interaction) {
    line.remove(interaction.place());
    waits.remove(Wait.of(interaction));
  }

  void model(WaitModel now) {
    model = now;
  }

  void offered(int change) {
    offered += change;
  }

  void active(int change) {
    active += change;
  }

  void parked(int change) {
    parked += change;
  }

  void countArrival() {
    arrived++;
  }

  /** A move out takes back an arrival that was counted here. */
  void uncountArrival() {
    arrived--;
  }

  void countAnswer(long waitMs) {
    answered++;
    answeredWaitSumMs += waitMs;
    if (waitMs <= definition.serviceTargetMs()) {
      answeredInTarget++;
    }
  }

  void countAbandon(long waitMs) {
    abandoned++;
    if (waitMs <= definition.serviceTargetMs()) {
      abandonedInTarget++;
    }
  }

  void beginDay() {
    arrived = 0;
    answered = 0;
    answeredInTarget = 0;
    abandoned = 0;
    abandonedInTarget = 0;
    answeredWaitSumMs = 0;
  }
}
